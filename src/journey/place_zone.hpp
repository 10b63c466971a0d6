#pragma once

#include "verst/network/network.hpp"
#include "verst/time/zone.hpp"

namespace verst {

/// The zone of a place; UTC where the data names one that the time zone database lacks.
[[nodiscard]] inline Zone zone_of(const Network& network, PlaceIndex place) {
    return Zone::find(network[place].zone).value_or(Zone());
}

}  // namespace verst
