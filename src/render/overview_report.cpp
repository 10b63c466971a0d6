#include <string>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

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
    if (!line.needed_kmh_max) return line.needed_kmh_min ? figure(*line.needed_kmh_min) + "+" : "";
    const std::string most = figure(*line.needed_kmh_max);
    if (!line.needed_kmh_min) return "0-" + most;
    const std::string least = figure(*line.needed_kmh_min);
    return least == most ? least : least + "-" + most;
}

Cell count_or_dash(std::size_t count, std::string key) {
    return {count == 0 ? "-" : std::to_string(count), std::move(key)};
}

}  // namespace

Report report_of(const Network& /*network*/, const JourneyOverviews& view,
                 const TextOptions& options) {
    const auto journeys = view.journeys;
    Report report;
    report.kicker = "Journeys";
    report.title = "The journeys, and what was claimed of them";
    report.plain_text = true;
    Table table{"Each journey",
                {{"Journey", false, Fit::whole},
                 {"days", true},
                 {"nights", true},
                 {"by rail", true},
                 {speed_unit(options.unit), true},
                 {"holds", true},
                 {"fails", true},
                 {"depends", true},
                 {"open", true},
                 {"?", true}}};
    bool contradicted = false;
    bool incomplete = false;
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        const JourneyOverview& line = journeys[i];
        const std::string key = fmt::format("journeys.{}.", i);
        contradicted = contradicted || line.contradicted;
        incomplete = incomplete || line.legs_without_rail > 0;
        const ClaimCounts& claims = line.claims;
        table.add_row(
            {{line.name + (line.contradicted ? "!" : "")},
             {count_text(line.calendar_days), key + "calendar_days"},
             {count_text(line.nights), key + "nights"},
             {length(line.rail_km, options.unit) + (line.legs_without_rail > 0 ? "+" : ""),
              key + "rail_km"},
             {speed_text(line, options.unit), key + "needed_kmh"},
             count_or_dash(claims.holds, key + "claims.holds"),
             count_or_dash(claims.fails, key + "claims.fails"),
             count_or_dash(claims.depends, key + "claims.depends"),
             count_or_dash(claims.undecided, key + "claims.undecided"),
             count_or_dash(claims.not_judged, key + "claims.not_judged")});
    }
    List notes;
    notes.items.emplace_back(
        "Speeds: the averages that the reports need, from the slowest leg to the fastest. Open: "
        "claims that the reports leave undecided; ?: that they do not allow to judge.");
    if (contradicted) notes.items.emplace_back("!: its reports contradict each other.");
    if (incomplete) notes.items.emplace_back("+ behind a length: a leg has no way by rail.");
    if (!table.rows.empty()) report.add("journeys", "Journeys", {std::move(table), notes});
    return report;
}

}  // namespace verst::report
