#include "render/way_name.hpp"

#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/country_name.hpp"

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

std::string_view best_name(Metric metric) {
    switch (metric) {
        case Metric::rail:
            return "the shortest way by rail";
        case Metric::geodesic:
            return "the shortest way by the geodesics of its sections";
        case Metric::time:
            break;
    }
    return "the fastest way";
}

}  // namespace

std::string way_name(const Network& network, const AlternativesAnswer& answer,
                     const Alternative& way) {
    const Alternative& best = answer.ways.front();
    if (&way == &best) return std::string(best_name(answer.metric));
    std::vector<std::string> parts;
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
