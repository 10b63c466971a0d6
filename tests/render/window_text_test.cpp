#include "render/window_text.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "verst/time/report_time.hpp"

namespace verst::window_text_test {

namespace {

/// What a notation is shown as by the clock of a zone.
std::string shown(std::string_view notation, std::string_view zone = "Asia/Vladivostok") {
    const Zone clock = Zone::find(zone).value();
    return text::window(parse_report_time(notation, clock).value().window, clock);
}

}  // namespace

TEST_CASE("a time is shown as it is known, no more") {
    CHECK(shown("2023-09-12T06:00") == "12 Sep 06:00");
    CHECK(shown("2023-09-10T12:00/19:30") == "10 Sep 12:00-19:30");
    CHECK(shown("2023-09-13") == "13 Sep");
    CHECK(shown("2023-09-17/2023-09-18") == "17-18 Sep");
    CHECK(shown("2023-08-31/2023-09-01") == "31 Aug - 1 Sep");
    CHECK(shown("2023-09-17/2024-09-18") == "17 Sep - 18 Sep");
    CHECK(shown("2023-09-17T00:00/18:30") == "17 Sep, by 18:30");
    CHECK(shown("2023-09-17 pm") == "17 Sep, from 12:00");
    CHECK(shown("2023-09-17T20:00/2023-09-18T13:00") == "17 Sep 20:00 - 18 Sep 13:00");
    CHECK(shown("../2023-09-11T19:00") == "by 11 Sep 19:00");
    CHECK(shown("2023-09-11T19:00/..") == "from 11 Sep 19:00");
    CHECK(text::window({}, Zone()) == "not known");
}

TEST_CASE("a time is shown by the clock of the zone that is asked for") {
    const Zone moscow = Zone::find("Europe/Moscow").value();
    const auto met = parse_report_time("2023-09-13T07:09", moscow).value();
    CHECK(text::window(met.window, Zone::find("Asia/Yakutsk").value()) == "13 Sep 13:09");
    // A day of one zone is no whole day of another.
    const auto day = parse_report_time("2023-09-13", moscow).value();
    CHECK(text::window(day.window, Zone::find("Asia/Yakutsk").value()) ==
          "13 Sep 06:00 - 14 Sep 05:59");
}

}  // namespace verst::window_text_test
