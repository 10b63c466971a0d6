#include "render/claim_wording.hpp"

#include <cmath>

#include <fmt/format.h>

#include "render/words/reading_words.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

/// Along the claim's direction, or where the place lies the other way, along the opposite one.
std::string component_wording(double km, const CompassPoint& named, LengthUnit unit) {
    const CompassPoint& toward = km < 0 ? compass_point(named.azimuth_deg + 180) : named;
    const bool principal = toward.abbreviation.size() == 1;
    return fmt::format("{} {} {}", length(std::abs(km), unit),
                       principal ? "farther" : "farther toward", toward.name);
}

}  // namespace

std::string verdict_words(const std::optional<Verdict>& verdict, bool narrow,
                          std::string_view none) {
    std::string words(verdict ? verdict_name(*verdict) : none);
    if (verdict && narrow) words += ", narrowly";
    return words;
}

std::string true_wording_text(const Network& network, const TrueWording& wording, LengthUnit unit) {
    const auto named = [&](const WayName& way) {
        const std::string words = way_words(network, way);
        return words.empty() ? words : ' ' + words;
    };
    std::string text = length(wording.straight_km, unit) + " by straight line";
    if (wording.direction) text += fmt::format(", {}", wording.direction->name);
    if (wording.component) {
        text += "; " + component_wording(wording.component->km, wording.component->toward, unit);
    }
    if (wording.rail_km) text += fmt::format("; {} by rail", length(*wording.rail_km, unit));
    text += named(wording.rail_way);
    if (wording.shortest_km)
        text += fmt::format(", the shortest {}", length(*wording.shortest_km, unit));
    return text + named(wording.shortest_way);
}

std::vector<const MeasuredWay*> all_ways(const WaysAnswer& answer) {
    std::vector<const MeasuredWay*> ways{&answer.way, &answer.than};
    for (const MeasuredWay& other : answer.others) ways.push_back(&other);
    return ways;
}

std::string way_called(const Network& network, const MeasuredWay& way) {
    const std::string words = way_words(network, way.name);
    return words.empty() ? "the other way" : words;
}

std::string both_ways(const Network& network, const WaysAnswer& answer, LengthUnit unit) {
    return fmt::format("{} {}; {} {}", length(answer.way.sum.rail_km, unit),
                       way_called(network, answer.way), length(answer.than.sum.rail_km, unit),
                       way_called(network, answer.than));
}

}  // namespace verst
