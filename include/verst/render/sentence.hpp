#pragma once

#include <string>
#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst {

/// A sentence that was made where the reader's unit is not known, its lengths in this one.
[[nodiscard]] std::string in_unit(std::string_view sentence, LengthUnit unit);
[[nodiscard]] Refusal in_unit(const Refusal& refusal, LengthUnit unit);

}  // namespace verst
