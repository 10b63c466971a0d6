#pragma once

#include <string>
#include <vector>

#include "verst/base/message.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst {

/// A message as a sentence: its figures rounded as everywhere (figures.hpp), its lengths and speeds
/// in this unit.
[[nodiscard]] std::string in_unit(const Message& message, LengthUnit unit);
/// What a hint says, on one line.
[[nodiscard]] std::string in_unit(const Hint& hint, LengthUnit unit);

/// A refusal as people read it.
struct WordedRefusal {
    RefusalCode code = RefusalCode::bad_argument;
    std::string message;
    std::vector<std::string> hints = {};
};

[[nodiscard]] WordedRefusal in_unit(const Refusal& refusal, LengthUnit unit);

}  // namespace verst
