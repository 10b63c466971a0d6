#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

/// A list, with the place that each has in the other.
Table nearby_places(const Network& network, const NearestAnswer& answer,
                    const std::vector<NearbyPlace>& places, bool by_rail) {
    const bool by_time = answer.metric == Metric::time;
    const std::string rail = by_time ? "by time" : "by rail";
    Table table{by_rail ? "Nearest " + rail : "Nearest in a straight line",
                {{by_rail ? "Nearest " + rail : "In a straight line"},
                 {"id", false, Fit::whole},
                 {"country"}}};
    if (answer.every_kind) table.columns.push_back({"kind"});
    if (by_time) table.columns.push_back({"time", true});
    table.columns.push_back({"by rail", true});
    table.columns.push_back({"straight", true});
    table.columns.push_back({by_rail ? "there no." : rail + " no.", true});
    for (std::size_t i = 0; i < places.size(); ++i) {
        const NearbyPlace& near = places[i];
        const Place& place = network[near.place];
        const std::string key = fmt::format("{}.{}.", by_rail ? "by_rail" : "by_straight", i);
        std::vector<Cell> cells{{std::string(place.name), key + "name"},
                                {std::string(place.id), key + "id"},
                                {std::string(place.country), key + "country"}};
        if (answer.every_kind) cells.push_back({std::string(kind_name(place.kind)), key + "kind"});
        if (by_time)
            cells.push_back(near.time_h ? in_hours(*near.time_h, key + "time_h") : Cell{"no way"});
        cells.push_back(near.rail_km ? km(*near.rail_km, key + "rail_km") : Cell{"no way"});
        cells.push_back(km(near.straight_km, key + "straight_km"));
        if (by_rail) {
            cells.push_back({std::to_string(near.straight_rank), key + "straight_rank"});
        } else {
            cells.push_back(near.rail_rank
                                ? Cell{std::to_string(*near.rail_rank), key + "rail_rank"}
                                : Cell{"-"});
        }
        table.add_row(std::move(cells));
    }
    return table;
}

}  // namespace

Report report_of(const Network& network, const NearestAnswer& answer, const TextOptions& options) {
    const std::string from = text::point_name(network, answer.from.named);
    Report report;
    report.kicker = "Nearest";
    report.title = fmt::format("Nearest to {}", from);
    report.lead =
        fmt::format("{}, {}, and beside them the nearest in a straight line.",
                    answer.every_kind ? "Places" : "Stations",
                    answer.metric == Metric::time        ? "by the fastest ways"
                    : answer.metric == Metric::practical ? "by rail along the practical ways"
                                                         : "by rail along the shortest ways");
    if (const std::string way = text::way_to_station(network, answer.from, options); !way.empty())
        report.notes.emplace_back(Paragraph{fmt::format("The railway is at {}.", way)});
    if (answer.without_way > 0) {
        report.notes.emplace_back(Paragraph{fmt::format(
            "No way leads to {} more.", count_of(static_cast<long long>(answer.without_way),
                                                 answer.every_kind ? "place" : "station"))});
    }
    report.add_plain("by_rail", "By rail", {nearby_places(network, answer, answer.by_rail, true)});
    report.add_plain("by_straight", "In a straight line",
                     {nearby_places(network, answer, answer.by_straight, false)});
    return report;
}

}  // namespace verst::report
