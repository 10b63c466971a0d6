#include "verst/time/report_time.hpp"

#include <string>

#include <doctest/doctest.h>

#include "words.hpp"

namespace verst::report_time_test {
namespace {

const char* const vladivostok = "Asia/Vladivostok";

/// The window of a notation in local time without the offset:
/// "2023-09-10T00:00/2023-09-10T23:59:59".
std::string window(const char* text, const char* zone_name = vladivostok) {
    const Zone zone = Zone::find(zone_name).value();
    const auto time = parse_report_time(text, zone);
    if (!time) return words(time.error().message);
    const auto side = [&](const std::optional<Instant>& instant) {
        if (!instant) return std::string("..");
        const std::string full = iso8601(*instant, zone);
        return full.substr(0, full.find('+'));
    };
    return side(time->window.earliest) + "/" + side(time->window.latest);
}

Precision precision(const char* text) {
    return parse_report_time(text, Zone::find(vladivostok).value()).value().precision;
}

bool about(const char* text) {
    return parse_report_time(text, Zone::find(vladivostok).value()).value().about;
}

TEST_CASE("a day") {
    CHECK(window("2023-09-10") == "2023-09-10T00:00/2023-09-10T23:59:59");
    CHECK(precision("2023-09-10") == Precision::day);
    CHECK_FALSE(about("2023-09-10"));
}

TEST_CASE("a part of the day") {
    CHECK(window("2023-09-18 morning") == "2023-09-18T06:00/2023-09-18T12:00");
    CHECK(window("2023-09-18 dawn") == "2023-09-18T00:00/2023-09-18T07:00");
    CHECK(window("2023-09-18 late afternoon") == "2023-09-18T15:00/2023-09-18T19:00");
    CHECK(window("2023-09-18 night") == "2023-09-18T20:00/2023-09-19T04:00");
    CHECK(window("2023-09-18 pm") == "2023-09-18T12:00/2023-09-18T23:59:59");
    CHECK(window("2023-09-18Tmorning") == window("2023-09-18 morning"));
    CHECK(precision("2023-09-18 morning") == Precision::part_of_day);
    CHECK(parse_report_time("~2023-09-18 late afternoon", Zone()).value().part == "late afternoon");
    CHECK(parse_report_time("2023-09-18", Zone()).value().part.empty());
}

TEST_CASE("a minute") {
    CHECK(window("2023-09-15T08:50") == "2023-09-15T08:50/2023-09-15T08:50");
    CHECK(window("2023-09-15 08:50") == "2023-09-15T08:50/2023-09-15T08:50");
    CHECK(window("2023-09-15T08:50:30") == "2023-09-15T08:50/2023-09-15T08:50");
    CHECK(precision("2023-09-15T08:50") == Precision::minute);
}

TEST_CASE("an offset of its own overrides the zone") {
    // 12:18 in Seoul is 13:18 in Vladivostok.
    CHECK(window("2023-09-14T12:18+09:00") == "2023-09-14T13:18/2023-09-14T13:18");
    CHECK(window("2023-09-14T12:18+0900") == "2023-09-14T13:18/2023-09-14T13:18");
    CHECK(window("2023-09-14T12:18+09") == "2023-09-14T13:18/2023-09-14T13:18");
    CHECK(window("2023-09-14T22:50Z") == "2023-09-15T08:50/2023-09-15T08:50");
    CHECK(window("2023-09-14T22:50-01:30") == "2023-09-15T10:20/2023-09-15T10:20");
    // The end of an interval takes the offset of its start.
    CHECK(window("2023-09-14T02:10Z/02:20") == "2023-09-14T12:10/2023-09-14T12:20");
    CHECK(window("2023-09-14T02:10Z/02:20+01:00") ==
          "\"2023-09-14T02:10Z/02:20+01:00\": the interval ends before it begins");
}

TEST_CASE("an interval") {
    CHECK(window("2023-09-12T13:00/13:20") == "2023-09-12T13:00/2023-09-12T13:20");
    CHECK(window("2023-09-12T13:00 / 13:20") == "2023-09-12T13:00/2023-09-12T13:20");
    CHECK(window("2023-09-13T18:00/2023-09-13T22:00") == "2023-09-13T18:00/2023-09-13T22:00");
    CHECK(window("2023-09-17/2023-09-18") == "2023-09-17T00:00/2023-09-18T23:59:59");
    CHECK(window("2023-09-10 afternoon/evening") == "2023-09-10T12:00/2023-09-10T22:00");
    CHECK(window("2023-09-10 evening/2023-09-11T04:00") == "2023-09-10T18:00/2023-09-11T04:00");
    CHECK(precision("2023-09-17/2023-09-18") == Precision::interval);
}

TEST_CASE("not before, not after") {
    CHECK(window("2023-09-18T06:00/..") == "2023-09-18T06:00/..");
    CHECK(window("../2023-09-11T19:00") == "../2023-09-11T19:00");
    CHECK(window("../2023-09-11") == "../2023-09-11T23:59:59");
    CHECK(precision("2023-09-18T06:00/..") == Precision::not_before);
    CHECK(precision("../2023-09-11") == Precision::not_after);
}

TEST_CASE("about widens by what its precision suggests") {
    CHECK(window("~2023-09-10T19:00") == "2023-09-10T18:45/2023-09-10T19:15");
    CHECK(window("2023-09-10T19:00~") == "2023-09-10T18:45/2023-09-10T19:15");
    CHECK(window("~2023-09-18 morning") == "2023-09-18T05:00/2023-09-18T13:00");
    CHECK(window("~2023-09-10") == "2023-09-09T00:00/2023-09-11T23:59:59");
    // Each end of an interval has its own.
    CHECK(window("2023-09-12T13:00/~13:20") == "2023-09-12T13:00/2023-09-12T13:35");
    CHECK(window("~2023-09-12T13:00/..") == "2023-09-12T12:45/..");
    CHECK(about("~2023-09-10T19:00"));
    CHECK(about("2023-09-12T13:00/~13:20"));
}

TEST_CASE("the zone is that of the time told, with the offset it had then") {
    // Pyongyang was at UTC+8:30 until 4 May 2018.
    const auto then = parse_report_time("2018-03-25T12:00", Zone::find("Asia/Pyongyang").value());
    CHECK(iso8601(*then.value().window.earliest, Zone()) == "2018-03-25T03:30+00:00");
    // Moscow, summer of 2001: UTC+4.
    const auto moscow = parse_report_time("2001-08-03T21:45", Zone::find("Europe/Moscow").value());
    CHECK(iso8601(*moscow.value().window.earliest, Zone()) == "2001-08-03T17:45+00:00");
}

TEST_CASE("a day is as long as the clock made it") {
    // Pyongyang's clock went from 23:30 on 4 May 2018 straight to midnight: that day had 23.5
    // hours.
    const auto day = parse_report_time("2018-05-04", Zone::find("Asia/Pyongyang").value()).value();
    CHECK(*day.window.latest - *day.window.earliest ==
          std::chrono::hours(23) + std::chrono::minutes(30) - std::chrono::seconds(1));
}

TEST_CASE("a repeated reading may be either moment, an offset tells which") {
    // Moscow, 28 October 2001: 02:30 came twice, at +4 and at +3.
    const auto both =
        parse_report_time("2001-10-28T02:30", Zone::find("Europe/Moscow").value()).value();
    CHECK(*both.window.latest - *both.window.earliest == std::chrono::hours(1));
    const auto second =
        parse_report_time("2001-10-28T02:30+03:00", Zone::find("Europe/Moscow").value()).value();
    CHECK(second.window.earliest == second.window.latest);
}

TEST_CASE("what cannot be a time is refused, with the reason") {
    struct Row {
        const char* text;
        const char* message;
    };
    const Row rows[] = {
        {"", "a time is empty"},
        {"  ", "a time is empty"},
        {"yesterday", "\"yesterday\" is not a time"},
        {"2023", "\"2023\" is not a time"},
        {"2023-09", "\"2023-09\" is not a time"},
        {"2023-9-10", "\"2023-9-10\" is not a time"},
        {"10-09-2023", "\"10-09-2023\" is not a time"},
        {"2023-09-10x", "\"2023-09-10x\" is not a time"},
        {"2023-09-10 brunch", "\"2023-09-10 brunch\" is not a time"},
        {"2023-09-10T", "\"2023-09-10T\" is not a time"},
        {"2023-09-10T8:50", "\"2023-09-10T8:50\" is not a time"},
        {"08:50", "\"08:50\" is not a time"},
        {"2023-09-31", "\"2023-09-31\": there is no such date"},
        {"2023-02-29", "\"2023-02-29\": there is no such date"},
        {"2023-13-01", "\"2023-13-01\": there is no such date"},
        {"2023-00-10", "\"2023-00-10\": there is no such date"},
        {"0203-09-10", "\"0203-09-10\": a year from 1800 to 2199 is expected"},
        {"2023-09-10T24:00", "\"2023-09-10T24:00\": a clock goes from 00:00 to 23:59"},
        {"2023-09-10T12:60", "\"2023-09-10T12:60\": a clock goes from 00:00 to 23:59"},
        {"2023-09-10T12:00x", "\"2023-09-10T12:00x\": \"x\" is no offset from UTC"},
        {"2023-09-10T12:00+25", "\"2023-09-10T12:00+25\": \"+25\" is no offset from UTC"},
        {"2023-09-12T13:20/13:00",
         "\"2023-09-12T13:20/13:00\": the interval ends before it begins"},
        {"2023-09-18/2023-09-17", "\"2023-09-18/2023-09-17\": the interval ends before it begins"},
        {"../..", "\"../..\": an interval needs at least one end"},
        {"2023-09-18/", "\"2023-09-18/\": an end that is not known is written \"..\""},
        {"/2023-09-18", "\"/2023-09-18\": an end that is not known is written \"..\""},
        {"2023-09-18/2023-09-19/2023-09-20", "\"2023-09-19/2023-09-20\" is not a time"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto time = parse_report_time(row.text, Zone());
        REQUIRE_FALSE(time.has_value());
        CHECK(time.error().code == RefusalCode::bad_time);
        CHECK(words(time.error().message) == row.message);
    }
    // Moscow, 25 March 2001: 02:00 became 03:00.
    CHECK(window("2001-03-25T02:30", "Europe/Moscow") ==
          "\"2001-03-25T02:30\": there was no such time in Europe/Moscow, the clock was put "
          "forward over it");
}

TEST_CASE("a refusal of a long text stays short") {
    const auto time = parse_report_time(std::string(100'000, 'x'), Zone());
    REQUIRE_FALSE(time.has_value());
    CHECK(words(time.error().message).size() < 100);
}

}  // namespace

TEST_CASE("a clock reading that there never was is asked about, with the two that can be meant") {
    const auto zone = *Zone::find("Asia/Vladivostok");
    const auto refused = parse_report_time("2010-03-28T02:30", zone);
    REQUIRE(!refused);
    REQUIRE(refused.error().hints.size() == 1);
    CHECK(words(refused.error().hints.front()) ==
          "say which is meant: 2010-03-28T02:30+10:00 or 2010-03-28T02:30+11:00");
}

}  // namespace verst::report_time_test
