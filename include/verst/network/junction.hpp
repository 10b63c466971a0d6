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
///
/// Where track is drawn one by one, as on OpenStreetMap, the numbers of sides say more: four for
/// each track that passes, from 4 on (`sides_of_track`). A train keeps to its track: from one to
/// another it cannot go, they only cross or lie beside each other in a station; and it changes
/// direction at stations and halts only, unless nothing else leads anywhere.
struct Junction {
    /// Sides s with the same s / sides_of_track are those of one track.
    static constexpr std::uint8_t sides_of_track = 4;
    static constexpr std::uint8_t most_sides = 252;

    PlaceIndex place;
    SourceIndex source;
    ImageSpan<ImageSpan<PlaceIndex>> sides;  ///< every neighbour is in one
    ImageText confidence;                    ///< A, B or C
    ImageText note;
    std::uint32_t file_line = 0;  ///< of junctions.csv, 1-based
};

}  // namespace verst
