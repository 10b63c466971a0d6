#pragma once

#include <optional>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// A place as one line has it.
struct PlaceOnLine {
    LineIndex line;
    std::size_t point = 0;  ///< in `Line::points`
    double start_km = 0;    ///< rail kilometres from the line's first place
    double end_km = 0;      ///< and to its last
};

/// The next place along one or more lines.
struct Neighbour {
    PlaceIndex place;
    SectionIndex section;
};

/// All that is known of a place beside what `Place` has. Pointers are never null where they stand
/// in a list.
struct PlaceReport {
    PlaceIndex place;
    std::vector<PlaceOnLine> lines;  ///< in the order of the network; none of a city or site
    /// Those that it is on without a place in their rows of places, as tracks of a map are.
    std::vector<LineIndex> lines_without_row;
    std::vector<Neighbour> neighbours;   ///< in the order of the lines
    const Junction* junction = nullptr;  ///< which neighbours join end-on, where it is known
    std::vector<const BorderCrossing*> crossings;  ///< it is their border point or a station at it
    std::vector<AccessLink> access;                ///< from a city or site to stations, best first
    std::vector<AccessLink> serves;                ///< from a station to cities and sites
    std::vector<const Shutdown*> shutdowns;        ///< of the crossing whose border point it is
};

[[nodiscard]] PlaceReport report_on(const Network& network, PlaceIndex place);

}  // namespace verst
