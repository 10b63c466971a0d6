#include <fmt/format.h>

#include "render/answer_reports.hpp"
#include "render/reach_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

Block places(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
             const TextOptions& options, std::size_t& left_out) {
    Table table{"Nearest first",
                {{rows.every_kind ? "Place" : "Station", false},
                 {"country", false},
                 {"by rail", true},
                 {"time", true}}};
    const bool has_shortest = reach_words::has_shortest(answer);
    if (has_shortest) table.columns.push_back({"shortest", true});
    for (std::size_t i = 0; i < answer.places.size(); ++i) {
        const ReachedPlace& reached = answer.places[i];
        const Place& place = network[reached.place];
        if (!rows.every_kind && place.kind != PlaceKind::station) continue;
        if (rows.limit && table.rows.size() == *rows.limit) {
            ++left_out;
            continue;
        }
        const std::string key = fmt::format("places.{}.", i);
        std::vector<Cell> cells{{std::string(place.name)},
                                {std::string(place.country)},
                                {length(reached.rail_km, options.unit), key + "rail_km"},
                                {hours(reached.time_h), key + "time_h"}};
        if (has_shortest) {
            std::string km = reach_words::shortest(answer, i, options.unit);
            cells.push_back(km.empty() ? Cell{} : Cell{std::move(km), key + "shortest_km"});
        }
        table.add_row(std::move(cells));
    }
    return table;
}

Block frontier(const Network& network, const ReachAnswer& answer, const TextOptions& options) {
    Table table{
        "The limit falls past the first place, towards the second",
        {{"Past", false}, {"towards", false}, {"by", true}, {"of", true}, {"on the line", false}}};
    for (std::size_t i = 0; i < answer.frontier.size(); ++i) {
        const FrontierPoint& point = answer.frontier[i];
        const verst::Section& section = network[point.section];
        const std::string key = fmt::format("frontier.{}.", i);
        table.add_row({{std::string(network[point.from].name)},
                       {std::string(network[point.to].name)},
                       {length(point.within_km, options.unit), key + "within_km"},
                       {length(section.length.rail_km, options.unit), key + "section_km"},
                       {std::string(network[section.on_lines.front().line].name)}});
    }
    return table;
}

}  // namespace

Report reach_report(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                    const TextOptions& options) {
    const bool by_time = answer.limit.is_in_hours();
    const std::string from = text::point_name(network, answer.from.named);
    Report report;
    report.kicker = "Reach by rail";
    report.title = fmt::format(
        "Within {} by rail of {}",
        by_time ? hours(answer.limit.value()) : whole_length(answer.limit.value(), options.unit),
        from);
    report.lead =
        fmt::format("{}, by {}.", reach_words::counts(network, answer), reach_words::ways(answer));
    if (by_time) {
        report.figures.push_back(
            {"Within", {hours(answer.limit.value()), "within_h"}, "of " + from});
    } else {
        report.figures.push_back({"Within",
                                  {whole_length(answer.limit.value(), options.unit), "within_km"},
                                  "of " + from});
    }
    if (!answer.places.empty()) {
        const std::size_t last = answer.places.size() - 1;
        const ReachedPlace& farthest = answer.places[last];
        const std::string key = fmt::format("places.{}.", last);
        const std::string where = std::string(network[farthest.place].name);
        report.figures.push_back(
            {"Farthest place",
             by_time ? Cell{hours(farthest.time_h), key + "time_h"}
                     : Cell{length(farthest.rail_km, options.unit), key + "rail_km"},
             where});
    }
    if (const std::string way = text::way_to_station(network, answer.from, options); !way.empty())
        report.notes.emplace_back(Paragraph{fmt::format("The railway is at {}.", way)});
    report.notes.emplace_back(List{reach_words::notes(network, answer), ""});
    std::size_t left_out = 0;
    Block reached = places(network, answer, rows, options, left_out);
    Paragraph more;
    if (left_out > 0) {
        more.text = fmt::format(
            "And {} farther away.",
            count_of(static_cast<long long>(left_out), rows.every_kind ? "place" : "station"));
    }
    report.add("places", "The places", {std::move(reached), std::move(more)});
    if (answer.frontier.empty()) {
        report.add("limit", "Where the limit falls",
                   {Paragraph{"It is not reached anywhere: this is all there is."}});
    } else {
        report.add("limit", "Where the limit falls", {frontier(network, answer, options)});
    }
    return report;
}

}  // namespace verst::report
