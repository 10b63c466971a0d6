#pragma once

#include <cstdint>
#include <string_view>

#include "verst/network/gauge_set.hpp"
#include "verst/network/ids.hpp"
#include "verst/network/image_types.hpp"

namespace verst {

/// What a rail length rests on, best first.
enum class LengthKind : std::uint8_t {
    published,  ///< between two kilometre posts, shared out over the sections between them
    track,      ///< measured along the real track
    estimated,  ///< geodesic times the line's detour factor, or a figure marked as an estimate
};

[[nodiscard]] std::string_view kind_name(LengthKind kind);

/// How long a stretch of railway is, and why we think so.
struct RailLength {
    double rail_km = 0;
    LengthKind kind = LengthKind::estimated;
    bool weak = false;   ///< published, but from memory: no source found
    SourceIndex source;  ///< of the post that ends the run, or of the line
};

/// A section as one line has it.
struct SectionOnLine {
    /// Of a section that is on the line, but not in its row of places: a parallel track.
    static constexpr std::uint32_t not_in_row = 0xFFFFFFFF;

    LineIndex line;
    /// The section joins the line's points[first_point] and points[first_point + 1].
    std::uint32_t first_point = not_in_row;
    RailLength length;
    GaugeSet gauges;        ///< as the line has it there
    ImageText electrified;  ///< "no", "3kV"; empty if unknown
    ImageText tracks;       ///< "1", "2"; empty if unknown
    ImageText opened;       ///< a date of `parse_day_period`; empty if unknown
    /// The line's own kilometres at the section's ends, where posts on both sides tell them:
    /// between two posts shared out as the rail length is.
    Maybe<double> post_km_at_a;
    Maybe<double> post_km_at_b;

    [[nodiscard]] bool in_row() const { return first_point != not_in_row; }
};

/// A stretch of railway between two places, with no place between them: an edge of the graph. Two
/// places may be joined by several: parallel tracks, two ways round a town.
struct Section {
    /// Of an end where it is not known which tracks join end-on: see `Junction`.
    static constexpr std::uint8_t any_side = 0xFF;

    PlaceIndex a;
    PlaceIndex b;
    RailLength length;       ///< the best of its own and its lines' lengths
    double geodesic_km = 0;  ///< WGS84, between its ends
    double typical_kmh = 0;  ///< ordinary running speed of a heavy passenger train; 0 if unknown
    ImageSpan<SectionOnLine> on_lines;  ///< at least one, in the order of the lines
    ImageText country;                  ///< of its end that is not a border point
    ImageSpan<std::uint8_t> shape;  ///< its bends: see `Network::shape_of`; empty if it has none
    GaugeSet gauges;                ///< of all its lines
    std::uint16_t max_kmh = 0;      ///< permitted speed; 0 if unknown
    std::uint8_t side_at_a = any_side;  ///< of the `Junction` at a
    std::uint8_t side_at_b = any_side;
    bool freight_only = false;
    /// The place at an end stands beside the track, which begins at the first of the bends from
    /// there: see `Network::track_of`.
    bool a_beside = false;
    bool b_beside = false;

    [[nodiscard]] PlaceIndex other_end(PlaceIndex end) const { return a == end ? b : a; }
    [[nodiscard]] std::uint8_t side_at(PlaceIndex end) const {
        return a == end ? side_at_a : side_at_b;
    }
};

}  // namespace verst
