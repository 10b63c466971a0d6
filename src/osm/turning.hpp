#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "osm/track_graph.hpp"

namespace verst {

/// How one of the ends of track that meet at a point stands to the others. A train that comes by
/// one end runs on by any end of the same `track` with another `side`; by one of its own side it
/// goes on only after a change of direction. From one track to another it cannot go at all: they
/// only cross, or are different tracks of one station.
struct TrackEnd {
    std::uint8_t track = 0;
    std::uint8_t side = 0;

    [[nodiscard]] bool runs_on_to(TrackEnd other) const {
        return track == other.track && side != other.side;
    }
    friend bool operator==(const TrackEnd&, const TrackEnd&) = default;
};

/// The sharpest turn that track makes, degrees from straight on: no switch leads back to the side
/// that a train comes from. (Real switches turn by 15 degrees at most; drawn ones, now and then, by
/// 40.)
inline constexpr double sharpest_turn_deg = 90;

/// The steepest angle at which tracks that cross may join as well (a slip), degrees. Steeper than
/// this they are a plain crossing, whether it is tagged so or not.
inline constexpr double steepest_slip_deg = 20;

/// By the bearings of the ends at one point, degrees. `crossing`: it is tagged as a crossing of
/// tracks without switches.
[[nodiscard]] std::vector<TrackEnd> track_ends(std::span<const double> bearings_deg, bool crossing);

/// What the ways of a file are drawings of.
enum class Drawing : std::uint8_t {
    tracks,  ///< every track by itself, with its switches: bearings tell how trains turn
    lines,   ///< lines, one way for all their tracks: where they meet is known, not how
};

/// Three tracks that meet have the shape of a switch on a map of tracks: one end on one side, two
/// close together on the other (in Cologne 927 of 928, in Baltimore all of 70). Where fewer than
/// nine in ten have it (of ten meetings at least), the ways are lines that somebody traced.
[[nodiscard]] Drawing drawing_of(const TrackGraph& graph);

}  // namespace verst
