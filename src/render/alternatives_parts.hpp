#pragma once

#include <string>

#include "verst/route/alternatives.hpp"

namespace verst {

/// Which conditions the ways of `verst alternatives` fulfil, in one or two sentences.
[[nodiscard]] std::string alternatives_conditions(const AlternativesAnswer& answer);

}  // namespace verst
