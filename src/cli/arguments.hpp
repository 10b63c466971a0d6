#pragma once

#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/time/instant.hpp"

namespace verst::cli {

/// A number between two bounds, both allowed. `option` names it in the refusal.
[[nodiscard]] Result<double> number_argument(std::string_view option, std::string_view text,
                                             double least, double most);

/// The value of --snap, km; the default where the text is empty.
[[nodiscard]] Result<double> snap_argument(std::string_view text);

/// A day, "2023-09-12". `option` names it in the refusal.
[[nodiscard]] Result<CalendarDay> day_argument(std::string_view option, std::string_view text);

/// A place of the network, by what people write; a coordinate is none.
[[nodiscard]] Result<PlaceIndex> station_argument(const Network& network, std::string_view text);

}  // namespace verst::cli
