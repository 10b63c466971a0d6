#pragma once

#include <string_view>

namespace verst {

/// Between a figure of km and its unit in a sentence that is made where the reader's unit is not
/// known: a no-break space. `in_unit` finds the lengths by it.
inline constexpr std::string_view length_mark = "\u00a0";

}  // namespace verst
