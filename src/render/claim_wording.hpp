#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "verst/geo/length_unit.hpp"
#include "verst/journey/verdict.hpp"

namespace verst {

/// "depends, narrowly"; `none` where there is no verdict.
[[nodiscard]] std::string verdict_words(const std::optional<Verdict>& verdict, bool narrow,
                                        std::string_view none);

/// "1,005 km by straight line, north-north-west; 967 km farther north"
[[nodiscard]] std::string true_wording_text(const TrueWording& wording, LengthUnit unit);

}  // namespace verst
