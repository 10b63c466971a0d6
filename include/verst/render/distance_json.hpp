#pragma once

#include <cstddef>
#include <string>

#include "verst/network/network.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// `verst distance A B` as one object: docs/using.md has its keys.
[[nodiscard]] std::string distance_json(const Network& network, const DistanceAnswer& answer);

/// The same on one line, as a batch has it: `line` says which line of the input it answers.
[[nodiscard]] std::string distance_json_row(const Network& network, const DistanceAnswer& answer,
                                            std::size_t line);

}  // namespace verst
