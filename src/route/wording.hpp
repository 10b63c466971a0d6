#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verst/network/gazetteer.hpp"

namespace verst {

/// A length as a refusal's sentence says it: "1,672 km", below ten kilometres "3.4 km". A no-break
/// space marks it as a length, so that `in_unit` can say it in another unit.
[[nodiscard]] std::string km_text(double km);

/// What a refusal calls a point: the place's name, or the user's own text.
[[nodiscard]] std::string label(const Network& network, const NamedPoint& point);

/// "a", "a and b", "a, b and c"; or with another word before the last.
[[nodiscard]] std::string enumeration(const std::vector<std::string>& items,
                                      std::string_view last_word = "and");

}  // namespace verst
