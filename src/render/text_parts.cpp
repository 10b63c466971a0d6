#include "render/text_parts.hpp"

#include <fmt/format.h>

#include "route/wording.hpp"
#include "verst/render/figures.hpp"

namespace verst::text {

std::string place(const Network& network, PlaceIndex index) {
    std::string_view name = called(network, index);
    const std::string_view country = network[index].country;
    if (country.empty()) return std::string(name);
    if (!name.ends_with(')')) return fmt::format("{} ({})", name, country);
    name.remove_suffix(1);
    return fmt::format("{}, {})", name, country);
}

std::string position(Position position) {
    return fmt::format("{:.4f}, {:.4f}", position.lat_deg, position.lon_deg);
}

std::string credit(const Network& network) {
    return network.credit().empty() ? "" : std::string(network.credit()) + '.';
}

std::string near_length(double km, LengthUnit unit) {
    return km < 1 ? fmt::format("{} m", whole_number(km * 1000)) : length(km, unit);
}

std::string chainage(const Network& network, const Chainage& chainage, const PointReport& at,
                     LengthUnit unit) {
    const Line& line = network[chainage.line];
    std::string text = fmt::format("km {:.2f} of {}{}", chainage.post_km,
                                   line.name.empty() ? line.id.view() : line.name.view(),
                                   chainage.kind == LengthKind::estimated ? ", estimated" : "");
    constexpr double on_it_km = 0.005;
    if (at.track.offset_km < on_it_km) return text;
    return fmt::format("{}, {} from its track", text, near_length(at.track.offset_km, unit));
}

std::string point_name(const Network& network, const NamedPoint& point) {
    return point.place ? std::string(called(network, *point.place)) : position(point.position);
}

namespace {

std::string obstacle_text(const SnapObstacle& obstacle, const TextOptions& options) {
    const std::string km = length(obstacle.km, options.unit);
    switch (obstacle.kind) {
        case SnapObstacle::Kind::near_border:
            return fmt::format("perhaps across the border of {}", obstacle.country);
        case SnapObstacle::Kind::abroad:
            return fmt::format("across {} of {}", km, obstacle.country);
        case SnapObstacle::Kind::sea:
            return fmt::format("across {} of sea", km);
        case SnapObstacle::Kind::lake:
            return fmt::format("across {} of a lake", km);
    }
    return {};
}

}  // namespace

std::string way_to_station(const Network& network, const RailEnd& end, const TextOptions& options) {
    const std::string_view station = called(network, end.station);
    if (end.access) {
        return fmt::format("{}, {} by {} (± {})", station, length(end.access->km, options.unit),
                           mode_name(end.access->mode),
                           length(end.access->uncertainty_km, options.unit));
    }
    if (end.named.on_track) {
        // Its name says where; a name of a place that is there already does too.
        return fmt::format("the nearest point of the track, {}, {} away", station,
                           near_length(*end.snap_km, options.unit));
    }
    if (end.snap_km) {
        std::string way = fmt::format("{}, the nearest station, {} away", station,
                                      length(*end.snap_km, options.unit));
        for (const SnapObstacle& obstacle : end.obstacles)
            way += ", " + obstacle_text(obstacle, options);
        return way;
    }
    return {};
}

}  // namespace verst::text
