#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "verst/network/ids.hpp"
#include "verst/network/image_types.hpp"

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

/// The same as it lies in an image.
struct AccessRecord {
    PlaceIndex site;
    PlaceIndex station;
    double km = 0;
    double uncertainty_km = 0;
    ImageText confidence;
    ImageText note;
    std::uint32_t file_line = 0;
    AccessMode mode = AccessMode::road;

    // NOLINTNEXTLINE(google-explicit-constructor): the same thing, as a value
    operator AccessLink() const {
        return {site, station, mode, km, uncertainty_km, confidence, note, file_line};
    }
};

}  // namespace verst
