#include "render/geo_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace verst {

namespace {

constexpr double half_turn_deg = 180;
constexpr double full_turn_deg = 360;

/// The shorter way round from one longitude to another, in degrees: positive to the east.
double turn_deg(double from_deg, double to_deg) {
    return std::remainder(to_deg - from_deg, full_turn_deg);
}

bool crosses(Position a, Position b) {
    const double end = a.lon_deg + turn_deg(a.lon_deg, b.lon_deg);
    return end > half_turn_deg || end < -half_turn_deg;
}

double latitude_at_antimeridian(Position a, Position b) {
    const double turn = turn_deg(a.lon_deg, b.lon_deg);
    const double part = (std::copysign(half_turn_deg, turn) - a.lon_deg) / turn;
    return a.lat_deg + part * (b.lat_deg - a.lat_deg);
}

void add_point(std::vector<Position>& line, Position point) {
    if (line.empty() || line.back() != point) line.push_back(point);
}

/// Longitudes from `west` eastward to `east`, which may lie beyond 180 degrees.
struct Span {
    double west = 0;
    double east = 0;
};

Span longitudes(std::span<const Position> positions) {
    double at = positions.front().lon_deg;
    Span span{at, at};
    for (std::size_t i = 1; i < positions.size(); ++i) {
        at += turn_deg(positions[i - 1].lon_deg, positions[i].lon_deg);
        span.west = std::min(span.west, at);
        span.east = std::max(span.east, at);
    }
    const double turns = std::floor((span.west + half_turn_deg) / full_turn_deg) * full_turn_deg;
    return {span.west - turns, span.east - turns};
}

/// The shortest arc that holds all spans, its west within [-180, 180).
Span united(std::vector<Span> spans) {
    std::ranges::sort(spans, {}, &Span::west);
    std::vector<Span> apart;
    for (const Span& span : spans) {
        if (!apart.empty() && span.west <= apart.back().east) {
            apart.back().east = std::max(apart.back().east, span.east);
        } else {
            apart.push_back(span);
        }
    }
    // The box begins after the widest gap; of equal gaps after the one at the antimeridian.
    Span box{apart.front().west, apart.back().east};
    double widest = apart.front().west + full_turn_deg - apart.back().east;
    for (std::size_t i = 1; i < apart.size(); ++i) {
        const double gap = apart[i].west - apart[i - 1].east;
        if (gap <= widest) continue;
        widest = gap;
        box = {apart[i].west, apart[i - 1].east + full_turn_deg};
    }
    return box;
}

}  // namespace

std::vector<std::vector<Position>> cut_at_antimeridian(std::span<const Position> line) {
    std::vector<std::vector<Position>> parts(1);
    std::optional<Position> previous;
    for (Position point : line) {
        // The antimeridian itself is on the side that the line comes from.
        if (previous && std::abs(point.lon_deg) == half_turn_deg)
            point.lon_deg = std::copysign(half_turn_deg, previous->lon_deg);
        if (previous && crosses(*previous, point)) {
            const double turn = turn_deg(previous->lon_deg, point.lon_deg);
            const double lat = latitude_at_antimeridian(*previous, point);
            add_point(parts.back(), {lat, std::copysign(half_turn_deg, turn)});
            parts.push_back({{lat, std::copysign(half_turn_deg, -turn)}});
        }
        add_point(parts.back(), point);
        previous = point;
    }
    // A line that begins or ends on the antimeridian leaves a single point on its other side.
    if (parts.size() > 1) {
        std::erase_if(parts, [](const auto& part) { return part.size() < 2; });
    }
    // Where all positions are one, a line has it twice.
    for (auto& part : parts) {
        if (part.size() == 1) part.push_back(part.front());
    }
    return parts;
}

std::optional<BoundingBox> bounding_box(std::span<const GeoFeature> features) {
    std::vector<Span> spans;
    BoundingBox box{0, 90, 0, -90};
    for (const GeoFeature& feature : features) {
        if (feature.positions.empty()) continue;
        spans.push_back(longitudes(feature.positions));
        for (const Position& position : feature.positions) {
            box.south = std::min(box.south, position.lat_deg);
            box.north = std::max(box.north, position.lat_deg);
        }
    }
    if (spans.empty()) return std::nullopt;
    // What begins west of the antimeridian may cover what begins east of it.
    const std::size_t count = spans.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (spans[i].east > half_turn_deg)
            spans.push_back({-half_turn_deg, spans[i].east - full_turn_deg});
    }
    const Span arc = united(std::move(spans));
    box.west = arc.west;
    box.east = arc.east;
    if (arc.east - arc.west >= full_turn_deg) {
        box.west = -half_turn_deg;
        box.east = half_turn_deg;
    } else if (arc.east > half_turn_deg) {
        box.east -= full_turn_deg;
    }
    return box;
}

}  // namespace verst
