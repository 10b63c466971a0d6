#include "http/posted.hpp"

#include <chrono>
#include <string>

#include <doctest/doctest.h>

#include "http/gzip.hpp"
#include "http/log_line.hpp"
#include "words.hpp"

namespace verst::posted_test {

using http::count_lines;
using http::Deadline;
using http::lines_of_json;
using http::TextLines;

TEST_CASE("a body has the lines that a file would have") {
    TextLines lines(
        "\xEF\xBB\xBF"
        "a\r\n\nb",
        {});
    CHECK(lines.next()->text == "a");
    CHECK(lines.next()->text.empty());
    const auto last = lines.next();
    REQUIRE(last);
    CHECK(last->text == "b");
    CHECK(last->number == 3);
    CHECK_FALSE(lines.next());
}

TEST_CASE("a line that is too long is cut and told") {
    const std::string text(command::max_line_bytes + 1, 'a');
    TextLines lines(text, {});
    const auto line = lines.next();
    REQUIRE(line);
    CHECK(line->too_long);
    CHECK(line->text.size() == command::max_line_bytes);
}

TEST_CASE("no further line is read once the time is over") {
    TextLines lines("a\nb\n", Deadline{std::chrono::steady_clock::time_point::min()});
    CHECK_FALSE(lines.next());
}

TEST_CASE("a list in JSON is a list of lines") {
    CHECK(lines_of_json(R"(["A", "B"])", 32).value() == "A\nB\n");
    CHECK(lines_of_json(R"([["A", "B"], ["C", "Хасан"]])", 32).value() == "A\tB\nC\tХасан\n");
    CHECK(lines_of_json("[]", 32).value().empty());
    for (const char* text : {"", "{}", "1", "[1]", "[[]]", "[null]", R"(["A)", R"([{"a":"b"}])",
                             R"(["a\nb"])", R"(["a\tb"])", R"(["\u0000"])"}) {
        CAPTURE(text);
        CHECK_FALSE(lines_of_json(text, 32));
    }
}

TEST_CASE("JSON that lies deep is refused before it is built") {
    const std::string deep(500'000, '[');
    const auto refused = lines_of_json(deep, 32);
    REQUIRE_FALSE(refused);
    CHECK(words(refused.error().message).find("too deep") != std::string::npos);
    CHECK_FALSE(lines_of_json(R"([[["A"]]])", 32));
}

TEST_CASE("blank lines are not counted") { CHECK(count_lines("a\n\n  \nb") == 2); }

TEST_CASE("gzip is what makes a text shorter") {
    const auto packed = http::gzip(std::string(5000, 'a'));
    REQUIRE(packed);
    CHECK(packed->size() < 100);
    CHECK(packed->substr(0, 2) == "\x1f\x8b");
    CHECK_FALSE(http::gzip(""));
}

TEST_CASE("no request writes a line of its own into the log") {
    const http::LogEntry entry{
        std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000)),
        "127.0.0.1:4",
        "GET",
        "/a\r\n2026 \x1b[2J\"\xff\\",
        200,
        7,
        1.25};
    CHECK(http::log_line(entry) ==
          "2023-11-14T22:13:20Z 127.0.0.1:4 \"GET /a\\x0d\\x0a2026\\x20\\x1b[2J\\x22\\xff\\x5c\" "
          "200 7 1.2\n");
    CHECK(http::http_date(entry.at) == "Tue, 14 Nov 2023 22:13:20 GMT");
}

}  // namespace verst::posted_test
