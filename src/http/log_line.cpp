#include "http/log_line.hpp"

#include <array>

#include <fmt/format.h>

namespace verst::http {

namespace {

constexpr std::size_t most_shown = 1000;

std::string harmless(std::string_view text) {
    std::string out;
    for (const char c : text.substr(0, most_shown)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20U && byte < 0x7fU && c != '"' && c != '\\') {
            out += c;
        } else {
            out += fmt::format("\\x{:02x}", static_cast<unsigned>(byte));
        }
    }
    if (text.size() > most_shown) out += "...";
    return out;
}

struct Moment {
    std::chrono::year_month_day day{};
    std::chrono::weekday weekday{};
    long long hour = 0;
    long long minute = 0;
    long long second = 0;
};

Moment in_utc(std::chrono::system_clock::time_point at) {
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const auto seconds = floor<std::chrono::seconds>(at - day).count();
    return {year_month_day(day), weekday(day), seconds / 3600, seconds / 60 % 60, seconds % 60};
}

}  // namespace

std::string log_line(const LogEntry& entry) {
    const Moment utc = in_utc(entry.at);
    std::string line = fmt::format(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z {} \"{} {}\" {} {} {:.1f}",
        static_cast<int>(utc.day.year()), static_cast<unsigned>(utc.day.month()),
        static_cast<unsigned>(utc.day.day()), utc.hour, utc.minute, utc.second, entry.address,
        harmless(entry.method), harmless(entry.target), entry.status, entry.bytes, entry.ms);
    if (!entry.fault.empty()) line += " fault: " + harmless(entry.fault);
    return line + '\n';
}

std::string http_date(std::chrono::system_clock::time_point at) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Moment utc = in_utc(at);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                       days.at(utc.weekday.c_encoding()), static_cast<unsigned>(utc.day.day()),
                       months.at(static_cast<unsigned>(utc.day.month()) - 1),
                       static_cast<int>(utc.day.year()), utc.hour, utc.minute, utc.second);
}

}  // namespace verst::http
