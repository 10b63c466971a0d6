#include "verst/render/clock.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace verst {

std::string day_text(CalendarDay day) {
    static constexpr std::array<std::string_view, 7> names{"Sun", "Mon", "Tue", "Wed",
                                                           "Thu", "Fri", "Sat"};
    const std::chrono::weekday weekday{day};
    return fmt::format("{} {}", names.at(weekday.c_encoding()), iso8601(day));
}

std::string minute_text(Instant instant, const Zone& zone) {
    const LocalTime local = zone.to_local(instant);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(local - day).count();
    return fmt::format("{} {:02}:{:02}", day_text(day), minutes / 60, minutes % 60);
}

std::string offset_text(Instant instant, const Zone& zone) {
    return offset_name(zone.offset_at(instant));
}

}  // namespace verst
