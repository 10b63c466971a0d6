#include "render/picture/base_layer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>

namespace verst::picture {

namespace {

/// How far a drawn line may be from the true one, in units of the figure.
constexpr double line_tolerance = 0.35;
/// Parallels are bent in most projections: an edge longer than this is drawn in pieces.
constexpr double longest_edge_deg = 2;
/// Islands and lakes that are smaller across are left out.
constexpr double least_island_across = 1.2;

/// Positions as points of a plane of degrees: x from the middle meridian, unbroken where the line
/// crosses the antimeridian, y the latitude.
Polyline in_degrees(std::span<const Position> line, const MapFrame& frame) {
    Polyline points;
    points.reserve(line.size());
    for (const Position& position : line) {
        double x = frame.projection().from_centre_deg(position.lon_deg);
        if (!points.empty()) {
            const double step = x - points.back().x;
            if (std::abs(step) > 180) x = points.back().x + std::remainder(step, 360.0);
        }
        points.push_back({x, position.lat_deg});
    }
    return points;
}

Point projected(Point degrees, const MapFrame& frame) {
    return frame.at({degrees.y, frame.projection().central_lon_deg() + degrees.x});
}

/// A ring or line of degrees in units of the figure, its long edges in pieces.
Polyline projected(const Polyline& degrees, bool closed, const MapFrame& frame) {
    Polyline points;
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        const bool first = i == 0;
        if (first && !closed) {
            points.push_back(projected(degrees[i], frame));
            continue;
        }
        const Point a = degrees[first ? degrees.size() - 1 : i - 1];
        const Point step = degrees[i] - a;
        const double pieces = std::max(
            1.0, std::ceil(std::max(std::abs(step.x), std::abs(step.y)) / longest_edge_deg));
        for (double piece = 1; piece <= pieces; ++piece) {
            points.push_back(projected(a + step * (piece / pieces), frame));
        }
    }
    return points;
}

/// Works out one base map in one frame. Arcs are thinned each by itself, so that the countries on
/// both sides of a border still have the same border.
class LayerBuilder {
  public:
    LayerBuilder(const BaseMap& map, const MapFrame& frame) : map_(map), frame_(frame) {
        arcs_.reserve(map.arcs.size());
        for (const BaseMap::Arc& arc : map.arcs) arcs_.push_back(thinned(arc));
    }

    [[nodiscard]] BaseLayer build() const {
        BaseLayer layer;
        for (const BaseMap::Country& country : map_.countries) {
            BaseLayer::Country shown{country.name, {}};
            for (const BaseMap::Ring& ring : country.rings) add_ring(shown.rings, points(ring));
            if (!shown.rings.empty()) layer.countries.push_back(std::move(shown));
        }
        add_arcs(layer);
        for (const BaseMap::Water& water : map_.waters) {
            if (water.kind == BaseMap::WaterKind::lake) {
                add_ring(layer.lakes, water.points);
                continue;
            }
            for (Polyline& part : drawn_line(water.points, frame_)) {
                layer.rivers.push_back(simplified(part, line_tolerance));
            }
        }
        return layer;
    }

  private:
    /// An arc that lies to one side of all that can be seen may as well be straight.
    [[nodiscard]] bool out_of_sight(const BaseMap::Arc& arc) const {
        const Box& seen = frame_.degrees();
        const auto lats = std::ranges::minmax(arc, {}, &Position::lat_deg);
        if (lats.max.lat_deg < seen.top || lats.min.lat_deg > seen.bottom) return true;
        const Box bounds = box_around(in_degrees(arc, frame_));
        for (const double turn : {-360.0, 0.0, 360.0}) {
            if (bounds.left + turn <= seen.right && bounds.right + turn >= seen.left) return false;
        }
        return true;
    }

    [[nodiscard]] std::vector<Position> thinned(const BaseMap::Arc& arc) const {
        if (out_of_sight(arc)) return {arc.front(), arc[arc.size() / 2], arc.back()};
        // A degree is narrower in the north: the plane of the arc's own middle latitude will do.
        const double lat_rad = arc[arc.size() / 2].lat_deg * std::numbers::pi / 180;
        const double narrowing = std::max(0.05, std::cos(lat_rad));
        Polyline plane;
        plane.reserve(arc.size());
        for (const Position& p : arc) plane.push_back({p.lon_deg * narrowing, p.lat_deg});
        const double tolerance_deg = line_tolerance / (frame_.units_per_km() * km_per_deg);
        std::vector<Position> kept;
        for (const Point p : simplified(plane, tolerance_deg))
            kept.push_back({p.y, p.x / narrowing});
        return kept;
    }

    [[nodiscard]] std::vector<Position> points(const BaseMap::Ring& ring) const {
        std::vector<Position> points;
        for (const BaseMap::ArcUse& use : ring) {
            const auto& arc = arcs_[use.arc];
            if (use.backwards) {
                points.insert(points.end(), arc.rbegin(), arc.rend());
            } else {
                points.insert(points.end(), arc.begin(), arc.end());
            }
        }
        return points;
    }

    /// A ring may be seen more than once round the globe.
    void add_ring(std::vector<Polyline>& rings, const std::vector<Position>& ring) const {
        Polyline degrees = in_degrees(ring, frame_);
        for (Point& p : degrees) p.x -= 360;
        for (int turn = 0; turn < 3; ++turn) {
            if (turn > 0) {
                for (Point& p : degrees) p.x += 360;
            }
            if (!box_around(degrees).overlaps(frame_.degrees())) continue;
            const Polyline seen = clip_ring(degrees, frame_.degrees());
            if (seen.empty()) continue;
            Polyline drawn = clip_ring(projected(seen, true, frame_), frame_.box());
            if (drawn.empty()) continue;
            const Box bounds = box_around(drawn);
            if (bounds.width() < least_island_across && bounds.height() < least_island_across)
                continue;
            rings.push_back(std::move(drawn));
        }
    }

    void add_arcs(BaseLayer& layer) const {
        const std::vector<bool> shared = shared_arcs(map_);
        for (std::size_t i = 0; i < arcs_.size(); ++i) {
            for (const auto& piece : without_antimeridian(arcs_[i])) {
                for (Polyline& part : drawn_line(piece, frame_)) {
                    const Box bounds = box_around(part);
                    if (bounds.width() < least_island_across &&
                        bounds.height() < least_island_across)
                        continue;
                    (shared[i] ? layer.borders : layer.coasts).push_back(std::move(part));
                }
            }
        }
    }

    /// Natural Earth cuts countries along the antimeridian: an edge there is no coast.
    static std::vector<std::vector<Position>> without_antimeridian(
        const std::vector<Position>& arc) {
        const auto on_it = [](const Position& p) { return std::abs(p.lon_deg) > 179.99; };
        std::vector<std::vector<Position>> pieces{{}};
        for (std::size_t i = 0; i < arc.size(); ++i) {
            if (i > 0 && on_it(arc[i - 1]) && on_it(arc[i])) pieces.emplace_back();
            pieces.back().push_back(arc[i]);
        }
        return pieces;
    }

    const BaseMap& map_;
    const MapFrame& frame_;
    std::vector<std::vector<Position>> arcs_;
};

}  // namespace

std::vector<Polyline> drawn_line(std::span<const Position> line, const MapFrame& frame) {
    std::vector<Polyline> drawn;
    if (line.size() < 2) return drawn;
    Polyline degrees = in_degrees(line, frame);
    for (Point& p : degrees) p.x -= 360;
    for (int turn = 0; turn < 3; ++turn) {
        if (turn > 0) {
            for (Point& p : degrees) p.x += 360;
        }
        if (!box_around(degrees).grown(1e-6).overlaps(frame.degrees())) continue;
        for (const Polyline& seen : clip_line(degrees, frame.degrees())) {
            for (Polyline& part : clip_line(projected(seen, false, frame), frame.box())) {
                drawn.push_back(std::move(part));
            }
        }
    }
    return drawn;
}

BaseLayer base_layer(const BaseMap& map, const MapFrame& frame) {
    return LayerBuilder(map, frame).build();
}

}  // namespace verst::picture
