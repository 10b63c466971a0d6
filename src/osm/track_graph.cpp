#include "osm/track_graph.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include "geo/local_plane.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

/// How far a bearing looks along the track, metres.
constexpr double bearing_reach_m = 4;

/// No track is drawn so long without a point: one of its nodes is not where it should be.
bool is_too_long(Position a, Position b) {
    constexpr double longest_km = 100;
    constexpr double surely_short_deg = 0.5;
    if (std::abs(a.lat_deg - b.lat_deg) + std::abs(a.lon_deg - b.lon_deg) < surely_short_deg) {
        return false;
    }
    return short_length_km(a, b) > longest_km;
}

/// Calls `use(a, b, way)` for each piece of track between two nodes that are in the file.
/// `positions` are those of the nodes.
template <class Use>
void for_each_piece(const RailExtract& extract, const std::vector<Position>& positions, Use use) {
    for (std::uint32_t w = 0; w < extract.ways.size(); ++w) {
        if (extract.ways[w].role != WayRole::track) continue;
        const auto nodes = extract.nodes_of(extract.ways[w]);
        for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
            if (nodes[i] == nodes[i + 1]) continue;
            if (!extract.node_table.placed(nodes[i]) || !extract.node_table.placed(nodes[i + 1])) {
                continue;
            }
            if (is_too_long(positions[nodes[i]], positions[nodes[i + 1]])) continue;
            use(nodes[i], nodes[i + 1], w);
        }
    }
}

}  // namespace

TrackGraph::TrackGraph(const RailExtract& extract) : way_count_(extract.ways.size()) {
    const auto count = static_cast<Vertex>(extract.node_table.size());
    // Room for vertices that are put in later, at borders: a full row would double.
    const std::size_t most = count + count / 64 + 64;
    positions_.reserve(most);
    first_.reserve(most + 1);
    for (Vertex v = 0; v < count; ++v) positions_.push_back(extract.node_table.position(v));
    add_pieces(extract);
    join_doubled();
}

void TrackGraph::add_pieces(const RailExtract& extract) {
    first_.assign(positions_.size() + 1, 0);
    for_each_piece(extract, positions_, [&](Vertex a, Vertex b, std::uint32_t /*way*/) {
        ++first_[a];
        ++first_[b];
    });
    std::size_t sum = 0;
    for (std::size_t& first : first_) sum += std::exchange(first, sum);
    halves_.reserve(sum + 2 * (first_.capacity() - first_.size()));
    halves_.resize(sum);
    std::vector<std::size_t> next = first_;
    for_each_piece(extract, positions_, [&](Vertex a, Vertex b, std::uint32_t way) {
        halves_[next[a]++] = {b, way};
        halves_[next[b]++] = {a, way};
    });
    for (const OsmWay& way : extract.ways) {
        if (way.role != WayRole::track) continue;
        const auto nodes = extract.nodes_of(way);
        const auto missing = static_cast<std::size_t>(std::ranges::count_if(
            nodes, [&](Vertex node) { return !extract.node_table.placed(node); }));
        faults_.nodes_missing += missing;
        if (missing > 0) ++faults_.ways_with_gaps;
        for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
            const bool placed =
                extract.node_table.placed(nodes[i]) && extract.node_table.placed(nodes[i + 1]);
            if (placed && is_too_long(positions_[nodes[i]], positions_[nodes[i + 1]])) {
                ++faults_.pieces_too_long;
            }
        }
        const auto other =
            std::ranges::find_if(nodes, [&](Vertex node) { return node != nodes.front(); });
        if (nodes.empty() || other == nodes.end()) ++faults_.ways_of_a_point;
    }
}

/// Leaves one of several pieces between the same two vertices.
void TrackGraph::join_doubled() {
    std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
    std::size_t kept = 0;
    for (Vertex v = 0; v < positions_.size(); ++v) {
        const auto begin = halves_.begin() + static_cast<std::ptrdiff_t>(first_[v]);
        const auto end = halves_.begin() + static_cast<std::ptrdiff_t>(first_[v + 1]);
        const auto less = [](const Half& a, const Half& b) {
            return a.to != b.to ? a.to < b.to : a.track < b.track;
        };
        first_[v] = kept;
        // Nearly all vertices are plain track.
        if (end - begin == 2 && begin[0].to != begin[1].to) {
            if (less(begin[1], begin[0])) std::swap(begin[0], begin[1]);
            halves_[kept++] = begin[0];
            halves_[kept++] = begin[1];
            continue;
        }
        std::sort(begin, end, less);
        for (auto half = begin; half != end;) {
            const auto next =
                std::find_if(half, end, [&](const Half& other) { return other.to != half->to; });
            Half one = *half;
            if (next - half > 1) {
                std::vector<std::uint32_t> ways;
                for (auto same = half; same != next; ++same) ways.push_back(same->track);
                const auto twice = std::ranges::unique(ways);
                ways.erase(twice.begin(), twice.end());
                if (ways.size() > 1) {
                    const auto number = static_cast<std::uint32_t>(way_count_ + shared_.size());
                    const auto [found, is_new] = numbers.emplace(ways, number);
                    if (is_new) shared_.push_back(std::move(ways));
                    one.track = found->second;
                }
            }
            halves_[kept++] = one;
            half = next;
        }
    }
    first_.back() = kept;
    halves_.resize(kept);
}

std::vector<std::uint32_t> TrackGraph::ways_of(std::uint32_t track) const {
    if (track < way_count_) return {track};
    return shared_[track - way_count_];
}

TrackGraph::Vertex TrackGraph::split(Vertex a, Vertex b, Position at) {
    const auto between = static_cast<Vertex>(positions_.size());
    positions_.push_back(at);
    std::uint32_t track = 0;
    const auto turn_to_new = [&](Vertex from, Vertex old) {
        for (std::size_t i = first_[from]; i < first_[from + 1]; ++i) {
            if (halves_[i].to != old) continue;
            halves_[i].to = between;
            track = halves_[i].track;
        }
    };
    turn_to_new(a, b);
    turn_to_new(b, a);
    halves_.push_back({a, track});
    halves_.push_back({b, track});
    first_.push_back(halves_.size());
    return between;
}

double TrackGraph::bearing_deg(Vertex vertex, const Half& half) const {
    const LocalPlane plane(position(vertex));
    Vertex before = vertex;
    Vertex at = half.to;
    PlaneVector way = plane(position(at));
    while (way.length_m() < bearing_reach_m && degree(at) == 2) {
        const Vertex next = onward(before, at).to;
        if (next == vertex) break;
        before = std::exchange(at, next);
        way = plane(position(at));
    }
    return std::atan2(way.east_m, way.north_m) * 180 / std::numbers::pi;
}

const TrackGraph::Half& TrackGraph::onward(Vertex from, Vertex at) const {
    const auto halves = this->from(at);
    return halves[0].to == from ? halves[1] : halves[0];
}

}  // namespace verst
