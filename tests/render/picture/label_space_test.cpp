#include "render/picture/label_space.hpp"

#include <cstddef>
#include <vector>

#include <doctest/doctest.h>

namespace verst::picture::label_space_test {

namespace {

LabelWish wish_at(Point p, bool required) { return {{p}, 60, 14, 5, false, required}; }

}  // namespace

TEST_CASE("a label that is alone lies to the right of its point") {
    LabelSpace space({0, 0, 400, 300});
    const auto spots = space.place(std::vector{wish_at({100, 100}, true)});
    REQUIRE(spots[0]);
    CHECK(spots[0]->box.left == doctest::Approx(105));
    CHECK(spots[0]->box.centre().y == doctest::Approx(100));
    CHECK_FALSE(spots[0]->leader_end);
}

TEST_CASE("labels of a crowd never overlap, and those far from their point are tied to it") {
    LabelSpace space({0, 0, 400, 300});
    std::vector<LabelWish> wishes;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 4; ++column) {
            wishes.push_back(wish_at({200.0 + column * 6, 150.0 + row * 6}, true));
        }
    }
    const auto spots = space.place(wishes);
    bool tied = false;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        REQUIRE(spots[i]);
        CHECK(Box{0, 0, 400, 300}.contains(spots[i]->box));
        tied = tied || spots[i]->leader_end;
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(spots[i]->box.overlaps(spots[j]->box));
    }
    CHECK(tied);
}

TEST_CASE("what is kept clear stays clear, lines are hidden only where it cannot be helped") {
    LabelSpace space({0, 0, 400, 300});
    space.keep_clear({105, 80, 400, 120});
    const Polyline below{{100, 105}, {100, 300}};
    space.avoid(below, 1);
    const auto spots = space.place(std::vector{wish_at({100, 100}, true)});
    REQUIRE(spots[0]);
    CHECK_FALSE(spots[0]->box.overlaps({105, 80, 400, 120}));
    CHECK(space.hidden_by(spots[0]->box) == doctest::Approx(0));
    CHECK(spots[0]->box.right <= 100);
    // And what was placed is taken.
    CHECK_FALSE(space.is_free(spots[0]->box));
}

TEST_CASE("an optional label gives way where there is no room near its point") {
    LabelSpace space({0, 0, 100, 40});
    space.keep_clear({0, 0, 100, 40});
    const auto spots = space.place(std::vector{wish_at({50, 20}, false), wish_at({50, 20}, true)});
    CHECK_FALSE(spots[0]);
    CHECK_FALSE(spots[1]);
}

}  // namespace verst::picture::label_space_test
