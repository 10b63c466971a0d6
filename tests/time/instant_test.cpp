#include "verst/time/instant.hpp"

#include <doctest/doctest.h>

namespace verst::instant_test {
namespace {

using std::chrono::hours;

Instant at(int hour) { return Instant(hours(hour)); }

TEST_CASE("the intersection of two windows is what both allow") {
    CHECK(intersection({at(1), at(5)}, {at(3), at(9)}) == Window{at(3), at(5)});
    CHECK(intersection({at(1), at(9)}, {at(3), at(5)}) == Window{at(3), at(5)});
    CHECK(intersection({at(1), at(3)}, {at(3), at(5)}) == Window{at(3), at(3)});
}

TEST_CASE("windows that share no moment have no intersection") {
    CHECK_FALSE(intersection({at(1), at(2)}, {at(3), at(4)}).has_value());
    CHECK_FALSE(intersection({at(3), std::nullopt}, {std::nullopt, at(2)}).has_value());
}

TEST_CASE("an open side yields to the other window") {
    const Window open;
    CHECK(intersection(open, {at(1), at(2)}) == Window{at(1), at(2)});
    CHECK(intersection({at(1), std::nullopt}, {std::nullopt, at(2)}) == Window{at(1), at(2)});
    CHECK(intersection({at(1), std::nullopt}, {at(4), std::nullopt}) ==
          Window{at(4), std::nullopt});
    CHECK(intersection(open, open) == open);
}

}  // namespace
}  // namespace verst::instant_test
