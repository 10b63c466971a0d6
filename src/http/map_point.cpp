#include "http/map_point.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "command/command.hpp"
#include "http/site.hpp"
#include "render/json_parts.hpp"
#include "route/nearest_place.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/map_projection.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst::http {

namespace {

constexpr double full_turn = 360;
/// No map shows more of the globe than that.
constexpr double most_plane_km = 20'100;

std::string_view value_of(const Target& target, std::string_view name) {
    for (const auto& [each, value] : target.parameters) {
        if (each == name) return value;
    }
    return {};
}

std::optional<GeoExtent> extent_in(std::string_view text) {
    std::array<double, 4> degrees{};
    const auto parts = split(text, ',');
    if (parts.size() != degrees.size()) return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto number = parse_number(parts[i]);
        if (!number || !std::isfinite(*number)) return std::nullopt;
        degrees.at(i) = *number;
    }
    const auto [south, north, west, east] = degrees;
    const bool is_extent = south >= -90 && south <= north && north <= 90 && west >= -full_turn &&
                           west <= east && east < west + full_turn;
    if (!is_extent) return std::nullopt;
    return GeoExtent{south, north, west, east};
}

std::optional<double> plane_km(std::string_view text) {
    const auto number = parse_number(text);
    if (!number || !(std::abs(*number) <= most_plane_km)) return std::nullopt;
    return number;
}

/// To a dozen metres: the width of a finger on the largest scale is more.
double rounded_deg(double degrees) {
    constexpr double per_degree = 1e4;
    return std::round(degrees * per_degree) / per_degree;
}

/// What can be typed for a place: its name, where nothing else has it.
std::string typed_name(const Network& network, PlaceIndex place) {
    const std::string name(network[place].name);
    const auto named = Gazetteer(network).resolve(name);
    return named && named->place == place ? name : std::string(network[place].id);
}

json::Json nearest_json(const Network& network, Position position) {
    const auto near = nearest_place(network, position, [](PlaceIndex) { return true; });
    if (!near) return nullptr;
    json::Json object = json::place(network, near->place);
    object["kind"] = kind_name(network[near->place].kind);
    object["typed"] = typed_name(network, near->place);
    object["km"] = json::number(near->km);
    return object;
}

}  // namespace

HttpReply map_point(const Network& network, const Target& target) {
    const auto extent = extent_in(value_of(target, "extent"));
    const auto east = plane_km(value_of(target, "east"));
    const auto north = plane_km(value_of(target, "north"));
    std::optional<Position> position;
    if (extent && east && north) position = MapProjection::fit(*extent).reverse({*east, *north});
    if (!position || !is_valid(*position))
        return refusal_reply({RefusalCode::bad_argument, "that is no point of a map", {}}, 400);
    const json::Json answer{{"lat", rounded_deg(position->lat_deg)},
                            {"lon", rounded_deg(position->lon_deg)},
                            {"place", nearest_json(network, *position)}};
    HttpReply reply;
    reply.media_type = command::media_type("json");
    reply.body = json::one_line(answer);
    return reply;
}

}  // namespace verst::http
