#include "osm/turning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "verst/geo/compass.hpp"

namespace verst {

namespace {

/// How far from straight on a train would turn from one end to the other, in [0, 180] degrees.
double turn_between_deg(double a_deg, double b_deg) {
    return 180 - angle_between_deg(a_deg, b_deg);
}

/// Whether each end has its straight continuation, which is the end's only one: tracks that cross.
std::optional<std::vector<TrackEnd>> crossing_ends(std::span<const double> bearings_deg) {
    const std::size_t count = bearings_deg.size();
    std::vector<TrackEnd> ends(count);
    std::vector<bool> paired(count, false);
    std::uint8_t track = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (paired[i]) continue;
        std::size_t best = i;
        for (std::size_t j = 0; j < count; ++j) {
            if (j == i) continue;
            if (best == i || turn_between_deg(bearings_deg[i], bearings_deg[j]) <
                                 turn_between_deg(bearings_deg[i], bearings_deg[best])) {
                best = j;
            }
        }
        if (best < i || paired[best]) return std::nullopt;
        ends[i] = {track, 0};
        ends[best] = {track, 1};
        paired[i] = paired[best] = true;
        ++track;
    }
    return ends;
}

/// Ends in pairs, and what all of these turn together.
struct Pairs {
    double turn_deg = 0;
    std::vector<std::array<std::size_t, 2>> pairs;
};

/// The pairs of the ends that are left which turn least together.
Pairs straightest_pairs(std::span<const double> bearings_deg, std::span<const std::size_t> left) {
    if (left.empty()) return {};
    Pairs best{std::numeric_limits<double>::infinity(), {}};
    for (std::size_t k = 1; k < left.size(); ++k) {
        std::vector<std::size_t> others(left.begin() + 1, left.end());
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(k) - 1);
        Pairs pairs = straightest_pairs(bearings_deg, others);
        pairs.turn_deg += turn_between_deg(bearings_deg[left.front()], bearings_deg[left[k]]);
        pairs.pairs.insert(pairs.pairs.begin(), {left.front(), left[k]});
        if (pairs.turn_deg < best.turn_deg) best = std::move(pairs);
    }
    return best;
}

/// Where the map says that tracks cross, and does not say which: those that turn least together. At
/// a flat crossing the straightest continuation of an end may be on the other track. Nothing if a
/// train could not run on by them.
std::optional<std::vector<TrackEnd>> tagged_crossing_ends(std::span<const double> bearings_deg) {
    std::vector<std::size_t> all(bearings_deg.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<TrackEnd> ends(bearings_deg.size());
    std::uint8_t track = 0;
    for (const auto& pair : straightest_pairs(bearings_deg, all).pairs) {
        if (turn_between_deg(bearings_deg[pair[0]], bearings_deg[pair[1]]) > sharpest_turn_deg)
            return std::nullopt;
        ends[pair[0]] = {track, 0};
        ends[pair[1]] = {track, 1};
        ++track;
    }
    return ends;
}

/// The least turn between ends of two different tracks.
double least_turn_across_deg(std::span<const double> bearings_deg,
                             const std::vector<TrackEnd>& ends) {
    double least = 180;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        for (std::size_t j = 0; j < ends.size(); ++j) {
            if (ends[i].track == ends[j].track) continue;
            least = std::min(least, turn_between_deg(bearings_deg[i], bearings_deg[j]));
        }
    }
    return least;
}

/// On which side of the point each end lies, seen along the straightest way through it.
std::vector<TrackEnd> two_sides(std::span<const double> bearings_deg) {
    std::array<std::size_t, 2> straight{0, 0};
    double least = 360;
    for (std::size_t i = 0; i < bearings_deg.size(); ++i) {
        for (std::size_t j = i + 1; j < bearings_deg.size(); ++j) {
            const double turn = turn_between_deg(bearings_deg[i], bearings_deg[j]);
            if (turn < least) {
                least = turn;
                straight = {i, j};
            }
        }
    }
    std::vector<TrackEnd> ends;
    for (const double bearing : bearings_deg) {
        const bool far = angle_between_deg(bearing, bearings_deg[straight[1]]) <
                         angle_between_deg(bearing, bearings_deg[straight[0]]);
        ends.push_back({0, far ? std::uint8_t{1} : std::uint8_t{0}});
    }
    return ends;
}

}  // namespace

std::vector<TrackEnd> track_ends(std::span<const double> bearings_deg, bool crossing) {
    const std::size_t count = bearings_deg.size();
    if (count >= 4 && count % 2 == 0) {
        // More than four tracks cross nowhere; their pairs would be too many to try.
        constexpr std::size_t most_ends = 8;
        const auto ends = crossing && count <= most_ends ? tagged_crossing_ends(bearings_deg)
                                                         : crossing_ends(bearings_deg);
        if (ends && (crossing || least_turn_across_deg(bearings_deg, *ends) > steepest_slip_deg)) {
            return *ends;
        }
    }
    // Ends between which no train can run on lie on one side.
    std::vector<TrackEnd> ends(count);
    std::vector<bool> placed(count, false);
    std::uint8_t side = 0;
    const auto is_sharp = [&](std::size_t i, std::size_t j) {
        return turn_between_deg(bearings_deg[i], bearings_deg[j]) > sharpest_turn_deg;
    };
    for (std::size_t i = 0; i < count; ++i) {
        if (placed[i]) continue;
        for (std::size_t j = i; j < count; ++j) {
            if (placed[j] || (i != j && !is_sharp(i, j))) continue;
            ends[j] = {0, side};
            placed[j] = true;
        }
        ++side;
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            if ((ends[i].side == ends[j].side) != is_sharp(i, j)) return two_sides(bearings_deg);
        }
    }
    return ends;
}

Drawing drawing_of(const TrackGraph& graph) {
    constexpr std::size_t fewest = 10;
    constexpr double straight_deg = 30;
    constexpr double close_deg = 45;
    std::size_t meetings = 0;
    std::size_t switches = 0;
    for (TrackGraph::Vertex v = 0; v < graph.size(); ++v) {
        if (graph.degree(v) != 3) continue;
        ++meetings;
        std::array<double, 3> bearings{};
        for (std::size_t i = 0; i < bearings.size(); ++i) {
            bearings[i] = graph.bearing_deg(v, graph.from(v)[i]);
        }
        double straightest = 180;
        double closest = 180;
        for (std::size_t i = 0; i < bearings.size(); ++i) {
            const double angle = angle_between_deg(bearings[i], bearings[(i + 1) % 3]);
            straightest = std::min(straightest, 180 - angle);
            closest = std::min(closest, angle);
        }
        if (straightest < straight_deg && closest < close_deg) ++switches;
    }
    return meetings >= fewest && 10 * switches < 9 * meetings ? Drawing::lines : Drawing::tracks;
}

}  // namespace verst
