#include "network/name_folding.hpp"

#include <doctest/doctest.h>

namespace verst::name_folding_test {

// "Köln Hbf" found nothing in an import: OpenStreetMap writes "Köln Hauptbahnhof".
TEST_CASE("the short form that everybody writes of a German main station is its name") {
    CHECK(fold_name("Köln Hbf") == fold_name("Köln Hauptbahnhof"));
    CHECK(fold_name("Berlin Hbf (tief)") == fold_name("Berlin Hauptbahnhof (tief)"));
    CHECK(fold_name("Wien Hauptbf.") == fold_name("Wien Hauptbahnhof"));
    CHECK(fold_name("Potsdam Bhf") == fold_name("Potsdam Bahnhof"));
    // Only as a word of its own.
    CHECK(fold_name("Hbfstein") == "hbfstein");
}

}  // namespace verst::name_folding_test
