// The practical way: what an ordinary through train takes, and what it is told apart from.

#include "verst/route/practical.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/reach.hpp"

namespace verst::practical_test {

namespace {

NamedPoint point(std::string_view id) {
    const PlaceIndex place = built_in_network().find_place(id).value();
    return {std::string(id), place, built_in_network()[place].position};
}

RouteAnswer way(std::string_view from, std::string_view to, Metric metric = Metric::practical,
                const Constraints& constraints = {}) {
    const auto answer =
        find_route(built_in_network(), {{point(from), point(to)}, metric, constraints, 50, {}});
    REQUIRE_MESSAGE(answer, from, " - ", to);
    return *answer;
}

std::string countries(const RouteAnswer& answer) {
    std::string text;
    for (const CountryKm& part : answer.by_country)
        text += (text.empty() ? "" : " ") + std::string(part.country);
    return text;
}

bool runs_on(const RouteAnswer& answer, std::string_view line) {
    return std::ranges::any_of(answer.features.lines, [&](const LineUse& use) {
        return built_in_network()[use.line].id == line;
    });
}

}  // namespace

TEST_CASE("Moscow - Vladivostok is the 9,288 km of the monument, not 8,303 through China") {
    // Issue: `check "Vladivostok is 9,288 km by rail from Moscow"` said "fails".
    const auto answer = way("moscow-yaroslavsky", "vladivostok");
    CHECK(answer.sum.rail_km == doctest::Approx(9288));  // the monument's post
    CHECK(countries(answer) == "RU");
    REQUIRE(answer.shortest);
    CHECK(answer.shortest->sum.rail_km == doctest::Approx(8303).epsilon(0.001));
    CHECK(answer.shortest->new_countries == std::vector<std::string_view>{"CN"});
    CHECK(answer.shortest->own_borders.size() == 2);
    CHECK_FALSE(way("moscow-yaroslavsky", "vladivostok", Metric::rail).shortest);
}

TEST_CASE("two neighbours are joined by their own border, though a third country is shorter") {
    // Official: 10,272 km by Khasan; the shortest way is through China.
    const auto answer = way("moscow-yaroslavsky", "pyongyang");
    CHECK(countries(answer) == "RU KP");
    CHECK(answer.sum.rail_km == doctest::Approx(10272).epsilon(0.01));
    CHECK(countries(way("pyongyang", "vladivostok")) == "KP RU");
}

TEST_CASE("through a third country where nothing else joins the two") {
    CHECK(countries(way("ulaanbaatar", "pyongyang")).size() > 5);
    CHECK(countries(way("hanoi", "pyongyang")) == "VN CN KP");
}

TEST_CASE("a freight-only crossing is gone round, unless that takes more than a day") {
    // Khasan - Hunchun: over Kamyshovaya freight trains only run.
    const auto round = way("khasan", "hunchun");
    for (const BorderPassage& border : round.features.borders)
        CHECK(border.crossing->traffic == Traffic::passenger);
    REQUIRE(round.shortest);
    CHECK(round.shortest->sum.rail_km < 200);
    // Official: 3.3 km (en.wiki), over a bridge that carries freight only.
    CHECK(way("namyang", "tumen").sum.rail_km == doctest::Approx(3.3));
}

TEST_CASE("the train keeps to its line") {
    // By Yaroslavl, as the posts count (Perm 1434), not by Nizhny Novgorod, 40 km shorter.
    CHECK(way("moscow-yaroslavsky", "perm-2").sum.rail_km == doctest::Approx(1434));
    CHECK(runs_on(way("tayshet", "tynda"), "bam"));
    CHECK_FALSE(runs_on(way("moscow-yaroslavsky", "khabarovsk-1"), "bam"));
    // Issue: trains from Ussuriysk do not run to Ugolnaya to reverse there. Tariff Guide: 305,
    // 1,132.
    for (const auto& [from, km] : {std::pair{"khasan", 305.0}, {"komsomolsk-on-amur", 1132.0}}) {
        const auto answer = way(from, "artyom-primorsky-1");
        CHECK(runs_on(answer, "nadezhdinskaya-uglovaya"));
        CHECK(answer.features.reversals.empty());
        CHECK(answer.sum.rail_km == doctest::Approx(km).epsilon(0.005));
    }
}

TEST_CASE("constraints go before what is practical") {
    const Network& network = built_in_network();
    Constraints through_china;
    through_china.avoid.places.push_back(network.find_place("skovorodino").value());
    through_china.avoid.lines.push_back(network.find_line("bam").value());
    CHECK(countries(way("moscow-yaroslavsky", "vladivostok", Metric::practical, through_china)) ==
          "RU CN");
    Constraints only_china;
    only_china.only.countries = {"CN"};
    CHECK(countries(way("harbin", "beijing", Metric::practical, only_china)) == "CN");
}

TEST_CASE("alternatives never leave out the practical way, the shortest, the one at home") {
    for (const Metric metric : {Metric::practical, Metric::rail, Metric::time}) {
        const auto answer = find_alternatives(
            built_in_network(),
            {{point("moscow-yaroslavsky"), point("vladivostok")}, metric, {}, 50, 1, {}});
        REQUIRE(answer);
        CHECK(std::ranges::count_if(answer->ways, &Alternative::is_practical) == 1);
        CHECK(std::ranges::count_if(answer->ways, &Alternative::is_shortest) == 1);
        CHECK(std::ranges::any_of(answer->ways, &Alternative::stays_within));
    }
}

TEST_CASE("what can be reached is reached by practical ways") {
    const Network& network = built_in_network();
    const auto reached =
        reach(network, {point("vladivostok"), Metric::practical, {.km = 400}, {}, 50});
    REQUIRE(reached);
    const Router router(network, Metric::practical);
    for (const ReachedPlace& place : reached->places) {
        const auto answer = distance(router, point("vladivostok"), point(network[place.place].id));
        REQUIRE(answer->rail);
        CHECK(place.rail_km == doctest::Approx(answer->rail->sum.rail_km));
        CHECK(place.rail_km <= 400);
    }
    CHECK_FALSE(reach(network, {point("vladivostok"), Metric::rail, {.hours = 4}, {}, 50}));
    CHECK_FALSE(reach(network, {point("vladivostok"), Metric::time, {.km = 4}, {}, 50}));
}

}  // namespace verst::practical_test
