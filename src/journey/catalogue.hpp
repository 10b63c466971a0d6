#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// Where the network keeps its journeys.
[[nodiscard]] std::filesystem::path journeys_directory(const Network& network);

/// The names of the journeys that the network has, in alphabetical order.
[[nodiscard]] std::vector<std::string> journey_names(const Network& network);

}  // namespace verst
