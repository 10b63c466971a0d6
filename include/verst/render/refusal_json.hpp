#pragma once

#include <string>

#include "verst/base/refusal.hpp"

namespace verst {

/// {"refusal":{"code","message","hints"}}, and "suggestions" where hints are more than words
[[nodiscard]] std::string refusal_json(const Refusal& refusal);

}  // namespace verst
