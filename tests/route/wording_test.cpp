#include "route/wording.hpp"

#include <doctest/doctest.h>

namespace verst::wording_test {

TEST_CASE("enumerations") {
    CHECK(enumeration({}).empty());
    CHECK(enumeration({"a"}) == "a");
    CHECK(enumeration({"a", "b"}) == "a and b");
    CHECK(enumeration({"a", "b", "c"}) == "a, b and c");
}

}  // namespace verst::wording_test
