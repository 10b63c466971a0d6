#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "verst/network/ids.hpp"
#include "verst/network/image_types.hpp"

namespace verst {

/// Two ends of what is known: hours, days, kilometres.
struct Range {
    double min = 0;
    double max = 0;

    [[nodiscard]] double middle() const { return (min + max) / 2; }
    friend bool operator==(const Range&, const Range&) = default;
};

enum class Traffic : std::uint8_t { passenger, freight };

/// A railway border crossing: the border point, and the stations on either side.
struct BorderCrossing {
    PlaceIndex place;
    PlaceIndex from;
    PlaceIndex to;
    SourceIndex source;
    ImageText from_country;
    ImageText to_country;
    ImageText from_gauge_mm;  ///< as written: "1520", "1435/1520"
    ImageText to_gauge_mm;
    ImageText confidence;
    ImageText note;
    Range stop_h;  ///< customs, and the change of bogies where there is one
    Maybe<PlaceIndex> gauge_change_at;
    std::uint32_t file_line = 0;  ///< of borders.csv, 1-based
    Traffic traffic = Traffic::passenger;
};

}  // namespace verst
