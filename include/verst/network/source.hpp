#pragma once

#include <string_view>

#include "verst/network/image_types.hpp"

namespace verst {

/// Where facts are from.
struct Source {
    ImageText id;
    ImageText licence;  ///< "ODbL-1.0", "CC-BY-4.0", "fact"
    ImageText citation;
};

/// The licence of a source of bare facts: no attribution is asked for.
inline constexpr std::string_view fact_licence = "fact";

}  // namespace verst
