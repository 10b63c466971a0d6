#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// A time zone of the IANA database (the system's tzdata, historical offsets included). Cheap to
/// copy.
class Zone {
  public:
    /// UTC.
    Zone() = default;

    /// Refuses with `bad_time` when the database has no such zone.
    [[nodiscard]] static Result<Zone> find(std::string_view iana_name);

    [[nodiscard]] const std::string& name() const { return name_; }

    [[nodiscard]] LocalTime to_local(Instant instant) const;
    [[nodiscard]] std::chrono::seconds offset_at(Instant instant) const;

    /// What a reading of the local clock means: one moment, none (the clock was put forward over
    /// it), or two (the clock was put back).
    struct Reading {
        enum class Kind : std::uint8_t { unique, skipped, repeated } kind = Kind::unique;
        Instant first;   ///< the moment; of two, the earlier; of none, the moment of the change
        Instant second;  ///< of two, the later; else equal to `first`
    };
    [[nodiscard]] Reading read(LocalTime local) const;

    friend bool operator==(const Zone&, const Zone&) = default;

  private:
    std::string name_ = "UTC";
};

/// "2023-09-13T13:00+09:00" (seconds only where they are not zero).
[[nodiscard]] std::string iso8601(Instant instant, const Zone& zone);

/// "2023-09-13"
[[nodiscard]] std::string iso8601(CalendarDay day);

/// "UTC+9", "UTC+8:30"
[[nodiscard]] std::string offset_name(std::chrono::seconds offset);

[[nodiscard]] CalendarDay day_of(Instant instant, const Zone& zone);

/// Days of the calendar from one to the other, both included: 10 to 17 September are eight.
[[nodiscard]] int calendar_days(CalendarDay first, CalendarDay last);

}  // namespace verst
