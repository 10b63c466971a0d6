#include "render/markup.hpp"

#include <string>

#include <doctest/doctest.h>

namespace verst::markup::markup_test {

TEST_CASE("whatever a text holds, it stays a text") {
    CHECK(escaped("<script>alert(\"1\" & '2')</script>") ==
          "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
    CHECK(escaped("\u041f\u0445\u0435\u043d\u044c\u044f\u043d \ud3c9\uc591") ==
          "\u041f\u0445\u0435\u043d\u044c\u044f\u043d \ud3c9\uc591");
    CHECK(escaped("a\u202eb\u200f") == "a\u202eb\u200f");  // direction marks are text
    CHECK(escaped("tab\tline\n") == "tab\tline\n");
}

TEST_CASE("what XML does not allow becomes a replacement character") {
    CHECK(escaped(std::string("a\0b", 3)) == "a\uFFFDb");
    CHECK(escaped("a\x01\x1f"
                  "b") == "a\uFFFD\uFFFDb");
    CHECK(escaped("a\xff"
                  "b\xc3") == "a\uFFFDb\uFFFD");             // no UTF-8, and cut off
    CHECK(escaped("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");  // half of a surrogate pair
    CHECK(escaped("\uFFFE") == "\uFFFD");
}

TEST_CASE("elements are closed in the order in which they were opened") {
    Writer out;
    out.open("a", {{"href", "x?y=1&z=\"2\""}});
    out.element("b", "1 < 2");
    out.leaf("br");
    out.close();
    CHECK(out.take() == "<a href=\"x?y=1&amp;z=&quot;2&quot;\"><b>1 &lt; 2</b><br/></a>");
}

}  // namespace verst::markup::markup_test
