#pragma once

#include <chrono>
#include <optional>

namespace verst {

/// A moment, to the second, UTC.
using Instant = std::chrono::sys_seconds;

/// A clock reading without a zone.
using LocalTime = std::chrono::local_seconds;

/// A day of the calendar, as a local clock reads it.
using CalendarDay = std::chrono::local_days;

/// The moments between which something happened, both included. A side that is not known is empty.
struct Window {
    std::optional<Instant> earliest;
    std::optional<Instant> latest;

    friend bool operator==(const Window&, const Window&) = default;
};

/// The moments that lie in both; nothing if none does.
[[nodiscard]] std::optional<Window> intersection(const Window& a, const Window& b);

}  // namespace verst
