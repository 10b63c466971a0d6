#include "render/range_text.hpp"

#include <fmt/format.h>

#include "verst/render/figures.hpp"

namespace verst::text {

std::string hour_range(const HourRange& range) {
    constexpr double nothing_h = 0.05;  // would be shown as no time at all
    const double min = range.min.value_or(0) < nothing_h ? 0 : *range.min;
    if (range.max) return min > 0 ? hours(Range{min, *range.max}) : "up to " + hours(*range.max);
    return min > 0 ? hours(min) + " or more" : "";
}

std::string duration_range(const HourRange& range) {
    const double min = range.min.value_or(0);
    if (!range.max) return min > 0 ? duration(min) + " or more" : "not known";
    if (min <= 0) return "up to " + duration(*range.max);
    return duration(min) == duration(*range.max) ? duration(min)
                                                 : duration(min) + " to " + duration(*range.max);
}

std::string count_range(const DayRange& range) {
    if (!range.min) return range.max ? fmt::format("up to {}", *range.max) : "not known";
    if (!range.max) return fmt::format("{} or more", *range.min);
    return *range.min == *range.max ? fmt::format("{}", *range.min)
                                    : fmt::format("{} to {}", *range.min, *range.max);
}

std::string speed_range(const Leg& leg, LengthUnit unit) {
    if (!leg.needed_kmh_min) return "";
    const auto figure = [&](double kmh) { return whole_number(kmh / km_per(unit)); };
    const std::string least = figure(*leg.needed_kmh_min);
    if (!leg.needed_kmh_max) return least == "0" ? "" : least + "+";
    const std::string most = figure(*leg.needed_kmh_max);
    return least == most ? least : least + "-" + most;
}

}  // namespace verst::text
