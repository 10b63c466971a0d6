#pragma once

#include <cstdint>

#include "verst/network/ids.hpp"
#include "verst/network/image_types.hpp"

namespace verst {

/// Which of the tracks that meet at a place join end-on. A station has two ends, and each of its
/// neighbours lies beyond one of them: from one side a train runs on to the other side; to another
/// neighbour of its own side it must reverse. A triangle, which any train can pass any way, has
/// three sides; a terminus has one. A place that is no `Junction` is not known to make any train
/// reverse, but one that goes back to where it came from.
struct Junction {
    PlaceIndex place;
    SourceIndex source;
    ImageSpan<ImageSpan<PlaceIndex>> sides;  ///< one to three; every neighbour is in one
    ImageText confidence;                    ///< A, B or C
    ImageText note;
    std::uint32_t file_line = 0;  ///< of junctions.csv, 1-based
};

}  // namespace verst
