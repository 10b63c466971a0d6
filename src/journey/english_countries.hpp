#pragma once

#include <string>
#include <string_view>

namespace verst {

/// The English name of a country by its ISO 3166 code: "KP" as "North Korea" (Unicode CLDR).
[[nodiscard]] std::string english_country(std::string_view code);

}  // namespace verst
