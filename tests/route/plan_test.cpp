#include "verst/route/plan.hpp"

#include <limits>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "verst/route/router.hpp"
#include "words.hpp"

namespace verst::plan_test {

using namespace verst::test;
using namespace std::chrono_literals;

namespace {

/// From UTC+9 into UTC+10 and back, as from Pyongyang by Khasan to Vostochny; a break of gauge away
/// from the border between D and E.
DrawnNetwork two_clocks() {
    return Drawing(R"(
         A---B--x--C---D---E
    )")
        .country("AB", "KP")
        .country("CDE", "RU")
        .zone("ABE", "Asia/Pyongyang")
        .zone("xCD", "Asia/Vladivostok")
        .line("south", "ABxC", posts({60, 30, 30}), {.gauges_mm = {1435}, .kmh = 30})
        .line("north", "CD", posts({120}), {.gauges_mm = {1435}, .kmh = 60})
        .line("broad", "DE", posts({60}), {.gauges_mm = {1520}, .kmh = 60})
        .border('x', 'B', 'C', {.stop_h = {1, 3}})
        .make();
}

Result<Plan> planned(const DrawnNetwork& net, std::string_view stations,
                     const PlanRequest& request) {
    const auto route = Router(net.network(), Metric::rail).shortest(net.places(stations));
    REQUIRE(route);
    return plan(net.network(), *route, features(net.network(), route->steps), request);
}

/// 2023-09-10 at an hour of Pyongyang's clock.
PlanRequest leaving_at(int hour) {
    const auto day = std::chrono::sys_days(std::chrono::year(2023) / 9 / 10);
    return {day + std::chrono::hours(hour - 9), std::nullopt, {}};
}

}  // namespace

TEST_CASE("a plan in local time over a change of clocks") {
    const auto net = two_clocks();
    const auto made = planned(net, "ACD", leaving_at(20));
    REQUIRE(made);
    REQUIRE(made->stops.size() == 4);

    const PlanStop& start = made->stops[0];
    CHECK(start.place == net.place('A'));
    CHECK(!start.arrive);
    CHECK(iso8601(*start.depart, start.zone) == "2023-09-10T20:00+09:00");

    const PlanStop& border = made->stops[1];  // 90 km at 30 km/h; B is passed, not listed
    CHECK(border.place == net.place('x'));
    CHECK(border.at_km == doctest::Approx(90));
    CHECK(iso8601(*border.arrive, border.zone) == "2023-09-11T00:00+10:00");
    CHECK(border.dwell_h == doctest::Approx(2));
    CHECK(iso8601(*border.depart, border.zone) == "2023-09-11T02:00+10:00");

    const PlanStop& via = made->stops[2];
    CHECK(via.place == net.place('C'));
    CHECK(via.dwell_h == 0);
    CHECK(iso8601(*via.depart, via.zone) == "2023-09-11T03:00+10:00");

    const PlanStop& end = made->stops[3];
    CHECK(iso8601(*end.arrive, end.zone) == "2023-09-11T05:00+10:00");
    CHECK(!end.depart);
    CHECK(made->elapsed_h == doctest::Approx(8));
    CHECK(made->calendar_days == 2);
    CHECK(made->nights == 1);
}

TEST_CASE("nights are counted by the clock of each end") {
    const auto net = two_clocks();
    // 22:30 in Pyongyang is 23:30 in Vladivostok, and midnight there comes within the hour.
    const PlanRequest request{leaving_at(22).depart + 30min, 120, {}};
    const auto north = planned(net, "AB", request);
    REQUIRE(north);
    CHECK(north->nights == 0);
    CHECK(north->calendar_days == 1);
    const auto back = planned(net, "DC", request);  // an hour from 23:30 on Vladivostok's clock
    REQUIRE(back);
    CHECK(back->nights == 1);
    CHECK(back->calendar_days == 2);
}

TEST_CASE("a break of gauge that no border covers stops the train") {
    const auto net = two_clocks();
    const auto made = planned(net, "CE", leaving_at(8));
    REQUIRE(made);
    REQUIRE(made->stops.size() == 3);
    CHECK(made->stops[1].place == net.place('D'));
    CHECK(made->stops[1].dwell_h == doctest::Approx(gauge_break_stop_h.middle()));
    CHECK(made->elapsed_h == doctest::Approx(3 + gauge_break_stop_h.middle()));
}

TEST_CASE("speed and dwells") {
    const auto net = two_clocks();
    PlanRequest request = leaving_at(8);
    request.speed_kmh = 120;
    request.dwell = {{net.place('B'), 6}, {net.place('D'), 1.5}};
    const auto made = planned(net, "AE", request);
    REQUIRE(made);
    // 300 km at 120 km/h, the border's 2 h, the dwells, and the break of gauge on top of D's.
    CHECK(made->elapsed_h == doctest::Approx(2.5 + 2 + 6 + 1.5 + gauge_break_stop_h.middle()));
    REQUIRE(made->stops.size() == 5);
    CHECK(made->stops[1].place == net.place('B'));
    CHECK(made->stops[1].dwell_h == 6);
    CHECK(made->stops[3].dwell_h == doctest::Approx(1.5 + gauge_break_stop_h.middle()));
}

TEST_CASE("a dwell holds each time that the route comes by, but not at its ends") {
    const auto net = two_clocks();
    PlanRequest request = leaving_at(8);
    request.dwell = {{net.place('B'), 1}};
    const auto made = planned(net, "AxA", request);
    REQUIRE(made);
    // 6 h of running and border, two dwells, and the change of direction at x.
    CHECK(made->elapsed_h == doctest::Approx(6 + 2 + reversal_stop_h.middle()));
    request.dwell = {{net.place('A'), 1}};
    CHECK(planned(net, "AxA", request).error().code == RefusalCode::bad_argument);
}

TEST_CASE("plans that cannot be made") {
    const auto net = two_clocks();
    const auto message = [&](std::optional<double> speed_kmh,
                             std::vector<PlanRequest::Dwell> dwell) {
        const auto made = planned(net, "AD", {Instant{}, speed_kmh, std::move(dwell)});
        REQUIRE(!made);
        CHECK(made.error().code == RefusalCode::bad_argument);
        return words(made.error().message);
    };
    CHECK(message({}, {{net.place('E'), 1}}) ==
          "no dwell can be at E: the route does not pass it between its ends");
    CHECK(message({}, {{net.place('B'), 1}, {net.place('B'), 2}}) ==
          "two dwells are given for B: give one");
    CHECK(message({}, {{net.place('B'), -1}}) ==
          "a dwell of -1 h at B is out of bounds: 0 h to 100 years");
    CHECK(message({}, {{net.place('B'), std::numeric_limits<double>::quiet_NaN()}}) ==
          "a dwell of nan h at B is out of bounds: 0 h to 100 years");
    CHECK(message(0, {}) ==
          "a speed of 0 km/h is out of bounds: it must be above 0 and at most 1,000 km/h");
    CHECK(message(1e-300, {}) == "the journey takes more than 100 years");
    CHECK(message({}, {{net.place('B'), 8e5}, {net.place('C'), 8e5}}) ==
          "the journey takes more than 100 years");
}

TEST_CASE("an unknown time zone is refused, not guessed") {
    const auto net =
        Drawing("A---B").zone("B", "Mars/Olympus").line("main", "AB", posts({50})).make();
    CHECK(planned(net, "AB", leaving_at(8)).error().code == RefusalCode::bad_time);
}

}  // namespace verst::plan_test
