#pragma once

#include <span>
#include <string>
#include <string_view>

#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What `verst find TEXT` found, as Markdown.
[[nodiscard]] std::string search_markdown(const Network& network, std::string_view query,
                                          std::span<const SearchHit> hits);

}  // namespace verst
