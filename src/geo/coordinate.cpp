#include "verst/geo/coordinate.hpp"

#include <array>
#include <string>
#include <utility>

#include <GeographicLib/DMS.hpp>

#include "verst/base/text.hpp"

namespace verst {

namespace {

using Parts = std::array<std::string_view, 2>;

constexpr std::string_view digits = "0123456789";

/// At the comma, else at the first space; nothing if there are not two parts.
std::optional<Parts> two_parts(std::string_view text) {
    const auto comma = text.find(',');
    const auto at = comma != std::string_view::npos ? comma : text.find(' ');
    if (at == std::string_view::npos) return std::nullopt;
    const Parts parts{trim(text.substr(0, at)), trim(text.substr(at + 1))};
    if (parts[0].empty() || parts[1].empty()) return std::nullopt;
    return parts;
}

/// "43.1N", "n43.1": no name of a place has a digit next to nothing but such a letter at one end.
bool has_hemisphere(std::string_view part) {
    constexpr std::string_view hemispheres = "NSEWnsew";
    return part.find_first_of(digits) != std::string_view::npos &&
           (hemispheres.find(part.front()) != std::string_view::npos ||
            hemispheres.find(part.back()) != std::string_view::npos);
}

/// What is wrong with two parts that have a hemisphere each.
std::string why_not(const Parts& parts) {
    const auto has = [&](std::size_t i, std::string_view hemispheres) {
        return hemispheres.find(parts[i].front()) != std::string_view::npos ||
               hemispheres.find(parts[i].back()) != std::string_view::npos;
    };
    if (has(0, "NSns") && has(1, "NSns")) return "both parts are latitudes";
    if (has(0, "EWew") && has(1, "EWew")) return "both parts are longitudes";
    return "a latitude has at most 90 degrees, minutes and seconds are below 60, and nothing but "
           "figures, marks and one of N, S, E and W is read";
}

std::optional<Position> from_decimal(const Parts& parts) {
    const auto lat = parse_number(parts[0]);
    const auto lon = parse_number(parts[1]);
    if (!lat || !lon) return std::nullopt;
    return Position{*lat, *lon};
}

/// Minutes of 60 and more, two latitudes, a latitude beyond the pole are not understood either:
/// with a hemisphere on each part they can only have been meant as a coordinate.
Result<Position> from_hemispheres(std::string_view text, const Parts& parts) {
    Position position;
    try {
        GeographicLib::DMS::DecodeLatLon(std::string(parts[0]), std::string(parts[1]),
                                         position.lat_deg, position.lon_deg);
    } catch (const GeographicLib::GeographicErr&) {
        // Its message may quote half a character.
        return refuse(RefusalCode::bad_coordinate,
                      in_quotes(text) + " is no coordinate: " + why_not(parts),
                      {"write 43.1,131.9 or 43.1N,131.9E"});
    }
    return position;
}

}  // namespace

std::optional<Result<Position>> parse_coordinate(std::string_view text) {
    const auto parts = two_parts(text);
    if (!parts) return std::nullopt;
    Result<Position> position;
    if (const auto decimal = from_decimal(*parts)) {
        position = *decimal;
    } else if (has_hemisphere((*parts)[0]) && has_hemisphere((*parts)[1])) {
        position = from_hemispheres(text, *parts);
    } else {
        return std::nullopt;
    }
    if (position && !is_valid(*position)) {
        return refuse(RefusalCode::bad_coordinate, in_quotes(text) + " is no coordinate on Earth",
                      {"latitude is from -90 to 90, longitude from -180 to 180, as in 43.1,131.9"});
    }
    return position;
}

}  // namespace verst
