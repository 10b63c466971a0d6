#pragma once

#include <doctest/doctest.h>

#include "verst/network/reader.hpp"

namespace verst {

/// The network of stations/, read once for all tests.
inline const Network& built_in_network() {
    static const Network network = [] {
        auto loaded = load_network(VERST_SOURCE_DIR "/stations");
        REQUIRE_MESSAGE(loaded.has_value(), "stations/ must be sound: verst data check stations");
        return std::move(*loaded);
    }();
    return network;
}

}  // namespace verst
