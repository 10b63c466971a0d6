#pragma once

#include <span>
#include <string>

#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst find TEXT` for a reader: a table of places, best first.
[[nodiscard]] std::string search_text(const Network& network, std::span<const SearchHit> hits,
                                      const TextOptions& options);

}  // namespace verst
