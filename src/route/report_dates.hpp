#pragma once

#include <span>

#include "verst/route/date_report.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// What the router's day means for routes that it found between the same stops: the best, and
/// others shown beside it. Searches again without the day where that closes anything.
[[nodiscard]] DateReport report_dates(const Router& router, std::span<const Route* const> routes);
[[nodiscard]] DateReport report_dates(const Router& router, const Route& route);

/// What it means between two stations, whether there was a way on that day or not.
[[nodiscard]] DateReport report_dates(const Router& router, PlaceIndex from, PlaceIndex to);

/// What it means for all that was reached from a station within a limit.
[[nodiscard]] ReachDates report_dates(const Router& router, PlaceIndex from, Limit limit,
                                      const Sweep& reached);

/// True if a line of the network was perhaps not open on the router's day.
[[nodiscard]] bool has_doubtful_openings(const Router& router);

}  // namespace verst
