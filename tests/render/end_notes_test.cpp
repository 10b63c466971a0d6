#include "render/end_notes.hpp"

#include <doctest/doctest.h>

#include "built_in_network.hpp"

namespace verst::end_notes_test {

TEST_CASE("pairs without a way are counted as all pairs are, thousands apart") {
    MatrixRemarks remarks;
    remarks.pairs = 20'000;
    remarks.empty = 1'234;
    const auto notes = matrix_notes(built_in_network(), remarks, LengthUnit::km);
    REQUIRE(notes.size() == 1);
    CHECK(notes.front() == "No way joins 1,234 of 20,000 pairs.");
}

}  // namespace verst::end_notes_test
