#pragma once

#include <string>
#include <string_view>

#include "verst/geo/length_unit.hpp"
#include "verst/journey/reading.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Its stable name: "straight_line", "also_rail", "other_km_difference".
[[nodiscard]] std::string reading_name(const Reading& reading);

/// The same for people: "straight line", "northward distance", "rail, through China (945 km)".
[[nodiscard]] std::string reading_label(const Network& network, const Reading& reading);

/// "km", "deg", "days", "nights", "h", "km/h"
[[nodiscard]] std::string_view unit_symbol(Quantity::Unit unit);

/// How it came about: the counting rule, the places used, why there is no value; may be empty.
[[nodiscard]] std::string note_words(const Network& network, const Reading& reading,
                                     LengthUnit unit);

/// "through China (freight only)", "along the Trans-Siberian Railway"; empty for no name.
[[nodiscard]] std::string way_words(const Network& network, const WayName& name);
/// The way of a reading, and the one that it is held against: "through China against ...".
[[nodiscard]] std::string way_words(const Network& network, const Reading& reading);
/// The same beside the reading's label, which may say it already.
[[nodiscard]] std::string way_beside_label(const Network& network, const Reading& reading);

}  // namespace verst
