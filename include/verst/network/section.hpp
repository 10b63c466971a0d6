#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "verst/network/ids.hpp"
#include "verst/network/line.hpp"

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
    LineIndex line;
    std::size_t first_point =
        0;  ///< the section joins points[first_point] and points[first_point + 1]
    RailLength length;
};

/// Two places that are consecutive on at least one line: an edge of the graph.
struct Section {
    PlaceIndex a;
    PlaceIndex b;
    std::vector<SectionOnLine> on_lines;  ///< at least one, in the order of the lines
    RailLength length;                    ///< the best of its lines' lengths
    GaugeSet gauges;                      ///< of all its lines
    std::string_view country;             ///< of its end that is not a border point
};

}  // namespace verst
