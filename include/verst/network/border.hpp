#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "verst/network/ids.hpp"

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
    std::string_view from_country;
    std::string_view to_country;
    std::string_view from_gauge_mm;  ///< as written: "1520", "1435/1520"
    std::string_view to_gauge_mm;
    Range stop_h;  ///< customs, and the change of bogies where there is one
    Traffic traffic = Traffic::passenger;
    std::optional<PlaceIndex> gauge_change_at;
    std::string_view confidence;
    SourceIndex source;
    std::string_view note;
    std::size_t file_line = 0;  ///< of borders.csv, 1-based
};

}  // namespace verst
