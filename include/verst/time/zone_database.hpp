#pragma once

#include "verst/base/refusal.hpp"

namespace verst {

/// Refuses with `unreadable_file` where the time zone database is not: in the directory that the
/// environment variable TZDIR names, else in /usr/share/zoneinfo.
[[nodiscard]] Result<void> check_zone_database();

}  // namespace verst
