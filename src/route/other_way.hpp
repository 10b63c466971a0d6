#pragma once

#include <optional>

#include "verst/route/answer.hpp"

namespace verst {

/// The way that avoids the weak crossings of a route, by the same metric and constraints; nothing
/// if the route passes none.
[[nodiscard]] std::optional<OtherWay> find_other_way(const Router& router, const Route& route,
                                                     const RouteFeatures& passed);

}  // namespace verst
