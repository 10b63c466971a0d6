#include "verst/render/reach_text.hpp"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "render/text_parts.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string title(const Network& network, const ReachAnswer& answer, const TextOptions& options) {
    const NamedPoint& from = answer.from.named;
    const std::string name =
        from.place ? text::place(network, *from.place) : text::position(from.position);
    const bool by_time = answer.metric == Metric::time;
    std::string out =
        options.heading(
            fmt::format("Within {} of {}",
                        by_time ? hours(answer.limit) : length(answer.limit, options.unit), name)) +
        '\n';
    out += by_time ? "the fastest ways at typical speeds, stops at borders included\n"
                   : "the shortest ways by rail\n";
    const std::string way = text::way_to_station(network, answer.from, options);
    if (!way.empty()) out += "the railway is at " + way + '\n';
    return out;
}

/// "412 places: 201 stations, 209 halts, 2 border points"
std::string counts(const Network& network, const ReachAnswer& answer) {
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
    return out + '\n';
}

std::string places(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                   const TextOptions& options) {
    Table table({{rows.every_kind ? "Place" : "Station", Align::left},
                 {"id", Align::left, true},
                 {"", Align::left, true},
                 {"by rail", Align::right},
                 {"time", Align::right}});
    std::size_t left_out = 0;
    std::size_t shown = 0;
    for (const ReachedPlace& reached : answer.places) {
        const Place& place = network[reached.place];
        if (!rows.every_kind && place.kind != PlaceKind::station) continue;
        if (rows.limit && shown == *rows.limit) {
            ++left_out;
            continue;
        }
        ++shown;
        table.add_row({std::string(place.name), std::string(place.id), std::string(place.country),
                       length(reached.rail_km, options.unit), hours(reached.time_h)});
    }
    if (table.empty()) return {};
    std::string out = table.str();
    if (left_out > 0) {
        out += fmt::format(
            "and {} farther away\n",
            count_of(static_cast<long long>(left_out), rows.every_kind ? "place" : "station"));
    }
    return out;
}

std::string frontier(const Network& network, const ReachAnswer& answer,
                     const TextOptions& options) {
    if (answer.frontier.empty())
        return "The limit is not reached anywhere: this is all there is.\n";
    Table table({{"The limit falls past", Align::left},
                 {"towards", Align::left},
                 {"by", Align::right},
                 {"of", Align::right},
                 {"line", Align::left, true}});
    for (const FrontierPoint& point : answer.frontier) {
        const Section& section = network[point.section];
        table.add_row({std::string(network[point.from].name), std::string(network[point.to].name),
                       length(point.within_km, options.unit),
                       length(section.length.rail_km, options.unit),
                       std::string(network[section.on_lines.front().line].id)});
    }
    return table.str();
}

}  // namespace

std::string reach_text(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                       const TextOptions& options) {
    std::vector<std::string> blocks{
        title(network, answer, options) + counts(network, answer),
        places(network, answer, rows, options),
        frontier(network, answer, options),
    };
    std::erase(blocks, "");
    return fmt::format("{}", fmt::join(blocks, "\n"));
}

}  // namespace verst
