#pragma once

#include <cstddef>
#include <vector>

#include "verst/network/network_builder.hpp"

namespace verst {

/// Sections of a line of tables in a row, from a place that the other network has too to the next
/// such place.
struct TableRun {
    std::vector<std::size_t> sections;  ///< in the builder
    PlaceIndex from;
    PlaceIndex to;
    RailLength length;     ///< as its line has it; published if all of it is
    std::size_t line = 0;  ///< in the builder
};

/// Where the other network's measured track joins the same two places, and is as long (see
/// `joined`), lets a line of tables run over that track: its row names its sections and the places
/// between, and the section of the tables is gone. Where there are places between that the other
/// network has not, both stay. Where a line's length is published, so is that of the track, and of
/// the tracks beside it. `from_second`: by section, where it comes from.
void share_track(NetworkBuilder& builder, const std::vector<TableRun>& runs,
                 const std::vector<bool>& from_second);

}  // namespace verst
