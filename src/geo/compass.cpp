#include "verst/geo/compass.hpp"

#include <array>
#include <cmath>
#include <string>

namespace verst {

namespace {

constexpr double point_width_deg = 22.5;

constexpr std::array<CompassPoint, 16> rose{{
    {"N", "north", 0.0},
    {"NNE", "north-north-east", 22.5},
    {"NE", "north-east", 45.0},
    {"ENE", "east-north-east", 67.5},
    {"E", "east", 90.0},
    {"ESE", "east-south-east", 112.5},
    {"SE", "south-east", 135.0},
    {"SSE", "south-south-east", 157.5},
    {"S", "south", 180.0},
    {"SSW", "south-south-west", 202.5},
    {"SW", "south-west", 225.0},
    {"WSW", "west-south-west", 247.5},
    {"W", "west", 270.0},
    {"WNW", "west-north-west", 292.5},
    {"NW", "north-west", 315.0},
    {"NNW", "north-north-west", 337.5},
}};

/// Lower-case letters only: "North-West" and "northwest" are one word.
std::string letters_of(std::string_view word) {
    std::string letters;
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z')
            letters += static_cast<char>(c - 'A' + 'a');
        else if (c != '-' && c != ' ')
            letters += c;
    }
    return letters;
}

}  // namespace

const CompassPoint& compass_point(double azimuth_deg) {
    const double turns = azimuth_deg / 360 - std::floor(azimuth_deg / 360);
    const auto index = static_cast<std::size_t>(std::floor(turns * 360 / point_width_deg + 0.5));
    return rose[index % rose.size()];
}

std::optional<CompassPoint> find_compass_point(std::string_view word) {
    const std::string wanted = letters_of(word);
    for (const auto& point : rose) {
        if (wanted == letters_of(point.name) || wanted == letters_of(point.abbreviation))
            return point;
    }
    return std::nullopt;
}

double angle_between_deg(double azimuth_a_deg, double azimuth_b_deg) {
    return std::abs(std::remainder(azimuth_a_deg - azimuth_b_deg, 360.0));
}

}  // namespace verst
