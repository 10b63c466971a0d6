/// What shutting sections costs, against brute force: each section shut, all pairs searched again.

#include "verst/route/detours.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <vector>

#include <doctest/doctest.h>

#include "route/random_network.hpp"
#include "verst/route/router.hpp"

namespace verst::detours_test {

using namespace verst::test;

namespace {

struct Expected {
    std::size_t lengthened = 0;
    double more_km = 0;
    double most_km = 0;
    std::size_t cut = 0;
};

std::vector<PlaceIndex> stations_of(const Network& network) {
    std::vector<PlaceIndex> stations;
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const PlaceKind kind = network.places()[i].kind;
        const bool counts = kind == PlaceKind::station || kind == PlaceKind::halt;
        if (counts && network.on_rail(PlaceIndex(i))) stations.emplace_back(i);
    }
    return stations;
}

Expected brute_force(const Network& network, const Constraints& constraints, SectionIndex section) {
    const auto stations = stations_of(network);
    Constraints shut = constraints;
    shut.avoid.sections.push_back(section);
    const Router before(network, Metric::rail, constraints);
    const Router after(network, Metric::rail, shut);
    Expected sum;
    for (const PlaceIndex from : stations) {
        const auto were = before.costs(from, stations);
        const auto are = after.costs(from, stations);
        for (std::size_t i = 0; i < stations.size(); ++i) {
            if (!were[i]) continue;
            if (!are[i]) {
                ++sum.cut;
            } else if (const double more = *are[i] - *were[i]; more > 1e-7) {
                ++sum.lengthened;
                sum.more_km += more;
                sum.most_km = std::max(sum.most_km, more);
            }
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("detours are what brute force finds, for every section of any network") {
    Dice dice(1916);
    std::size_t sections = 0;
    std::size_t lengthening = 0;
    std::size_t cutting = 0;
    for (int i = 0; i < 150; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        const Network& network = random.net.network();
        Constraints constraints = random_constraints(dice, network);
        if (dice.one_in(2)) constraints = {};
        const std::size_t all = network.sections().size();
        const auto answer = detours(network, {all, true, true, constraints});
        if (!answer) continue;
        const auto of = [](const std::vector<SectionLoss>& losses, SectionIndex section) {
            const auto found = std::ranges::find(losses, section, &SectionLoss::section);
            return found == losses.end() ? nullptr : &*found;
        };
        for (std::size_t s = 0; s < all; ++s) {
            CAPTURE(s);
            const Expected expected = brute_force(network, constraints, SectionIndex(s));
            const SectionLoss* longer = of(answer->lengthening, SectionIndex(s));
            const SectionLoss* cut = of(answer->cutting, SectionIndex(s));
            ++sections;
            REQUIRE((longer != nullptr) == (expected.lengthened > 0));
            REQUIRE((cut != nullptr) == (expected.cut > 0));
            if (longer != nullptr) {
                ++lengthening;
                CHECK(longer->lengthened_pairs == expected.lengthened);
                CHECK(longer->more_km == doctest::Approx(expected.more_km).epsilon(1e-9));
                CHECK(longer->most_km == doctest::Approx(expected.most_km).epsilon(1e-9));
                CHECK(longer->cut_pairs == expected.cut);
            }
            if (cut != nullptr) {
                ++cutting;
                CHECK(cut->cut_pairs == expected.cut);
            }
        }
        CHECK(std::ranges::is_sorted(answer->lengthening, std::greater<>(), &SectionLoss::more_km));
        CHECK(std::ranges::is_sorted(answer->cutting, std::greater<>(), &SectionLoss::cut_pairs));
    }
    CHECK(sections > 1000);
    CHECK(lengthening > sections / 10);
    CHECK(cutting > sections / 10);
}

TEST_CASE("a branch is a bridge, its junction holds it, and what it leads to is cut off") {
    Drawing drawing("A B C\nD E F");
    drawing.line("ring", "ABEDA", track({10, 10, 10, 10}));
    drawing.line("branch", "BCF", track({5, 7}));
    const DrawnNetwork net = drawing.make();
    const auto answer = detours(net.network(), {10, true, true, {}});
    REQUIRE(answer);
    CHECK(answer->stations == 6);
    CHECK(answer->pairs == 30);
    CHECK(answer->bridges == 2);
    REQUIRE(answer->cutting.size() == 2);
    // Behind C and F lie two stations, before them four: eight pairs, each way.
    CHECK(answer->cutting[0].cut_pairs == 16);
    CHECK(answer->cutting[0].cut_off == std::vector{net.place('C'), net.place('F')});
    CHECK(answer->cutting[1].cut_off == std::vector{net.place('F')});
    CHECK(answer->lengthening.size() == 4);
    REQUIRE(answer->holding.size() == 2);
    // Without B three stations are left of the ring and two of the branch; without C four and one.
    CHECK(answer->holding[0].place == net.place('B'));
    CHECK(answer->holding[0].parts == 2);
    CHECK(answer->holding[0].parted_pairs == 12);
    CHECK(answer->holding[1].place == net.place('C'));
    CHECK(answer->holding[1].parted_pairs == 8);
    // One of each piece between junctions: the ring is one, the branch another.
    const auto worst = detours(net.network(), {10, true, false, {}});
    REQUIRE(worst);
    CHECK(worst->lengthening.size() == 1);
    CHECK(worst->cutting.size() == 1);
    CHECK(worst->lengthening[0].section == answer->lengthening[0].section);
}

}  // namespace verst::detours_test
