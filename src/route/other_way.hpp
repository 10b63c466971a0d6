#pragma once

#include <optional>

#include "verst/route/answer.hpp"

namespace verst {

/// The way that avoids the weak crossings of a route, by the same metric and constraints; nothing
/// if the route passes none.
[[nodiscard]] std::optional<OtherWay> find_other_way(const Network& network, const Route& route,
                                                     const RouteFeatures& passed, Metric metric,
                                                     const Constraints& constraints);

}  // namespace verst
