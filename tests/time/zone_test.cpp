#include "verst/time/zone.hpp"

#include <doctest/doctest.h>

#include "words.hpp"

namespace verst::zone_test {
namespace {

using namespace std::chrono_literals;
using std::chrono::day;
using std::chrono::local_days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

Zone zone(const char* name) {
    const auto found = Zone::find(name);
    REQUIRE(found.has_value());
    return *found;
}

Instant utc(int y, unsigned m, unsigned d, std::chrono::minutes clock = 0min) {
    return sys_days(year(y) / month(m) / day(d)) + clock;
}

CalendarDay date(int y, unsigned m, unsigned d) { return local_days(year(y) / month(m) / day(d)); }

TEST_CASE("offsets are those of the time, not of today") {
    struct Row {
        const char* zone = "";
        Instant at;
        const char* offset = "";
    };
    // tzdata 2026f.
    const Row rows[] = {
        // Half an hour behind from 15 August 2015 to 5 May 2018, 00:00 new time.
        {"Asia/Pyongyang", utc(2018, 3, 25), "UTC+8:30"},
        {"Asia/Pyongyang", utc(2018, 5, 4, 14h + 59min), "UTC+8:30"},
        {"Asia/Pyongyang", utc(2018, 5, 4, 15h), "UTC+9"},
        {"Asia/Pyongyang", utc(2023, 9, 10), "UTC+9"},
        // Summer time in 2001, permanent summer time in 2011.
        {"Asia/Vladivostok", utc(2001, 7, 26), "UTC+11"},
        {"Asia/Vladivostok", utc(2011, 8, 20), "UTC+11"},
        {"Asia/Vladivostok", utc(2023, 9, 12), "UTC+10"},
        {"Asia/Yakutsk", utc(2023, 9, 13), "UTC+9"},
        {"Europe/Moscow", utc(2001, 8, 3), "UTC+4"},
        {"Europe/Moscow", utc(2023, 9, 13), "UTC+3"},
        {"America/Toronto", utc(2023, 1, 1), "UTC-5"},
        {"UTC", utc(2023, 1, 1), "UTC"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.zone);
        CHECK(offset_name(zone(row.zone).offset_at(row.at)) == row.offset);
    }
}

TEST_CASE("a zone that is not in the database is refused") {
    for (const char* name :
         {"Asia/Khandyga2", "", "asia/seoul", "Asia/", "/etc/localtime", "localtime",
          "file:/etc/localtime", "../../etc/localtime", "Asia", "Fixed/UTC+01:00:00"}) {
        CAPTURE(name);
        const auto found = Zone::find(name);
        REQUIRE_FALSE(found.has_value());
        CHECK(found.error().code == RefusalCode::bad_time);
        CHECK(words(found.error().message).find("unknown time zone") == 0);
    }
}

TEST_CASE("one moment on several clocks") {
    // Putin met Kim at 7:09 Moscow time, 13:09 at the cosmodrome.
    const Instant met = utc(2023, 9, 13, 4h + 9min);
    CHECK(iso8601(met, zone("Europe/Moscow")) == "2023-09-13T07:09+03:00");
    CHECK(iso8601(met, zone("Asia/Yakutsk")) == "2023-09-13T13:09+09:00");
    CHECK(iso8601(met + 5s, zone("UTC")) == "2023-09-13T04:09:05+00:00");
    // Before standard time, a clock kept the time of its own meridian.
    CHECK(iso8601(utc(1900, 1, 1), zone("Asia/Vladivostok")) == "1900-01-01T08:47+08:47");
}

TEST_CASE("a clock reading means one moment, none, or two") {
    using Kind = Zone::Reading::Kind;
    const Zone moscow = zone("Europe/Moscow");

    const auto plain = moscow.read(LocalTime(date(2001, 8, 3)) + 21h + 45min);
    CHECK(plain.kind == Kind::unique);
    CHECK(plain.first == utc(2001, 8, 3, 17h + 45min));
    CHECK(plain.second == plain.first);

    // 25 March 2001: 02:00 became 03:00.
    const auto skipped = moscow.read(LocalTime(date(2001, 3, 25)) + 2h + 30min);
    CHECK(skipped.kind == Kind::skipped);
    CHECK(skipped.first == utc(2001, 3, 24, 23h));

    // 28 October 2001: 03:00 became 02:00.
    const auto repeated = moscow.read(LocalTime(date(2001, 10, 28)) + 2h + 30min);
    CHECK(repeated.kind == Kind::repeated);
    CHECK(repeated.first == utc(2001, 10, 27, 22h + 30min));
    CHECK(repeated.second == utc(2001, 10, 27, 23h + 30min));
}

TEST_CASE("the day of a moment is that of the local calendar") {
    // 2023: Komsomolsk 08:50 on the 15th is 22:50 UTC on the 14th.
    const Instant arrival = utc(2023, 9, 14, 22h + 50min);
    CHECK(day_of(arrival, zone("Asia/Vladivostok")) == date(2023, 9, 15));
    CHECK(day_of(arrival, Zone()) == date(2023, 9, 14));
    CHECK(iso8601(date(2023, 9, 15)) == "2023-09-15");
}

TEST_CASE("calendar days count both ends") {
    CHECK(calendar_days(date(2023, 9, 10), date(2023, 9, 17)) == 8);
    CHECK(calendar_days(date(2023, 9, 10), date(2023, 9, 19)) == 10);
    CHECK(calendar_days(date(2023, 9, 10), date(2023, 9, 10)) == 1);
    // 24, 25, 26, 27, 28 February; 1 to 5 March, and the 23rd: eleven.
    CHECK(calendar_days(date(2019, 2, 23), date(2019, 3, 5)) == 11);
}

}  // namespace
}  // namespace verst::zone_test
