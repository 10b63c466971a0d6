#include "verst/render/overview_text.hpp"

#include <fmt/format.h>

#include "render/block_writer.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// "10", "5-6", "4+"
std::string count_text(const DayRange& range) {
    if (!range.min) return range.max ? fmt::format("0-{}", *range.max) : "";
    if (!range.max) return fmt::format("{}+", *range.min);
    return *range.min == *range.max ? fmt::format("{}", *range.min)
                                    : fmt::format("{}-{}", *range.min, *range.max);
}

/// "25-95", "10+"
std::string speed_text(const JourneyOverview& line, LengthUnit unit) {
    const auto figure = [unit](double kmh) { return whole_number(kmh / km_per(unit)); };
    if (!line.needed_kmh_max) {
        return line.needed_kmh_min ? figure(*line.needed_kmh_min) + "+" : "";
    }
    const std::string most = figure(*line.needed_kmh_max);
    if (!line.needed_kmh_min) return "0-" + most;
    const std::string least = figure(*line.needed_kmh_min);
    return least == most ? least : least + "-" + most;
}

std::string count_or_dash(std::size_t count) { return count == 0 ? "-" : std::to_string(count); }

std::string document(std::span<const JourneyOverview> journeys, Setting setting,
                     const TextOptions& options) {
    Table table({{"Journey", Align::left, true},
                 {"days", Align::right},
                 {"nights", Align::right},
                 {"by rail", Align::right},
                 {speed_unit(options.unit), Align::right},
                 {"holds", Align::right},
                 {"fails", Align::right},
                 {"depends", Align::right},
                 {"open", Align::right},
                 {"?", Align::right}});
    bool contradicted = false;
    bool incomplete = false;
    for (const JourneyOverview& line : journeys) {
        contradicted = contradicted || line.contradicted;
        incomplete = incomplete || line.legs_without_rail > 0;
        const ClaimCounts& claims = line.claims;
        table.add_row({line.name + (line.contradicted ? "!" : ""), count_text(line.calendar_days),
                       count_text(line.nights),
                       length(line.rail_km, options.unit) + (line.legs_without_rail > 0 ? "+" : ""),
                       speed_text(line, options.unit), count_or_dash(claims.holds),
                       count_or_dash(claims.fails), count_or_dash(claims.depends),
                       count_or_dash(claims.undecided), count_or_dash(claims.not_judged)});
    }
    if (table.empty()) return "";
    BlockWriter out(setting, options);
    out.add(table);
    out.attach(
        "Speeds: the averages that the reports need, from the slowest leg to the fastest. Open: "
        "claims that the reports leave undecided; ?: that they do not allow to judge.");
    if (contradicted) out.attach("!: its reports contradict each other.");
    if (incomplete) out.attach("+ behind a length: a leg has no way by rail.");
    return out.take();
}

}  // namespace

std::string overview_text(std::span<const JourneyOverview> journeys, const TextOptions& options) {
    return document(journeys, Setting::terminal, options);
}

std::string overview_markdown(std::span<const JourneyOverview> journeys,
                              const TextOptions& options) {
    return document(journeys, Setting::markdown, options);
}

}  // namespace verst
