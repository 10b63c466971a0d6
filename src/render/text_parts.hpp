#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/network/point_report.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/rail_end.hpp"

/// The pieces that the text of several answers is made of.
namespace verst::text {

/// "Khasan (RU)", "Khabarovsk (city, RU)"
[[nodiscard]] std::string place(const Network& network, PlaceIndex index);

/// "43.1112, 131.8819"
[[nodiscard]] std::string position(Position position);

/// The place's name; of a coordinate the position.
[[nodiscard]] std::string point_name(const Network& network, const NamedPoint& point);

/// "35 m", "1.2 km": metres below one kilometre.
[[nodiscard]] std::string near_length(double km, LengthUnit unit);

/// "km 12.34 of Left Rhine line (2630), 35 m from its track".
[[nodiscard]] std::string chainage(const Network& network, const Chainage& chainage,
                                   const PointReport& at, LengthUnit unit);

/// Who is to be named at the foot of an answer, as a sentence; empty for a network whose sources
/// are named by themselves.
[[nodiscard]] std::string credit(const Network& network);

/// How one gets from a named point to its station, empty where the point is the station:
/// "Ledyanaya, 20 km by road (± 6.0 km)".
[[nodiscard]] std::string way_to_station(const Network& network, const RailEnd& end,
                                         const TextOptions& options);

}  // namespace verst::text
