#pragma once

#include <string>

#include "verst/base/refusal.hpp"

namespace verst {

/// {"refusal":{"code","message","hints"}}
[[nodiscard]] std::string refusal_json(const Refusal& refusal);

}  // namespace verst
