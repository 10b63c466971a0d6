#pragma once

#include <span>
#include <string_view>

#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"

namespace verst {

/// What `verst find TEXT` found, as points.
[[nodiscard]] GeoFile search_geo(const Network& network, std::string_view query,
                                 std::span<const SearchHit> hits);

}  // namespace verst
