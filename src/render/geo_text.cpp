#include "render/geo_text.hpp"

#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace verst {

namespace {

/// A figure without the zeros at its end: "1058.25", "3".
std::string without_zeros(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

struct ToText {
    std::string operator()(std::monostate /*unknown*/) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(int value) const { return std::to_string(value); }
    std::string operator()(double value) const {
        return std::isfinite(value) ? without_zeros(value, 3) : "";
    }
    std::string operator()(const std::string& value) const { return value; }
};

}  // namespace

std::string degrees_text(double degrees) { return without_zeros(degrees, 6); }

std::string utc_text(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(instant - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string value_text(const GeoValue& value) { return std::visit(ToText(), value); }

std::string description_with_licences(const GeoFile& file) {
    std::string text = file.description;
    if (!text.empty()) text += '\n';
    text += "Network edition " + file.edition;
    for (const GeoAttribution& due : file.attribution)
        text += '\n' + due.licence + ": " + due.citation;
    return text;
}

}  // namespace verst
