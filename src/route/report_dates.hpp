#pragma once

#include "verst/route/date_report.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// What the router's day means for a route that it found. Searches again without the day where that
/// closes anything.
[[nodiscard]] DateReport report_dates(const Router& router, const Route& route);

}  // namespace verst
