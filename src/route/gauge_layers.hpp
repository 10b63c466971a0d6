#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// Where gauge counts, a search stands in the layer of a gauge. Bits of layers, the first the
/// lowest.
using LayerBits = std::uint32_t;
inline constexpr std::size_t most_layers = 32;

[[nodiscard]] inline bool has_layer(LayerBits bits, std::uint8_t layer) {
    return ((bits >> layer) & 1U) != 0;
}

/// The gauge of each layer, mm: every gauge that some section has, ascending. Of more than
/// `most_layers` gauges only those of most track have a layer of their own, and the last one is
/// that of all others: a search does not see where two of those meet.
[[nodiscard]] std::vector<int> gauges_by_layer(const Network& network);

/// The layers that track of these gauges serves; all where its gauge is not known. Without gauges
/// there is one layer.
[[nodiscard]] LayerBits layers_of(GaugeSet gauges, std::span<const int> gauge_by_layer);

}  // namespace verst
