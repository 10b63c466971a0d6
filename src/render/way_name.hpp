#pragma once

#include <string>
#include <string_view>

#include "verst/geo/length_unit.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/shortest_way.hpp"

namespace verst {

/// What a way of `verst alternatives` is called after that which sets it apart: "through China, by
/// Tumen and Suifenhe, two breaks of gauge"; "over the Baikal-Amur Main Line, by Tynda". `best` is
/// the first of the ways, which is called by the metric: "the shortest way by rail".
[[nodiscard]] std::string way_name(const Network& network, const AlternativesAnswer& answer,
                                   const Alternative& way);

/// "A way is shown if it shares at most 90 % with the ways before it, ..."
[[nodiscard]] std::string alternatives_conditions(const AlternativesAnswer& answer);

/// What the best way by a metric is called: "the practical way by rail".
[[nodiscard]] std::string_view best_name(Metric metric);

/// How the shortest way runs where the answer does not: "through China (Zabaykalsk - Manzhouli,
/// Grodekovo - Suifenhe)"; "over the Baikal-Amur Main Line".
[[nodiscard]] std::string shortest_by(const Network& network, const ShortestWay& way);

/// "shortest 8,303 km, through China (Zabaykalsk - Manzhouli, Grodekovo - Suifenhe)"
[[nodiscard]] std::string shortest_line(const Network& network, const ShortestWay& way,
                                        LengthUnit unit);
/// The same as a sentence: "Shortest 8,303 km, through China (...)."
[[nodiscard]] std::string shortest_sentence(const Network& network, const ShortestWay& way,
                                            LengthUnit unit);

}  // namespace verst
