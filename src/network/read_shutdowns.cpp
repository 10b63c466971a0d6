#include <unordered_set>

#include "table_readers.hpp"
#include "verst/base/text.hpp"
#include "verst/time/day_period.hpp"

namespace verst {

namespace {

enum class ShutKind : std::uint8_t { line, border };

/// Reads what the row shuts; false (and a fault) if there is no such line or crossing.
bool read_what(const ReadContext& context, const std::unordered_set<PlaceIndex>& border_points,
               const DataTable::Row& row, draft::Shutdown& shutdown) {
    const auto kind =
        row.choice<ShutKind>("kind", {{"line", ShutKind::line}, {"border", ShutKind::border}});
    if (kind == ShutKind::line) {
        const auto line = context.lines.find(row.text("id"));
        if (line != context.lines.end()) {
            shutdown.line = line->second;
            return true;
        }
        row.fault("id", "unknown line " + in_quotes(row.text("id")));
        return false;
    }
    const auto place = context.place(row, "id");
    if (!place) return false;
    if (border_points.contains(*place)) {
        shutdown.border = *place;
        return true;
    }
    row.fault("id", in_quotes(row.text("id")) + " is the border point of no row of borders.csv");
    return false;
}

/// Nothing if the column is blank, or (and a fault) if it holds no date.
std::optional<DayPeriod> read_date(const DataTable::Row& row, std::string_view column) {
    if (row.text(column).empty()) return std::nullopt;
    const auto period = parse_day_period(row.text(column));
    if (period) return *period;
    row.fault(column, period.error().message);
    return std::nullopt;
}

/// A shutdown is certain from the end of a vague beginning to the beginning of a vague end.
void read_dates(const DataTable::Row& row, draft::Shutdown& shutdown) {
    const auto from = read_date(row, "from");
    const auto until = read_date(row, "until");
    shutdown.from_text = row.text("from");
    shutdown.until_text = row.text("until");
    if (from) shutdown.from = from->certainly_begun();
    if (until) shutdown.until = until->first;
    if (from && until && from->first >= until->last)
        row.fault("until", in_quotes(shutdown.until_text) + " is not after \"from\"");
    if (shutdown.from_text.empty() && shutdown.until_text.empty())
        row.fault("until", "is empty, and so is \"from\": there is no date");
}

}  // namespace

void read_shutdowns(ReadContext& context) {
    if (!context.has_file("shutdowns.csv")) return;
    const DataTable table(
        context.directory, "shutdowns.csv",
        {"kind", "id", "from", "until", "shut_for", "confidence", "source", "note"}, context.log,
        context.builder);
    std::unordered_set<PlaceIndex> border_points;
    for (const draft::Border& crossing : context.builder.borders)
        border_points.insert(crossing.place);
    table.for_each([&](const DataTable::Row& row) {
        draft::Shutdown shutdown;
        const bool is_known = read_what(context, border_points, row, shutdown);
        read_dates(row, shutdown);
        shutdown.shut_for = row.choice<ShutFor>(
            "shut_for", {{"all", ShutFor::all}, {"passenger", ShutFor::passenger}});
        shutdown.confidence = read_confidence(row);
        shutdown.source = context.source(row, "source");
        shutdown.note = row.text("note");
        shutdown.file_line = row.line();
        if (is_known) context.builder.shutdowns.push_back(shutdown);
    });
}

}  // namespace verst
