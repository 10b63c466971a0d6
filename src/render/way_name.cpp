#include "render/way_name.hpp"

#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/country_name.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

/// A line's name without its ends: "Baikal-Amur Main Line, Tayshet - Komsomolsk-on-Amur". One that
/// has none but its ends keeps them.
std::string short_line_name(std::string_view name) {
    return std::string(name.substr(0, name.find_first_of(",(")));
}

std::string over_line(std::string_view name) {
    std::string line = short_line_name(name);
    while (line.ends_with(' ')) line.pop_back();
    const bool only_ends = line.find(" - ") != std::string::npos;
    return (only_ends ? "over " : "over the ") + line;
}

std::string joined(const std::vector<std::string>& words) {
    return words.size() == 2 ? words[0] + " and " + words[1]
                             : fmt::format("{}", fmt::join(words, ", "));
}

std::string gauge_breaks(std::size_t count) {
    static constexpr std::array<std::string_view, 4> words{"no", "one", "two", "three"};
    const std::string number =
        count < words.size() ? std::string(words[count]) : std::to_string(count);
    return fmt::format("{} break{} of gauge", number, count == 1 ? "" : "s");
}

/// "Zabaykalsk - Manzhouli, Grodekovo - Suifenhe"
std::string crossings(const Network& network, const std::vector<const BorderCrossing*>& borders) {
    std::vector<std::string> names;
    for (const BorderCrossing* border : borders)
        names.push_back(
            fmt::format("{} - {}", network[border->from].name, network[border->to].name));
    return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

std::string_view best_name(Metric metric) {
    switch (metric) {
        case Metric::practical:
            return "the practical way by rail";
        case Metric::rail:
            return "the shortest way by rail";
        case Metric::geodesic:
            return "the shortest way by the geodesics of its sections";
        case Metric::time:
            break;
    }
    return "the fastest way by rail";
}

std::string shortest_by(const Network& network, const ShortestWay& way) {
    std::string by;
    if (!way.new_countries.empty()) {
        std::vector<std::string> countries;
        for (const std::string_view country : way.new_countries)
            countries.push_back(country_name(country));
        by = "through " + joined(countries);
    } else if (!way.own_lines.empty()) {
        by = over_line(network[way.own_lines.front()].name);
    }
    return way.own_borders.empty()
               ? by
               : fmt::format("{} ({})", by, crossings(network, way.own_borders));
}

std::string shortest_line(const Network& network, const ShortestWay& way, LengthUnit unit) {
    return fmt::format("shortest {}, {}", length(way.sum.rail_km, unit), shortest_by(network, way));
}

std::string shortest_sentence(const Network& network, const ShortestWay& way, LengthUnit unit) {
    std::string line = shortest_line(network, way, unit) + '.';
    line.front() = 'S';
    return line;
}

std::string way_name(const Network& network, const AlternativesAnswer& answer,
                     const Alternative& way) {
    const Alternative& best = answer.ways.front();
    if (&way == &best) return std::string(best_name(answer.metric));
    std::vector<std::string> parts;
    if (way.is_practical) parts.emplace_back("the practical way");
    if (way.is_shortest) parts.emplace_back("the shortest");
    if (!way.new_countries.empty()) {
        std::vector<std::string> countries;
        for (const std::string_view country : way.new_countries)
            countries.push_back(country_name(country));
        parts.push_back("through " + joined(countries));
    } else if (way.main_line) {
        parts.push_back(over_line(network[*way.main_line].name));
    }
    std::vector<std::string> places;
    for (const PlaceIndex place : way.by) places.emplace_back(network[place].name);
    if (!places.empty()) parts.push_back("by " + joined(places));
    if (way.features.gauge_breaks.size() != best.features.gauge_breaks.size())
        parts.push_back(gauge_breaks(way.features.gauge_breaks.size()));
    return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace verst
