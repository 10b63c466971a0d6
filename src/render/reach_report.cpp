#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/end_notes.hpp"
#include "render/text_parts.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

/// "412 places: 201 stations, 209 halts, 2 border points"
std::string counts_of_kinds(const Network& network, const ReachAnswer& answer) {
    PlaceCounts count{};
    for (const ReachedPlace& reached : answer.places)
        ++count.at(static_cast<std::size_t>(network[reached.place].kind));
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < count.size(); ++i) {
        if (count.at(i) == 0) continue;
        const auto kind = static_cast<PlaceKind>(i);
        const std::string noun =
            kind == PlaceKind::border ? "border point" : std::string(kind_name(kind));
        parts.push_back(count_of(static_cast<long long>(count.at(i)), noun));
    }
    std::string out = count_of(static_cast<long long>(answer.places.size()), "place");
    if (parts.size() > 1) out += fmt::format(": {}", fmt::join(parts, ", "));
    if (parts.size() == 1) out = parts.front();
    return out;
}

std::string_view ways_of(const ReachAnswer& answer) {
    switch (answer.metric) {
        case Metric::time:
            return "the fastest ways at typical speeds, stops at borders included";
        case Metric::practical:
            return answer.limit.is_in_hours()
                       ? "the practical ways at typical speeds, stops at borders included"
                       : "the practical ways by rail";
        case Metric::rail:
        case Metric::geodesic:
            break;
    }
    return "the shortest ways by rail";
}

/// What the day closed, and that the shortest ways reach more.
std::vector<std::string> reach_notes(const Network& network, const ReachAnswer& answer) {
    std::vector<std::string> notes = date_notes(network, answer.dates);
    if (answer.more_by_shortest > 0) {
        notes.push_back("By the shortest ways (--by shortest) " +
                        more_within_limit(answer.more_by_shortest));
    }
    return notes;
}

/// With `left_out`, how many are farther than those that were asked for.
Table reached_places(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                     std::size_t& left_out) {
    Table table{"Nearest first",
                {{rows.every_kind ? "Place" : "Station"}, {"id", false, Fit::whole}, {"country"}}};
    if (rows.every_kind) table.columns.push_back({"kind"});
    table.columns.push_back({"by rail", true});
    table.columns.push_back({"time", true});
    const bool has_shortest =
        std::ranges::any_of(answer.shortest_km, [](const auto& km) { return km.has_value(); });
    if (has_shortest) table.columns.push_back({"shortest", true});
    if (!rows.limit) table.brief = 20;
    for (std::size_t i = 0; i < answer.places.size(); ++i) {
        const ReachedPlace& reached = answer.places[i];
        const Place& place = network[reached.place];
        if (!rows.every_kind && place.kind != PlaceKind::station) continue;
        if (rows.limit && table.rows.size() == *rows.limit) {
            ++left_out;
            continue;
        }
        const std::string key = fmt::format("places.{}.", i);
        std::vector<Cell> cells{{std::string(place.name), key + "name"},
                                {std::string(place.id), key + "id"},
                                {std::string(place.country), key + "country"}};
        if (rows.every_kind) cells.push_back({std::string(kind_name(place.kind)), key + "kind"});
        cells.push_back(km(reached.rail_km, key + "rail_km"));
        cells.push_back(in_hours(reached.time_h, key + "time_h"));
        if (const auto shortest = answer.shortest_of(i))
            cells.push_back(km(*shortest, key + "shortest_km"));
        table.add_row(std::move(cells));
    }
    return table;
}

Table reach_frontier(const Network& network, const ReachAnswer& answer) {
    Table table{"The limit falls past the first place, towards the second",
                {{"Limit falls past"},
                 {"towards"},
                 {"by", true},
                 {"of", true},
                 {"on the line", false, Fit::whole}}};
    table.brief = 20;
    for (std::size_t i = 0; i < answer.frontier.size(); ++i) {
        const FrontierPoint& point = answer.frontier[i];
        const verst::Section& section = network[point.section];
        const std::string key = fmt::format("frontier.{}.", i);
        std::vector<std::string_view> lines;
        for (const SectionOnLine& on_line : section.on_lines)
            lines.push_back(network[on_line.line].id);
        table.add_row({{std::string(network[point.from].name), key + "from.name"},
                       {std::string(network[point.to].name), key + "to.name"},
                       km(point.within_km, key + "within_km"),
                       km(section.length.rail_km, key + "section_km"),
                       {fmt::format("{}", fmt::join(lines, ", "))}});
    }
    return table;
}

}  // namespace

Report report_of(const Network& network, const ReachView& view, const TextOptions& options) {
    const ReachAnswer& answer = view.answer;
    const ReachRows& rows = view.rows;
    const bool by_time = answer.limit.is_in_hours();
    const std::string from = text::point_name(network, answer.from.named);
    Report report;
    report.kicker = "Reach by rail";
    report.title = fmt::format(
        "Within {} by rail of {}",
        by_time ? hours(answer.limit.value()) : whole_length(answer.limit.value(), options.unit),
        from);
    report.lead = fmt::format("{}, along {}.", counts_of_kinds(network, answer), ways_of(answer));
    report.figures.push_back({"Within",
                              by_time ? in_hours(answer.limit.value(), "within_h")
                                      : whole_km(answer.limit.value(), "within_km"),
                              "of " + from});
    if (!answer.places.empty()) {
        const std::size_t last = answer.places.size() - 1;
        const ReachedPlace& farthest = answer.places[last];
        const std::string key = fmt::format("places.{}.", last);
        const std::string where = std::string(network[farthest.place].name);
        report.figures.push_back({"Farthest place",
                                  by_time ? in_hours(farthest.time_h, key + "time_h")
                                          : km(farthest.rail_km, key + "rail_km"),
                                  where});
    }
    if (const std::string way = text::way_to_station(network, answer.from, options); !way.empty())
        report.notes.emplace_back(Paragraph{fmt::format("The railway is at {}.", way)});
    report.notes.emplace_back(List{reach_notes(network, answer), ""});
    std::size_t left_out = 0;
    Table reached = reached_places(network, answer, rows, left_out);
    Paragraph more;
    if (left_out > 0) {
        more.text = fmt::format(
            "And {} farther away.",
            count_of(static_cast<long long>(left_out), rows.every_kind ? "place" : "station"));
    }
    report.add("places", "The places", {std::move(reached), std::move(more)});
    Paragraph nowhere;
    if (answer.frontier.empty())
        nowhere.text = "The limit is not reached anywhere: there is no railway beyond.";
    report.add("limit", "Where the limit falls",
               {reach_frontier(network, answer), std::move(nowhere)});
    return report;
}

}  // namespace verst::report
