#include "osm/track_attributes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst {

namespace {

constexpr double volts_in_kilovolt = 1000;

/// The number that a text begins with, and what follows it.
struct Figure {
    double value = 0;
    std::string_view unit;
};

std::optional<Figure> read_figure(std::string_view text) {
    text = trim(text);
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto value = parse_number(text.substr(0, end));
    if (!value) return std::nullopt;
    return Figure{*value, trim(text.substr(end))};
}

std::string voltage_name(double volts) {
    if (volts < volts_in_kilovolt) return fmt::format("{}V", std::lround(volts));
    return fmt::format("{}kV", volts / volts_in_kilovolt);
}

}  // namespace

std::vector<int> gauges_of(const Tags& tags) {
    // From garden railways to the broadest that was ever laid for trains (Brunel's, 2140 mm; the
    // widest funiculars and ship lifts are no railways).
    constexpr double narrowest_mm = 100;
    constexpr double widest_mm = 3000;
    std::vector<int> gauges;
    for (const std::string_view part : split(tags["gauge"], ';')) {
        const auto figure = read_figure(part);
        if (!figure || figure->value < narrowest_mm || figure->value > widest_mm) continue;
        gauges.push_back(static_cast<int>(std::lround(figure->value)));
    }
    std::ranges::sort(gauges);
    const auto twice = std::ranges::unique(gauges);
    gauges.erase(twice.begin(), twice.end());
    return gauges;
}

std::string electrification_of(const Tags& tags) {
    const std::string_view electrified = tags["electrified"];
    if (electrified.empty() || electrified == "no") return std::string(electrified);
    std::string names;
    for (const std::string_view part : split(tags["voltage"], ';')) {
        const auto figure = read_figure(part);
        if (!figure || figure->value <= 0) continue;
        const double volts =
            ascii_lower(figure->unit) == "kv" ? figure->value * volts_in_kilovolt : figure->value;
        names.append(names.empty() ? "" : "/").append(voltage_name(volts));
    }
    return names.empty() ? "yes" : names;
}

bool is_freight_only(const Tags& tags) {
    return tags.has("usage", "industrial") || tags.has("usage", "military") ||
           tags.has("railway:traffic_mode", "freight");
}

double max_kmh_of(const Tags& tags) {
    constexpr double fastest_kmh = 700;
    double fastest = 0;
    for (const std::string_view part : split(tags["maxspeed"], ';')) {
        const auto figure = read_figure(part);
        if (!figure) continue;
        const double kmh =
            figure->unit == "mph" ? figure->value * km_per(LengthUnit::mi) : figure->value;
        if (kmh <= fastest_kmh) fastest = std::max(fastest, kmh);
    }
    return fastest;
}

int track_count_of(const Tags& tags) {
    constexpr double most = 20;
    const auto figure = read_figure(tags["tracks"]);
    if (!figure || figure->value < 1 || figure->value > most) return 0;
    return static_cast<int>(figure->value);
}

}  // namespace verst
