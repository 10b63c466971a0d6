#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/render/table.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/rail_end.hpp"

/// The pieces that the text of several answers is made of.
namespace verst::text {

/// "Khasan (RU)", "Khabarovsk (city, RU)"
[[nodiscard]] std::string place(const Network& network, PlaceIndex index);

/// "43.1112, 131.8819"
[[nodiscard]] std::string position(Position position);

/// The place's name; of a coordinate the position.
[[nodiscard]] std::string point_name(const Network& network, const NamedPoint& point);

/// How one gets from a named point to its station, empty where the point is the station:
/// "Ledyanaya, 20 km by road (± 6.0 km)".
[[nodiscard]] std::string way_to_station(const Network& network, const RailEnd& end,
                                         const TextOptions& options);

/// Rows for a table of three columns (what, figure, remark): the rail length and what it rests on.
void add_rail_sum(Table& table, const RailSum& sum, double detour, const TextOptions& options);

/// The lines of a route, with where it changes from one to the next. Empty if it has none.
[[nodiscard]] std::string lines(const Network& network, const RouteFeatures& features,
                                const TextOptions& options);

/// Its borders, breaks of gauge and reversals. Empty if it has none.
[[nodiscard]] std::string borders(const Network& network, const RouteFeatures& features,
                                  const TextOptions& options);

}  // namespace verst::text
