#include "render/way_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/country_name.hpp"
#include "route/wording.hpp"
#include "verst/network/line_name.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

/// One that has no name but its ends keeps them.
std::string over_line(const Line& line) {
    const std::string_view name = short_name(line.name);
    const bool only_ends = name.find(" - ") != std::string_view::npos;
    return fmt::format("{}{}", only_ends ? "over " : "over the ", name);
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

/// "Zabaykalsk - Manzhouli, Grodekovo - Suifenhe"; "Namyang - Tumen, freight only"
std::string crossings(const Network& network, const std::vector<const BorderCrossing*>& borders) {
    const auto is_freight = [](const BorderCrossing* border) {
        return border->traffic == Traffic::freight;
    };
    std::vector<std::string> names;
    for (const BorderCrossing* border : borders)
        names.push_back(fmt::format("{} - {}{}", network[border->from].name,
                                    network[border->to].name,
                                    is_freight(border) ? ", freight only" : ""));
    const bool any_freight = std::ranges::any_of(borders, is_freight);
    return fmt::format("{}", fmt::join(names, any_freight ? "; " : ", "));
}

/// The countries that tell the way from another: those that the other avoids; else those of none of
/// its ends that it comes to over a border of its own.
std::vector<std::string> countries_by_which(const Network& network, const ShortestWay& way) {
    std::vector<std::string_view> codes = way.new_countries;
    const std::string_view first = network[way.route.stops.front()].country;
    const std::string_view last = network[way.route.stops.back()].country;
    for (const BorderCrossing* border : way.own_borders) {
        if (!way.new_countries.empty()) break;
        for (const PlaceIndex place : {border->from, border->to}) {
            const std::string_view code = network[place].country;
            if (code != first && code != last && std::ranges::find(codes, code) == codes.end())
                codes.push_back(code);
        }
    }
    std::vector<std::string> names;
    for (const std::string_view code : codes) names.push_back(country_name(code));
    return names;
}

/// Where the way turns round: of one that runs on nothing of its own.
std::string reversals(const Network& network, const RouteFeatures& features) {
    std::vector<std::string> names;
    for (const Reversal& reversal : features.reversals)
        names.emplace_back(network[reversal.at].name);
    return names.empty() ? "without a reversal" : "turning round at " + joined(names);
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
    const std::vector<std::string> countries = countries_by_which(network, way);
    if (!countries.empty()) {
        by = "through " + joined(countries);
    } else if (!way.own_lines.empty()) {
        by = over_line(network[way.own_lines.front()]);
    } else {
        by = reversals(network, way.features);
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
        parts.push_back(over_line(network[*way.main_line]));
    }
    std::vector<std::string> places;
    for (const PlaceIndex place : way.by) places.emplace_back(network[place].name);
    if (!places.empty()) parts.push_back("by " + joined(places));
    if (way.features.gauge_breaks.size() != best.features.gauge_breaks.size())
        parts.push_back(gauge_breaks(way.features.gauge_breaks.size()));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string alternatives_conditions(const AlternativesAnswer& answer) {
    const Admissibility& limits = answer.limits;
    const auto percent = [](double share) { return whole_number(100 * share) + " %"; };
    return fmt::format(
        "{}A way is shown if it shares at most {} with the ways before it, is the best way over "
        "every part of {} of the whole, and is nowhere more than {} times as long as the best.",
        answer.ways.size() == 1 ? "No other way is worth showing. " : "", percent(limits.sharing),
        percent(limits.locality), decimal_number(limits.stretch, 2));
}

}  // namespace verst
