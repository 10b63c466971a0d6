#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "verst/geo/position.hpp"
#include "verst/network/ids.hpp"
#include "verst/network/image_types.hpp"

namespace verst {

enum class PlaceKind : std::uint8_t {
    station,
    halt,
    junction,  ///< where tracks join: no train need stop there, and it need not have a name
    border,    ///< the point where a line crosses a national border
    site,      ///< a cosmodrome, a plant, an air base: no platform of its own
    city,      ///< a city as a point, apart from its stations
};

[[nodiscard]] std::string_view kind_name(PlaceKind kind);

/// Any named point. The texts belong to the `Network` that the place is read from.
struct Place {
    ImageText id;           ///< "khasan": lower-case letters, digits and hyphens; unique
    ImageText name;         ///< the primary name, in Latin letters where it has one; may be empty
    ImageText name_native;  ///< in the script of the country; may be empty
    ImageText aliases;      ///< further names, "en:Hasan;ko:하산"
    ImageText country;      ///< ISO 3166-1 alpha-2; empty if unknown
    ImageText zone;         ///< IANA time zone, "Asia/Vladivostok"; empty if unknown
    ImageText codes;        ///< "esr:987002", several apart by ";"
    ImageText note;         ///< what is weak about it
    ImageText file;  ///< where it is defined, relative to the network's directory; may be empty
    Position position;
    double uncertainty_km = 0;         ///< how far the point may be from the place
    Maybe<double> radius_km;           ///< half the width of a site or city
    ImageSpan<SectionIndex> sections;  ///< those that end here, in their order
    SourceIndex source;                ///< where the position is from
    std::uint32_t file_line = 0;       ///< 1-based; 0 if unknown
    PlaceKind kind = PlaceKind::station;
};

/// How far the named thing reaches around its point, in km: the radius of a site or city, else the
/// uncertainty of the position.
[[nodiscard]] double extent_km(const Place& place);

}  // namespace verst
