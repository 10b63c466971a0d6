#pragma once

#include <span>
#include <vector>

#include "verst/route/features.hpp"

namespace verst {

/// The breaks of gauge of a route whose border passages are known. `at_km[i]` is the rail km before
/// step i.
[[nodiscard]] std::vector<GaugeBreak> find_gauge_breaks(const Network& network,
                                                        std::span<const RouteStep> steps,
                                                        std::span<const BorderPassage> borders,
                                                        std::span<const double> at_km);

}  // namespace verst
