#pragma once

#include <optional>
#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/geo/position.hpp"

namespace verst {

/// The position that a text spells: two parts with a comma or space between them, both either
/// decimal degrees, latitude first (`43.1,131.9`), or degrees, minutes and seconds with their
/// hemisphere as GeographicLib's `DMS` reads them (`43.1N 131.9E`, `131°54'E, 43°07'12"N`).
/// Nothing if the text is no coordinate; `bad_coordinate` if it is one and not on Earth.
[[nodiscard]] std::optional<Result<Position>> parse_coordinate(std::string_view text);

}  // namespace verst
