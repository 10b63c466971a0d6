#include "route/wording.hpp"

#include <doctest/doctest.h>

namespace verst::wording_test {

TEST_CASE("kilometres in a sentence") {
    CHECK(km_text(0.04) == "0.0\u00a0km");
    CHECK(km_text(3.44) == "3.4\u00a0km");
    CHECK(km_text(9.96) == "10\u00a0km");
    CHECK(km_text(999.6) == "1,000\u00a0km");
    CHECK(km_text(1672.4) == "1,672\u00a0km");
    CHECK(km_text(1234567) == "1,234,567\u00a0km");
}

TEST_CASE("enumerations") {
    CHECK(enumeration({}).empty());
    CHECK(enumeration({"a"}) == "a");
    CHECK(enumeration({"a", "b"}) == "a and b");
    CHECK(enumeration({"a", "b", "c"}) == "a, b and c");
}

}  // namespace verst::wording_test
