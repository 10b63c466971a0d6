#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "verst/network/ids.hpp"

namespace verst {

enum class AccessMode : std::uint8_t { rail, road };

[[nodiscard]] std::string_view mode_name(AccessMode mode);

/// How one gets from a site or city to a station: never part of a route's rail kilometres.
struct AccessLink {
    PlaceIndex site;
    PlaceIndex station;
    AccessMode mode = AccessMode::road;
    double km = 0;
    double uncertainty_km = 0;
    std::string_view confidence;
    std::string_view note;
    std::size_t file_line = 0;  ///< of access.csv, 1-based
};

}  // namespace verst
