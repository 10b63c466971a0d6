#include "network/rail_lengths.hpp"

#include <doctest/doctest.h>

#include "verst/geo/straight_line.hpp"
#include "verst/network/network.hpp"

namespace verst::rail_lengths_test {

namespace {

/// Points on the equator, `east_km` apart from the first: there 1 km is 1 / 111.319491 of a degree.
class EquatorLine {
  public:
    EquatorLine& at(double east_km) {
        const Position position{0, east_km / 111.319491};
        if (!line_.points.empty()) chord_km_.push_back(geodesic_km(last_, position));
        last_ = position;
        line_.points.emplace_back();
        return *this;
    }
    EquatorLine& post(double km, PostBasis basis = PostBasis::printed) {
        line_.points.back().post_km = km;
        line_.points.back().post_basis = basis;
        return *this;
    }
    EquatorLine& track(double km, bool estimated = false) {
        line_.points.back().track_km = km;
        line_.points.back().track_estimated = estimated;
        return *this;
    }
    [[nodiscard]] std::vector<RailLength> lengths() const { return rail_lengths(line_, chord_km_); }
    [[nodiscard]] double detour() const { return detour_factor(line_, chord_km_); }

  private:
    std::vector<double> chord_km_;
    Position last_;
    draft::Line line_;
};

}  // namespace

TEST_CASE("between two posts the difference is shared out in proportion to track") {
    const auto lengths =
        EquatorLine().at(0).post(100).track(0).at(9).track(10).at(18).track(30).post(133).lengths();
    REQUIRE(lengths.size() == 2);
    CHECK(lengths[0].rail_km == doctest::Approx(11));  // 33 km x 10 / 30
    CHECK(lengths[1].rail_km == doctest::Approx(22));
    CHECK(lengths[0].kind == LengthKind::published);
    CHECK(lengths[1].kind == LengthKind::published);
}

TEST_CASE("without track it is shared out in proportion to geodesics") {
    const auto lengths =
        EquatorLine().at(0).post(0, PostBasis::origin).at(10).at(30).post(36).lengths();
    CHECK(lengths[0].rail_km == doctest::Approx(12));
    CHECK(lengths[1].rail_km == doctest::Approx(24));
    CHECK(lengths[0].kind == LengthKind::published);
}

TEST_CASE("where only some sections have track, the others count as geodesic times detour") {
    // Track over chord of the measured section: 12 / 10. The other is likely 10 x 1.2 = 12: equal
    // shares.
    const auto lengths =
        EquatorLine().at(0).post(0).track(0).at(10).track(12).at(20).post(26).lengths();
    CHECK(lengths[0].rail_km == doctest::Approx(13));
    CHECK(lengths[1].rail_km == doctest::Approx(13));
}

TEST_CASE("outside posts a section has its track") {
    const auto lengths =
        EquatorLine().at(0).track(0).at(9).track(10).post(50).at(18).track(20.5).post(60).lengths();
    CHECK(lengths[0].rail_km == doctest::Approx(10));
    CHECK(lengths[0].kind == LengthKind::track);
    CHECK(lengths[1].rail_km == doctest::Approx(10));
    CHECK(lengths[1].kind == LengthKind::published);
}

TEST_CASE("with neither, it is the geodesic times the line's detour factor") {
    const auto line = EquatorLine().at(0).track(0).at(10).track(13).at(20);
    CHECK(line.detour() == doctest::Approx(1.3));
    CHECK(line.lengths()[1].rail_km == doctest::Approx(13));
    CHECK(line.lengths()[1].kind == LengthKind::estimated);

    CHECK(EquatorLine().at(0).post(0).at(10).post(14).at(20).detour() == doctest::Approx(1.4));
    CHECK(EquatorLine().at(0).at(10).detour() == default_detour_factor);
}

TEST_CASE("a gap in the track is no length") {
    const auto lengths =
        EquatorLine().at(0).track(0).at(10).at(20).track(0.5).at(30).track(11).lengths();
    CHECK(lengths[0].kind == LengthKind::estimated);
    CHECK(lengths[1].kind == LengthKind::estimated);
    CHECK(lengths[2].kind == LengthKind::track);
    CHECK(lengths[2].rail_km == doctest::Approx(10.5));
}

TEST_CASE("an estimate stays an estimate, and a figure from memory is weak") {
    CHECK(EquatorLine().at(0).track(0).at(10).track(12, true).lengths()[0].kind ==
          LengthKind::estimated);
    const auto estimate =
        EquatorLine().at(0).post(0, PostBasis::origin).at(6).post(7, PostBasis::estimate).lengths();
    CHECK(estimate[0].kind == LengthKind::estimated);
    CHECK(estimate[0].rail_km == doctest::Approx(7));
    const auto memory =
        EquatorLine().at(0).post(0, PostBasis::origin).at(6).post(7, PostBasis::memory).lengths();
    CHECK(memory[0].kind == LengthKind::published);
    CHECK(memory[0].weak);
}

}  // namespace verst::rail_lengths_test
