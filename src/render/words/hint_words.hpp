#pragma once

#include <string>

#include "verst/base/hint.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst {

/// What a hint of any kind says, on one line: "khasan (Khasan, station, RU)".
[[nodiscard]] std::string hint_words(const Hint& hint, LengthUnit unit);

/// What is wrong, and its hints after it; without the file, the line and the field.
[[nodiscard]] std::string fault_words(const DataFault& fault, LengthUnit unit);

}  // namespace verst
