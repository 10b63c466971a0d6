#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "render/picture/travel_map.hpp"
#include "verst/network/network.hpp"

namespace verst::picture {

/// The least step of a row of round numbers of which at most `most_bands` cover a value; above 0
/// if the value is.
[[nodiscard]] double round_step(double value, std::size_t most_bands);

/// A part of a section that belongs to one band: from one share of its way to another, counted
/// from its end `a`.
struct BandPiece {
    SectionIndex section;
    double from = 0;
    double to = 1;
    std::size_t band = 0;  ///< position in the bands
};

/// Puts pieces into the lines of their bands; what runs on along a line of the network is one line.
void add_pieces(std::vector<MapBand>& bands, const Network& network, std::vector<BandPiece> pieces);

/// A value that grows from both ends of a section to where the two meet: what a place costs to
/// reach.
struct Reached {
    double at_a = std::numeric_limits<double>::infinity();
    double at_b = std::numeric_limits<double>::infinity();
    double across = 0;  ///< how much it grows over the whole section, above 0
};

/// The pieces of a section whose value is at most `limit`, by bands of `step`: the first band is up
/// to one step.
[[nodiscard]] std::vector<BandPiece> pieces_by_value(SectionIndex section, const Reached& reached,
                                                     double step, double limit);

}  // namespace verst::picture
