#pragma once

#include <span>
#include <string>

#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What `verst find TEXT` found, as a Markdown table.
[[nodiscard]] std::string search_markdown(const Network& network, std::span<const SearchHit> hits);

}  // namespace verst
