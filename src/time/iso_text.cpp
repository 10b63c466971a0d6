#include "time/iso_text.hpp"

namespace verst {

std::string padded(long long number, std::size_t digits) {
    std::string text = std::to_string(number);
    if (text.size() < digits) text.insert(0, digits - text.size(), '0');
    return text;
}

std::string iso_minute(LocalTime local) {
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss clock(local - day);
    return iso8601(day) + "T" + padded(clock.hours().count(), 2) + ":" +
           padded(clock.minutes().count(), 2);
}

std::string iso_offset(std::chrono::seconds offset) {
    const std::chrono::hh_mm_ss from_utc(std::chrono::abs(offset));
    return (offset.count() < 0 ? "-" : "+") + padded(from_utc.hours().count(), 2) + ":" +
           padded(from_utc.minutes().count(), 2);
}

}  // namespace verst
