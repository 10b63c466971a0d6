#pragma once

#include <filesystem>

#include "verst/base/refusal.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/network/network.hpp"

namespace verst::http {

/// What all answers of a server are made of: read once, and shared by its threads.
struct Sources {
    const Network* network = nullptr;
    Result<const BaseMap*> base_map;
    Result<std::filesystem::path> network_directory;
};

}  // namespace verst::http
