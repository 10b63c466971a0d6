#include "http/negotiation.hpp"

#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace verst::negotiation_test {

using http::names_tag;
using http::preferred_format;
using http::takes_gzip;

TEST_CASE("the format is the one that is taken most gladly") {
    const std::vector<std::string_view> formats{"text", "json", "geojson", "html", "svg"};
    const auto chosen = [&](std::string_view accept) {
        return preferred_format(accept, formats).value_or("none");
    };
    CHECK(chosen("") == "text");
    CHECK(chosen("*/*") == "text");
    CHECK(chosen("application/json") == "json");
    CHECK(chosen("application/geo+json, application/json;q=0.5") == "geojson");
    CHECK(chosen("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8") == "html");
    CHECK(chosen("image/avif,image/webp,image/*,*/*;q=0.1") == "svg");
    CHECK(chosen("text/*;q=0.2, application/*") == "json");
    CHECK(chosen("application/json;q=0, */*") == "text");
    CHECK(chosen("application/json;q=0, text/*;q=0") == "none");
    CHECK(chosen("application/pdf") == "none");
    CHECK(chosen(" , ;;, =") == "none");
}

TEST_CASE("gzip is sent to those who take it") {
    CHECK(takes_gzip("gzip, deflate, br"));
    CHECK(takes_gzip("br;q=1.0, *;q=0.1"));
    CHECK_FALSE(takes_gzip(""));
    CHECK_FALSE(takes_gzip("gzip;q=0"));
    CHECK_FALSE(takes_gzip("br"));
}

TEST_CASE("a tag is compared weakly, in a list") {
    CHECK(names_tag("\"a\", W/\"b\"", "\"b\""));
    CHECK(names_tag("*", "\"b\""));
    CHECK_FALSE(names_tag("\"a\"", "\"b\""));
    CHECK_FALSE(names_tag("", "\"b\""));
}

}  // namespace verst::negotiation_test
