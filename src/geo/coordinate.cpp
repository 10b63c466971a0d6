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

bool is_whole_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

/// "43,1,131,9", "43,1 131,9", "43,1; 131,9": two numbers with a decimal comma, as most of Europe
/// writes them. With points and a comma between; nothing if it is something else.
std::optional<std::string> with_decimal_points(std::string_view text) {
    std::array<std::string_view, 4> numbers;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool last = i + 1 == numbers.size();
        const auto end = last ? text.size() : text.find_first_of(i == 1 ? ",; " : ",");
        if (end == std::string_view::npos) return std::nullopt;
        numbers[i] = text.substr(0, end);
        if (!last) text.remove_prefix(end + 1);
        if (i == 1) text = trim(text);
    }
    for (std::string_view& number : numbers) {
        number = trim(number);
        if (!is_whole_number(number)) return std::nullopt;
    }
    if (numbers[1].starts_with('-') || numbers[3].starts_with('-')) return std::nullopt;
    const auto joined = [](std::string_view whole, std::string_view decimals) {
        return std::string(whole) + '.' + std::string(decimals);
    };
    return joined(numbers[0], numbers[1]) + ',' + joined(numbers[2], numbers[3]);
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
    if (const auto point = with_decimal_points(text)) {
        return refuse(RefusalCode::bad_coordinate,
                      in_quotes(text) + " is no coordinate: its decimals stand after a comma",
                      {"did you mean " + *point + '?'});
    }
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
        const Position turned{position->lon_deg, position->lat_deg};
        if (is_valid(turned)) {
            return refuse(RefusalCode::bad_coordinate,
                          in_quotes(text) + " is no coordinate on Earth: latitude comes first",
                          {"did you mean " + std::string((*parts)[1]) + ',' +
                           std::string((*parts)[0]) + '?'});
        }
        return refuse(RefusalCode::bad_coordinate, in_quotes(text) + " is no coordinate on Earth",
                      {"latitude is from -90 to 90, longitude from -180 to 180, as in 43.1,131.9"});
    }
    return position;
}

}  // namespace verst
