#pragma once

#include "verst/base/strong_index.hpp"

namespace verst {

/// Positions in the tables of one `Network`. An index of one network means nothing in another.
using PlaceIndex = StrongIndex<struct PlaceTag>;
using LineIndex = StrongIndex<struct LineTag>;
using SectionIndex = StrongIndex<struct SectionTag>;
using SourceIndex = StrongIndex<struct SourceTag>;

}  // namespace verst
