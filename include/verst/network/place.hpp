#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "verst/geo/position.hpp"
#include "verst/network/ids.hpp"

namespace verst {

enum class PlaceKind : std::uint8_t {
    station,
    halt,
    junction,
    border,  ///< the point where a line crosses a national border
    site,    ///< a cosmodrome, a plant, an air base: no platform of its own
    city,    ///< a city as a point, apart from its stations
};

[[nodiscard]] std::string_view kind_name(PlaceKind kind);

/// Any named point. The texts belong to the `Network` that the place is read from.
struct Place {
    std::string_view id;  ///< "khasan": lower-case letters, digits and hyphens; unique
    PlaceKind kind = PlaceKind::station;
    std::string_view name;         ///< the primary name, in Latin letters
    std::string_view name_native;  ///< in the script of the country; may be empty
    std::string_view aliases;      ///< further names, "en:Hasan;ko:하산"
    std::string_view country;      ///< ISO 3166-1 alpha-2
    Position position;
    double uncertainty_km = 0;        ///< how far the point may be from the place
    std::optional<double> radius_km;  ///< half the width of a site or city
    std::string_view zone;            ///< IANA time zone, "Asia/Vladivostok"
    std::string_view codes;           ///< "esr:987002", several apart by ";"
    SourceIndex source;               ///< where the position is from
    std::string_view note;            ///< what is weak about it
    std::string_view file;            ///< where it is defined, relative to the network's directory
    std::size_t file_line = 0;        ///< 1-based
};

/// How far the named thing reaches around its point, in km: the radius of a site or city, else the
/// uncertainty of the position.
[[nodiscard]] double extent_km(const Place& place);

}  // namespace verst
