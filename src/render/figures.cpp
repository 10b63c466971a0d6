#include "verst/render/figures.hpp"

#include <cmath>

#include <fmt/format.h>

#include "verst/geo/compass.hpp"

namespace verst {

namespace {

/// Whole hours where the second decimal means nothing.
std::string hour_figure(double h) {
    const bool whole = std::abs(h) >= 9.95 || std::abs(h - std::round(h)) < 0.05;
    return decimal_number(h, whole ? 0 : 1);
}

}  // namespace

std::string decimal_number(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.front() == '-' && text.find_first_of("123456789") == std::string::npos)
        text.erase(0, 1);
    return text;
}

std::string whole_number(double value) {
    // As decimal_number rounds, half to even, and quicker: a batch writes millions.
    constexpr double most_exact = 1e15;
    std::string text = std::abs(value) < most_exact ? std::to_string(std::llrint(value))
                                                    : decimal_number(value, 0);
    const std::size_t first = text.front() == '-' ? 1 : 0;
    for (std::size_t i = text.size(); i > first + 3;) {
        i -= 3;
        text.insert(i, ",");
    }
    return text;
}

std::string whole_length(double km, LengthUnit unit) {
    return whole_number(km / km_per(unit)).append(" ").append(unit_name(unit));
}

std::string length(double km, LengthUnit unit) {
    const double value = km / km_per(unit);
    if (std::abs(value) >= 9.95) return whole_length(km, unit);
    return fmt::format("{} {}", decimal_number(value, 1), unit_name(unit));
}

std::string signed_length(double km, LengthUnit unit) {
    std::string text = length(km, unit);
    if (text.front() != '-') text.insert(0, "+");
    return text;
}

std::string speed_unit(LengthUnit unit) {
    return unit == LengthUnit::mi ? "mph" : fmt::format("{}/h", unit_name(unit));
}

std::string speed(double kmh, LengthUnit unit, int decimals) {
    const double value = kmh / km_per(unit);
    return fmt::format("{} {}",
                       decimals == 0 ? whole_number(value) : decimal_number(value, decimals),
                       speed_unit(unit));
}

std::string hours(double h) {
    if (std::abs(h) < 0.95) return fmt::format("{} min", decimal_number(h * 60, 0));
    return hour_figure(h) + " h";
}

std::string hours(const Range& range) {
    const std::string least = hour_figure(range.min);
    const std::string most = hour_figure(range.max);
    return least == most ? hours(range.max) : fmt::format("{} to {} h", least, most);
}

std::string duration(double h) {
    const auto minutes = std::llround(h * 60);
    constexpr long long minutes_per_day = 1440;
    const auto days = minutes / minutes_per_day;
    const auto whole_hours = minutes / 60 % 24;
    std::string text = days > 0 ? fmt::format("{} d ", days) : "";
    if (days > 0 || whole_hours > 0) text += fmt::format("{} h ", whole_hours);
    return text + fmt::format("{} min", minutes % 60);
}

std::string direction(double azimuth_deg) {
    // 359.96 would be shown as 360.0.
    const double shown = std::fmod(std::round(azimuth_deg * 10) / 10, 360.0);
    return fmt::format("{}° {}", decimal_number(shown, 1), compass_point(azimuth_deg).abbreviation);
}

std::string count_of(long long count, const std::string& noun) {
    return fmt::format("{} {}{}", whole_number(static_cast<double>(count)), noun,
                       count == 1 ? "" : "s");
}

}  // namespace verst
