#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst {

/// How exactly a source says when.
enum class Precision : std::uint8_t {
    day,          ///< "2023-09-10"
    part_of_day,  ///< "2023-09-18 morning"
    minute,       ///< "2023-09-15T08:50"
    interval,     ///< "2023-09-13T12:50/2023-09-13T13:10", "2023-09-12T05:10/05:20"
    not_before,   ///< "2023-09-18T06:00/.."
    not_after,    ///< "../2023-09-11T19:00"
};

[[nodiscard]] std::string_view precision_name(Precision precision);

/// When something happened, as a source tells it. The notation is ISO 8601 with the Extended
/// Date/Time Format's open intervals (`..`) and `~` for "about" (ISO 8601-2:2019), and a word for a
/// part of the day; docs/journey-format.md has the grammar and the hours of each part.
struct ReportTime {
    std::string text;  ///< as written
    Precision precision = Precision::day;
    bool about = false;
    bool has_offset = false;  ///< each time in it has an offset of its own: the zone does not count
    std::string part;         ///< the word for the part of the day, "late afternoon"; else empty
    Zone zone;                ///< whose clock it is
    Window window;            ///< what it comes to
    /// Of an interval, what each of its ends comes to; an end that is not known (`..`) has only the
    /// side that the other end leaves it. Of any other time both are `window`.
    Window begins;
    Window ends;
};

/// Reads the notation. A time with an offset of its own ("2023-09-12T12:18+09:00") overrides the
/// zone. Refuses with `bad_time` what cannot be read, a date that does not exist, a clock reading
/// that was skipped, an interval that ends before it begins.
[[nodiscard]] Result<ReportTime> parse_report_time(std::string_view text, const Zone& zone);

}  // namespace verst
