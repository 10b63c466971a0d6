#pragma once

#include <functional>
#include <optional>

#include "verst/network/network.hpp"

namespace verst {

struct NearPlace {
    PlaceIndex place;
    double km = 0;  ///< geodesic
};

/// The nearest of the places that `accept` takes; of several at one distance the first. Nothing if
/// it takes none.
[[nodiscard]] std::optional<NearPlace> nearest_place(const Network& network, Position position,
                                                     const std::function<bool(PlaceIndex)>& accept);

}  // namespace verst
