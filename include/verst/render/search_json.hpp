#pragma once

#include <span>
#include <string>
#include <string_view>

#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// `verst find TEXT` as one object: docs/using.md has its keys.
[[nodiscard]] std::string search_json(const Network& network, std::string_view query,
                                      std::span<const SearchHit> hits);

}  // namespace verst
