#include "verst/time/zone.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include "time/iso_text.hpp"
#include "verst/base/text.hpp"
#include "verst/time/zone_database.hpp"

namespace verst {

namespace {

/// Abseil keeps the zones it has loaded, behind a lock: every later call is a look-up.
absl::TimeZone load(const std::string& name) {
    absl::TimeZone zone;
    absl::LoadTimeZone(name, &zone);
    return zone;
}

/// Where the loader looks for the database: as zoneinfo libraries do.
std::filesystem::path database_directory() {
    const char* chosen = std::getenv("TZDIR");
    return chosen == nullptr || *chosen == '\0' ? "/usr/share/zoneinfo" : chosen;
}

/// Names of the database only ("Asia/Seoul", "Etc/GMT+9"): the loader also takes paths and the
/// zone of the machine, which have no place in an answer.
bool is_zone_name(std::string_view name) {
    if (name.empty() || name.back() == '/') return false;
    bool part_begins = true;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (part_begins && (c < 'A' || c > 'Z')) return false;
        part_begins = c == '/';
        if (std::isalnum(byte) == 0 && c != '/' && c != '_' && c != '-' && c != '+') return false;
    }
    return true;
}

absl::Time to_absl(Instant instant) {
    return absl::FromUnixSeconds(instant.time_since_epoch().count());
}

Instant from_absl(absl::Time time) {
    return Instant(std::chrono::seconds(absl::ToUnixSeconds(time)));
}

/// Both count seconds of a calendar without zones: the epoch of one is a day of the other.
constexpr absl::CivilSecond civil_epoch(1970, 1, 1, 0, 0, 0);

absl::CivilSecond to_civil(LocalTime local) {
    return civil_epoch + local.time_since_epoch().count();
}

LocalTime from_civil(absl::CivilSecond civil) {
    return LocalTime(std::chrono::seconds(civil - civil_epoch));
}

}  // namespace

Result<void> check_zone_database() {
    const std::filesystem::path directory = database_directory();
    std::error_code error;
    // Every edition of the database has this one.
    if (std::filesystem::exists(directory / "Etc/UTC", error)) return {};
    const bool chosen = std::getenv("TZDIR") != nullptr;
    const bool is_there = std::filesystem::is_directory(directory, error);
    return refuse(RefusalCode::unreadable_file,
                  (is_there ? "no time zones can be read: no IANA database is in "
                            : "no time zones can be read: there is no directory ") +
                      verst::in_quotes(directory.string()) + (chosen ? ", which TZDIR names" : ""),
                  {chosen ? "unset TZDIR, or let it name the IANA database (/usr/share/zoneinfo)"
                          : "install the IANA time zone database (package tzdata), or let TZDIR "
                            "name it"});
}

Result<Zone> Zone::find(std::string_view iana_name) {
    absl::TimeZone loaded;
    if (!is_zone_name(iana_name) || !absl::LoadTimeZone(std::string(iana_name), &loaded)) {
        if (auto checked = check_zone_database(); !checked)
            return tl::unexpected(std::move(checked.error()));
        return refuse(RefusalCode::bad_time, "unknown time zone " + verst::in_quotes(iana_name),
                      {"a zone is a name of the IANA database, for example Asia/Vladivostok"});
    }
    Zone zone;
    zone.name_ = iana_name;
    return zone;
}

LocalTime Zone::to_local(Instant instant) const {
    return from_civil(load(name_).At(to_absl(instant)).cs);
}

std::chrono::seconds Zone::offset_at(Instant instant) const {
    return std::chrono::seconds(load(name_).At(to_absl(instant)).offset);
}

Zone::Reading Zone::read(LocalTime local) const {
    const auto info = load(name_).At(to_civil(local));
    switch (info.kind) {
        case absl::TimeZone::TimeInfo::SKIPPED:
            return {Reading::Kind::skipped, from_absl(info.trans), from_absl(info.trans)};
        case absl::TimeZone::TimeInfo::REPEATED:
            return {Reading::Kind::repeated, from_absl(info.pre), from_absl(info.post)};
        case absl::TimeZone::TimeInfo::UNIQUE:
            break;
    }
    return {Reading::Kind::unique, from_absl(info.pre), from_absl(info.pre)};
}

std::string iso8601(Instant instant, const Zone& zone) {
    // RFC 3339 knows no seconds in an offset, which local mean times had before there were zones:
    // the offset is cut to minutes, and the clock with it, so that the instant stays the same.
    const std::chrono::seconds exact = zone.offset_at(instant);
    const std::chrono::seconds offset = std::chrono::duration_cast<std::chrono::minutes>(exact);
    const LocalTime local = zone.to_local(instant) - (exact - offset);
    const auto seconds = local - std::chrono::floor<std::chrono::minutes>(local);
    std::string text = iso_minute(local);
    if (seconds.count() != 0) text += ":" + padded(seconds.count(), 2);
    return text + iso_offset(offset);
}

std::string iso8601(CalendarDay day) {
    const std::chrono::year_month_day date(day);
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::string offset_name(std::chrono::seconds offset) {
    if (offset.count() == 0) return "UTC";
    const std::chrono::hh_mm_ss from_utc(std::chrono::abs(offset));
    std::string text = offset.count() < 0 ? "UTC-" : "UTC+";
    text += std::to_string(from_utc.hours().count());
    if (from_utc.minutes().count() != 0) text += ":" + padded(from_utc.minutes().count(), 2);
    return text;
}

CalendarDay day_of(Instant instant, const Zone& zone) {
    return std::chrono::floor<std::chrono::days>(zone.to_local(instant));
}

int calendar_days(CalendarDay first, CalendarDay last) {
    return static_cast<int>((last - first).count()) + 1;
}

}  // namespace verst
