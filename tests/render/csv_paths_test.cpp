#include "render/csv_paths.hpp"

#include <doctest/doctest.h>

namespace verst::csv_paths_test {

TEST_CASE("the columns of a CSV are paths into the JSON of the answer") {
    using json::Json;
    const Json answer{
        {"id", "khasan"},
        {"places",
         Json::array({Json{{"id", "a"},
                           {"km", 1.5},
                           {"codes", Json::array({"x", "y"})},
                           {"lines", Json::array({Json{{"id", "one"}}})}},
                      Json{{"id", "b"},
                           {"km", nullptr},
                           {"codes", Json::array()},
                           {"lines", Json::array({Json{{"id", "=2"}}, Json{{"id", "two"}}})}}})},
        {"sections", Json::array({Json{{"rail_km", 12.25}, {"weak", true}}})}};
    const csv::PathColumns columns{{"line", ".id"},
                                   {"row", "#"},
                                   {"place", "id"},
                                   {"km", "km"},
                                   {"codes", "codes", "/"},
                                   {"lines", "lines.id"},
                                   {"count", "lines.+"},
                                   {"next_km", ".sections.#.rail_km"},
                                   {"weak", ".sections.#.weak"},
                                   {"kind", "=place"}};
    CHECK(csv::rows_of(answer, "places", columns) ==
          "line,row,place,km,codes,lines,count,next_km,weak,kind\r\n"
          "khasan,1,a,1.5,x/y,one,1,12.25,yes,place\r\n"
          "khasan,2,b,,,'=2;two,2,,,place\r\n");
}

}  // namespace verst::csv_paths_test
