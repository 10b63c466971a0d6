#pragma once

#include <string>

#include "verst/route/alternatives.hpp"

namespace verst {

/// What a way of `verst alternatives` is called after that which sets it apart: "through China, by
/// Tumen and Suifenhe, two breaks of gauge"; "over the Baikal-Amur Main Line, by Tynda". `best` is
/// the first of the ways, which is called by the metric: "the shortest way by rail".
[[nodiscard]] std::string way_name(const Network& network, const AlternativesAnswer& answer,
                                   const Alternative& way);

}  // namespace verst
