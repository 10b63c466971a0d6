#pragma once

#include <span>
#include <string>

#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What `verst find TEXT` found, one place on each row, best first.
[[nodiscard]] std::string search_csv(const Network& network, std::span<const SearchHit> hits);

}  // namespace verst
