#pragma once

#include <string>

#include "verst/geo/length_unit.hpp"
#include "verst/journey/verdict.hpp"

namespace verst {

/// "1,005 km by straight line, north-north-west; 967 km farther north"
[[nodiscard]] std::string true_wording_text(const TrueWording& wording, LengthUnit unit);

}  // namespace verst
