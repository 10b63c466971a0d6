#pragma once

#include <string>
#include <string_view>

namespace verst {

/// The English name of a country by its ISO 3166 code: "KP" as "North Korea" (Unicode CLDR). The
/// code itself where it is not known.
[[nodiscard]] std::string country_name(std::string_view code);

}  // namespace verst
