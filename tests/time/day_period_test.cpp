#include "verst/time/day_period.hpp"

#include <string>

#include <doctest/doctest.h>

#include "verst/time/zone.hpp"
#include "words.hpp"

namespace verst::day_period_test {
namespace {

std::string days(const char* text) {
    const auto period = parse_day_period(text);
    if (!period) return words(period.error().message);
    return iso8601(period->first) + "/" + iso8601(period->last);
}

TEST_CASE("a date stands for all days that it may mean") {
    CHECK(days("2020-02-29") == "2020-02-29/2020-02-29");
    CHECK_MESSAGE(days("2020-02") == "2020-02-01/2020-02-29", "2020 was a leap year");
    CHECK(days("2021-02") == "2021-02-01/2021-02-28");
    CHECK(days("2022-12") == "2022-12-01/2022-12-31");
    CHECK(days("1999") == "1999-01-01/1999-12-31");
}

TEST_CASE("what began in a period has certainly begun after it") {
    const auto begun = [](const char* text) {
        return iso8601(parse_day_period(text).value().certainly_begun());
    };
    CHECK(begun("2020-02") == "2020-03-01");
    CHECK(begun("1999") == "2000-01-01");
    CHECK(begun("2022-11-16") == "2022-11-16");
}

TEST_CASE("what is no date is refused, with the text") {
    CHECK(days("2021-02-29") == "\"2021-02-29\": there is no such date");
    CHECK(days("2021-13") == "\"2021-13\": there is no such date");
    CHECK(days("2021-00") == "\"2021-00\": there is no such date");
    CHECK(days("0020") == "\"0020\": a year from 1800 to 2199 is expected");
    for (const char* text : {"", "20", "2020-", "2020-2", "2020-02-", "2020-02-1", "2020-02-011",
                             "2020 ", "2020/02", "~2020", "about 2004", "2020-02-29T10:00"}) {
        CHECK_MESSAGE(days(text).find("is no date") != std::string::npos, text);
    }
}

}  // namespace
}  // namespace verst::day_period_test
