#pragma once

#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

/// Adds what a selector names to a selection:
///
///     country:CN        ISO 3166-1 alpha-2, in either case
///     line:khasan       a line by its id or name
///     place:khasan      a place argument; of a city or site, the station that serves it
///     border:RU-KP      all crossings between two countries, in either order
///     border:ID         one crossing
///     gauge:1435        millimetres
///     section:A/B       two neighbouring places
///
/// Refuses with `bad_argument` an unknown kind, country, border or gauge (hints: those there are)
/// and two places that are not neighbours; with the refusals of `resolve_line`,
/// `Gazetteer::resolve` and `rail_end` a line or a place.
[[nodiscard]] Result<void> add_selector(const Network& network, std::string_view text,
                                        Selection& selection);

}  // namespace verst
