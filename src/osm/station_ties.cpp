#include "osm/station_ties.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>
#include <utility>

#include "geo/local_plane.hpp"
#include "geo/point_grid.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

using Vertex = TrackGraph::Vertex;

constexpr double metres_in_km = 1000;
constexpr double parallel_deg = 35;
/// A station's point is put no nearer to a vertex than this: there it takes the vertex.
constexpr double same_vertex_m = 1;
/// How far along the track a stop position looks for a point of its own station.
constexpr double stop_spacing_m = 400;
/// How far along the track a terminus may lie from where its station is drawn.
constexpr double terminus_m = 150;

/// A piece of track near a station.
struct NearPiece {
    Vertex a = 0;
    Vertex b = 0;
    PlaneVector at_a;  ///< from the station
    PlaneVector at_b;
    double distance_m = 0;
    double nearest_at = 0;  ///< of the way from a to b
};

/// Where a station is put on a piece of track.
struct Tie {
    Vertex a = 0;
    Vertex b = 0;
    double at = 0;  ///< of the way from a to b
    std::uint32_t station = 0;
};

NearPiece near_piece(const LocalPlane& plane, const TrackGraph& graph, Vertex a, Vertex b) {
    NearPiece piece{a, b, plane(graph.position(a)), plane(graph.position(b)), 0, 0};
    const NearestOfPiece nearest = nearest_of_piece(piece.at_a, piece.at_b);
    piece.nearest_at = nearest.share;
    piece.distance_m = nearest.distance_m;
    return piece;
}

PlaneVector direction(const NearPiece& piece) {
    const PlaneVector along{piece.at_b.east_m - piece.at_a.east_m,
                            piece.at_b.north_m - piece.at_a.north_m};
    const double length = std::max(along.length_m(), 1e-9);
    return {along.east_m / length, along.north_m / length};
}

class Tier {
  public:
    Tier(TrackGraph& graph, const std::vector<StationObject>& stations, Drawing drawing)
        : graph_(graph), stations_(stations), drawing_(drawing) {
        ties_.station_at.assign(graph.size(), StationTies::no_station);
        ties_.vertices.resize(stations.size());
        ties_.offset_km.assign(stations.size(), 0);
    }

    StationTies tie() {
        take_own_vertices();
        find_near_pieces();
        for (std::uint32_t s = 0; s < stations_.size(); ++s) look_around(s);
        put_on_pieces();
        take_stop_positions();
        for (std::uint32_t s = 0; s < stations_.size(); ++s) measure_offset(s);
        return std::move(ties_);
    }

  private:
    bool take(Vertex vertex, std::uint32_t station) {
        if (ties_.station_at[vertex] != StationTies::no_station) return false;
        ties_.station_at[vertex] = station;
        ties_.vertices[station].push_back(vertex);
        return true;
    }

    /// Before anything else: a station that stands on a node of the track is that node.
    void take_own_vertices() {
        for (std::uint32_t s = 0; s < stations_.size(); ++s) {
            if (!stations_[s].on_track.empty()) take(stations_[s].on_track.front(), s);
        }
    }

    [[nodiscard]] bool looks_around(std::uint32_t s) const {
        return drawing_ == Drawing::tracks || ties_.vertices[s].empty();
    }

    void find_near_pieces() {
        near_.resize(stations_.size());
        PointGrid grid(farthest_station_km + station_reach_km);
        for (std::uint32_t s = 0; s < stations_.size(); ++s) {
            if (looks_around(s)) grid.add(s, centre(s));
        }
        if (grid.empty()) return;
        constexpr double farthest_m = (farthest_station_km + station_reach_km) * metres_in_km;
        for (Vertex a = 0; a < graph_.size(); ++a) {
            for (const TrackGraph::Half& half : graph_.from(a)) {
                if (half.to < a) continue;
                for (const std::uint32_t s :
                     grid.near(graph_.position(a), graph_.position(half.to))) {
                    const NearPiece piece = near_piece(LocalPlane(centre(s)), graph_, a, half.to);
                    if (piece.distance_m <= farthest_m) near_[s].push_back(piece);
                }
            }
        }
    }

    /// Where a station looks from: its own point on the track, if it has one.
    [[nodiscard]] Position centre(std::uint32_t s) const {
        const auto& own = ties_.vertices[s];
        return own.empty() ? stations_[s].position : graph_.position(own.front());
    }

    void look_around(std::uint32_t s) {
        const std::vector<NearPiece>& pieces = near_[s];
        if (pieces.empty() || !looks_around(s)) return;
        const NearPiece& nearest = *std::ranges::min_element(pieces, {}, &NearPiece::distance_m);
        if (nearest.distance_m > farthest_station_km * metres_in_km) return;
        if (drawing_ == Drawing::lines) {
            put_.push_back({nearest.a, nearest.b, nearest.nearest_at, s});
            return;
        }
        const PlaneVector axis = direction(nearest);
        const PlaneVector foot{
            nearest.at_a.east_m + nearest.nearest_at * (nearest.at_b.east_m - nearest.at_a.east_m),
            nearest.at_a.north_m +
                nearest.nearest_at * (nearest.at_b.north_m - nearest.at_a.north_m)};
        const double across_m = axis.cross(foot);
        constexpr double reach_m = station_reach_km * metres_in_km;
        const double least_m = std::min(across_m, 0.0) - reach_m;
        const double most_m = std::max(across_m, 0.0) + reach_m;
        for (const NearPiece& piece : pieces) {
            if (!is_parallel(piece, axis)) continue;
            const double from = piece.at_a.dot(axis);
            const double to = piece.at_b.dot(axis);
            if ((from < 0) == (to < 0)) continue;
            const double at = from / (from - to);
            const PlaneVector crossing{
                piece.at_a.east_m + at * (piece.at_b.east_m - piece.at_a.east_m),
                piece.at_a.north_m + at * (piece.at_b.north_m - piece.at_a.north_m)};
            const double beside_m = axis.cross(crossing);
            if (beside_m < least_m || beside_m > most_m) continue;
            // Its own vertex is tied already.
            if (is_own(piece.a, s) && at < 0.5) continue;
            if (is_own(piece.b, s) && at > 0.5) continue;
            put_.push_back({piece.a, piece.b, at, s});
        }
        tie_ends(s, pieces, axis, least_m, most_m);
        const bool tied = !ties_.vertices[s].empty() || (!put_.empty() && put_.back().station == s);
        if (!tied) put_.push_back({nearest.a, nearest.b, nearest.nearest_at, s});
    }

    [[nodiscard]] bool is_own(Vertex vertex, std::uint32_t s) const {
        return ties_.station_at[vertex] == s;
    }

    static bool is_parallel(const NearPiece& piece, PlaneVector axis) {
        static const double least = std::cos(parallel_deg * std::numbers::pi / 180);
        return std::abs(direction(piece).dot(axis)) >= least;
    }

    /// The tracks of a terminus end short of the station, or beyond where it is drawn.
    void tie_ends(std::uint32_t s, const std::vector<NearPiece>& pieces, PlaneVector axis,
                  double least_m, double most_m) {
        for (const NearPiece& piece : pieces) {
            if (!is_parallel(piece, axis)) continue;
            for (const bool at_a : {true, false}) {
                const Vertex end = at_a ? piece.a : piece.b;
                const PlaneVector& here = at_a ? piece.at_a : piece.at_b;
                if (graph_.degree(end) != 1) continue;
                const double beside_m = axis.cross(here);
                if (beside_m < least_m || beside_m > most_m) continue;
                if (std::abs(here.dot(axis)) > terminus_m) continue;
                if (leads_past(end, here.dot(axis), axis, s)) continue;
                take(end, s);
            }
        }
    }

    /// True if the track that ends at a vertex runs past the station: there it is tied already.
    [[nodiscard]] bool leads_past(Vertex end, double along_m, PlaneVector axis,
                                  std::uint32_t s) const {
        const LocalPlane plane(centre(s));
        Vertex before = end;
        Vertex at = graph_.from(end)[0].to;
        while (true) {
            const double here_m = plane(graph_.position(at)).dot(axis);
            if ((here_m < 0) != (along_m < 0)) return true;
            if (std::abs(here_m) > terminus_m || graph_.degree(at) != 2) return false;
            const Vertex next = graph_.onward(before, at).to;
            before = std::exchange(at, next);
            if (at == end) return false;
        }
    }

    /// Makes vertices of the places found, piece by piece.
    void put_on_pieces() {
        std::ranges::sort(put_, [](const Tie& x, const Tie& y) {
            return std::tie(x.a, x.b, x.at, x.station) < std::tie(y.a, y.b, y.at, y.station);
        });
        for (std::size_t i = 0; i < put_.size();) {
            const Vertex a = put_[i].a;
            const Vertex b = put_[i].b;
            const Position from = graph_.position(a);
            const Position to = graph_.position(b);
            const double length_m = short_length_km(from, to) * metres_in_km;
            Vertex before = a;
            double before_m = 0;
            for (; i < put_.size() && put_[i].a == a && put_[i].b == b; ++i) {
                const double at_m = put_[i].at * length_m;
                if (at_m - before_m < same_vertex_m && take_plain(before, put_[i].station)) {
                    continue;
                }
                if (length_m - at_m < same_vertex_m && take_plain(b, put_[i].station)) continue;
                // Between what is there: two stations at one point stand a little apart.
                const double lowest_m =
                    std::min(before_m + same_vertex_m, (before_m + length_m) / 2);
                const double put_m =
                    std::clamp(at_m, lowest_m, std::max(lowest_m, length_m - same_vertex_m));
                const double part = length_m > 0 ? put_m / length_m : 0;
                before = graph_.split(before, b, part_of_way(from, to, part));
                before_m = put_m;
                ties_.station_at.push_back(StationTies::no_station);
                take(before, put_[i].station);
            }
        }
    }

    /// Takes a vertex that is no junction and no other station's.
    bool take_plain(Vertex vertex, std::uint32_t station) {
        if (ties_.station_at[vertex] == station) return true;
        return graph_.degree(vertex) <= 2 && take(vertex, station);
    }

    /// Stop positions on tracks that no point of their station is on.
    void take_stop_positions() {
        for (std::uint32_t s = 0; s < stations_.size(); ++s) {
            for (const Vertex stop : stations_[s].on_track) {
                if (ties_.station_at[stop] == StationTies::no_station && !has_near(stop, s)) {
                    take(stop, s);
                }
            }
        }
    }

    /// True if the track through a vertex has a point of the station nearby.
    [[nodiscard]] bool has_near(Vertex stop, std::uint32_t s) const {
        for (const TrackGraph::Half& half : graph_.from(stop)) {
            if (has_near_towards(stop, half.to, s)) return true;
        }
        return false;
    }

    [[nodiscard]] bool has_near_towards(Vertex before, Vertex at, std::uint32_t s) const {
        double walked_m = 0;
        while (true) {
            walked_m +=
                short_length_km(graph_.position(before), graph_.position(at)) * metres_in_km;
            if (is_own(at, s)) return true;
            if (walked_m > stop_spacing_m || graph_.degree(at) < 2) return false;
            const Vertex next = straight_on(before, at);
            before = std::exchange(at, next);
        }
    }

    /// The neighbour that lies most nearly straight on.
    [[nodiscard]] Vertex straight_on(Vertex before, Vertex at) const {
        const LocalPlane plane(graph_.position(at));
        const PlaneVector back = plane(graph_.position(before));
        double straightest = std::numeric_limits<double>::infinity();
        Vertex best = before;
        for (const TrackGraph::Half& half : graph_.from(at)) {
            if (half.to == before) continue;
            const PlaneVector on = plane(graph_.position(half.to));
            const double cosine = back.dot(on) / std::max(back.length_m() * on.length_m(), 1e-12);
            if (cosine < straightest) {
                straightest = cosine;
                best = half.to;
            }
        }
        return best;
    }

    void measure_offset(std::uint32_t s) {
        auto& vertices = ties_.vertices[s];
        std::ranges::sort(vertices);
        double least_km = std::numeric_limits<double>::infinity();
        for (const Vertex vertex : vertices) {
            least_km =
                std::min(least_km, short_length_km(stations_[s].position, graph_.position(vertex)));
        }
        if (!vertices.empty()) ties_.offset_km[s] = least_km;
    }

    TrackGraph& graph_;
    const std::vector<StationObject>& stations_;
    Drawing drawing_;
    StationTies ties_;
    std::vector<std::vector<NearPiece>> near_;
    std::vector<Tie> put_;
};

}  // namespace

StationTies tie_stations(TrackGraph& graph, const std::vector<StationObject>& stations,
                         Drawing drawing) {
    return Tier(graph, stations, drawing).tie();
}

}  // namespace verst
