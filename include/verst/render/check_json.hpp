#pragma once

#include <cstddef>
#include <string>

#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// `verst check` as one object: docs/claims.md has its keys.
[[nodiscard]] std::string check_json(const Network& network, const ClaimAnswer& answer);

/// The same on one line, as a batch has it: `line` says which line of the input it answers.
[[nodiscard]] std::string check_json_row(const Network& network, const ClaimAnswer& answer,
                                         std::size_t line);

}  // namespace verst
