#include <unordered_set>

#include "table_readers.hpp"
#include "verst/base/text.hpp"
#include "verst/time/day_period.hpp"

namespace verst {

namespace {

enum class ShutKind : std::uint8_t { line, border };

/// What the row shuts; nothing (and a fault) if there is no such line or crossing.
std::optional<std::variant<LineIndex, PlaceIndex>> read_what(
    const ReadContext& context, const std::unordered_set<PlaceIndex>& border_points,
    const DataTable::Row& row) {
    const auto kind =
        row.choice<ShutKind>("kind", {{"line", ShutKind::line}, {"border", ShutKind::border}});
    if (kind == ShutKind::line) {
        const auto line = context.lines.find(row.text("id"));
        if (line != context.lines.end()) return line->second;
        row.fault("id", "unknown line " + in_quotes(row.text("id")));
        return std::nullopt;
    }
    const auto place = context.place(row, "id");
    if (!place) return std::nullopt;
    if (border_points.contains(*place)) return *place;
    row.fault("id", in_quotes(row.text("id")) + " is the border point of no row of borders.csv");
    return std::nullopt;
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
void read_dates(const DataTable::Row& row, Shutdown& shutdown) {
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
        context.tables.texts);
    std::unordered_set<PlaceIndex> border_points;
    for (const BorderCrossing& crossing : context.tables.borders)
        border_points.insert(crossing.place);
    table.for_each([&](const DataTable::Row& row) {
        Shutdown shutdown;
        const auto what = read_what(context, border_points, row);
        read_dates(row, shutdown);
        shutdown.shut_for = row.choice<ShutFor>(
            "shut_for", {{"all", ShutFor::all}, {"passenger", ShutFor::passenger}});
        shutdown.confidence = read_confidence(row);
        shutdown.source = context.source(row, "source");
        shutdown.note = row.text("note");
        shutdown.file_line = row.line();
        if (!what) return;
        shutdown.what = *what;
        context.tables.shutdowns.push_back(shutdown);
    });
}

}  // namespace verst
