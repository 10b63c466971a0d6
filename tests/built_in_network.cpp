#include "built_in_network.hpp"

#include <doctest/doctest.h>

#include "source_tree.hpp"
#include "verst/network/reader.hpp"

namespace verst {

const Network& built_in_network() {
    static const Network network = [] {
        auto loaded = load_network(in_source_tree("stations"));
        REQUIRE_MESSAGE(loaded.has_value(), "stations/ must be sound: verst data check stations");
        return std::move(*loaded);
    }();
    return network;
}

}  // namespace verst
