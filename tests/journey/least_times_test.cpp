#include "verst/journey/least_times.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "journey/even_train.hpp"

namespace verst::least_times_test {

using namespace verst::test;

namespace {

/// b is the border between B and C.
DrawnNetwork two_countries() {
    return Drawing("A--B-b-C--D")
        .line("main", "ABbCD", posts({100, 10, 10, 100}))
        .country("CD", "BB")
        .border('b', 'B', 'C', {.stop_h = {1, 3}})
        .make();
}

/// Hours from one place to another; a letter in capitals stands for an open end.
double hours(const DrawnNetwork& net, const LeastTimes& least, char from, char to,
             bool stop_at_start = false, bool stop_at_end = false) {
    const auto run = least.between({net.place(from), stop_at_start}, {net.place(to), stop_at_end});
    REQUIRE(run.has_value());
    return std::chrono::duration<double, std::ratio<3600>>(run->time).count();
}

}  // namespace

TEST_CASE("a run takes its kilometres at the fastest credible speed") {
    const auto net = two_countries();
    const auto least = even_train(net, 50);
    const auto run = least.between({net.place('A')}, {net.place('B')});
    REQUIRE(run.has_value());
    CHECK(run->time == std::chrono::hours(2));
    CHECK(run->rail_km == doctest::Approx(100));
    CHECK(run->stop_h == 0);
    CHECK(run->kmh().value() == doctest::Approx(50));
    CHECK(least.between({net.place('A')}, {net.place('A')})->time.count() == 0);
}

TEST_CASE("a border's stop counts only where a run passes both of its stations") {
    const auto net = two_countries();
    const auto least = even_train(net, 100);
    // 220 km, and one hour.
    CHECK(hours(net, least, 'A', 'D') == doctest::Approx(3.2));
    CHECK(hours(net, least, 'D', 'A') == doctest::Approx(3.2));
    // It may stand at C after it arrived, or have stood at B before it left.
    CHECK(hours(net, least, 'A', 'C') == doctest::Approx(1.2));
    CHECK(hours(net, least, 'B', 'D') == doctest::Approx(1.2));
    CHECK(hours(net, least, 'B', 'C') == doctest::Approx(0.2));
    CHECK(hours(net, least, 'A', 'b') == doctest::Approx(1.1));
    CHECK(hours(net, least, 'b', 'D') == doctest::Approx(1.1));
    // Not where it arrived just then, or leaves in the end.
    CHECK(hours(net, least, 'B', 'D', true) == doctest::Approx(2.2));
    CHECK(hours(net, least, 'A', 'C', false, true) == doctest::Approx(2.2));
    CHECK(hours(net, least, 'B', 'C', true, true) == doctest::Approx(1.2));
    CHECK(least.between({net.place('A')}, {net.place('D')})->stop_h == doctest::Approx(1));
}

TEST_CASE("a border that is reached and not passed costs no stop") {
    const auto net = two_countries();
    const auto least = even_train(net, 100);
    CHECK(hours(net, least, 'A', 'B') == doctest::Approx(1.0));
    CHECK(hours(net, least, 'C', 'D') == doctest::Approx(1.0));
    CHECK(least.at_border(net.place('B')));
    CHECK(least.at_border(net.place('b')));
    CHECK_FALSE(least.at_border(net.place('A')));
}

TEST_CASE("places between a border and its station belong to the border") {
    const auto net = Drawing("A--B-H-b-C--D")
                         .line("main", "ABHbCD", posts({100, 10, 10, 10, 100}))
                         .country("CD", "BB")
                         .border('b', 'B', 'C', {.stop_h = {1, 3}})
                         .make();
    const auto least = even_train(net, 100);
    CHECK(hours(net, least, 'A', 'D') == doctest::Approx(3.3));
    // The stop may have been made at C before it left, or come at B after H.
    CHECK(hours(net, least, 'D', 'H') == doctest::Approx(1.2));
    CHECK(hours(net, least, 'H', 'D') == doctest::Approx(1.2));
    CHECK(hours(net, least, 'D', 'B') == doctest::Approx(1.3));
}

TEST_CASE("a break of gauge takes two hours at the least, unless a border covers it") {
    const auto inland = Drawing("A--B--C")
                            .line("narrow", "AB", posts({100}), {.gauges_mm = {1435}})
                            .line("broad", "BC", posts({100}), {.gauges_mm = {1520}})
                            .make();
    CHECK(hours(inland, even_train(inland, 100), 'A', 'C') == doctest::Approx(4.0));
    const auto border = Drawing("A--B-b-C--D")
                            .line("narrow", "ABb", posts({100, 10}), {.gauges_mm = {1435}})
                            .line("broad", "bCD", posts({10, 100}), {.gauges_mm = {1520}})
                            .country("CD", "BB")
                            .border('b', 'B', 'C', {.stop_h = {1, 3}})
                            .make();
    CHECK(hours(border, even_train(border, 100), 'A', 'D') == doctest::Approx(3.2));
}

TEST_CASE("the fastest way counts, not the shortest") {
    const auto net = Drawing(R"(
         B
        / \
       A---C
    )")
                         .line("slow", "AC", posts({100}))
                         .line("fast", "ABC", posts({90, 90}))
                         .make();
    TrainOnLines on_lines;
    on_lines.credible_kmh = {40, 90};
    const LeastTimes least(net.network(), on_lines);
    const auto run = least.between({net.place('A')}, {net.place('C')});
    REQUIRE(run.has_value());
    CHECK(run->time == std::chrono::hours(2));
    CHECK(run->rail_km == doctest::Approx(180));
    CHECK(least.avoiding(net.place('B'), {net.place('A')}, {net.place('C')}) ==
          std::chrono::minutes(150));
}

TEST_CASE("the times to all places are those to each") {
    const auto net = two_countries();
    const auto least = even_train(net, 100);
    const auto& all = least.to_all({net.place('A')});
    for (const char letter : {'A', 'B', 'b', 'C', 'D'}) {
        CAPTURE(letter);
        CHECK(all[net.place(letter).value()] ==
              least.between({net.place('A')}, {net.place(letter)})->time);
    }
}

TEST_CASE("where no railway leads there is no time") {
    const auto net = Drawing("A--B   E-F")
                         .line("main", "AB", posts({100}))
                         .line("island", "EF", posts({20}))
                         .make();
    const auto least = even_train(net, 100);
    CHECK_FALSE(least.between({net.place('A')}, {net.place('E')}).has_value());
    CHECK_FALSE(least.to_all({net.place('A')})[net.place('E').value()].has_value());
    CHECK_FALSE(least.avoiding(net.place('B'), {net.place('A')}, {net.place('F')}).has_value());
}

TEST_CASE("a run keeps to what its constraints leave open") {
    const auto net = Drawing(R"(
         B
        / \
       A---C
    )")
                         .line("direct", "AC", posts({100}))
                         .line("round", "ABC", posts({90, 90}))
                         .shut("direct", "2010", "2015")
                         .make();
    const auto free = even_train(net, 100);
    CHECK(hours(net, free, 'A', 'C') == doctest::Approx(1.0));
    Constraints on_a_day;
    on_a_day.as_of = std::chrono::local_days(std::chrono::year(2012) / 6 / 1);
    const auto then = free.under(on_a_day);
    CHECK(hours(net, then, 'A', 'C') == doctest::Approx(1.8));
    CHECK(then.ways_along(net.section("AC"), net.place('A'), net.place('C')).empty());
    const auto ways = then.ways_along(net.section("AB"), net.place('A'), net.place('C'));
    CHECK(std::ranges::any_of(ways, [](const LeastParts& way) {
        return way.there == std::chrono::minutes(54) && way.whole() == std::chrono::minutes(108);
    }));
    CHECK(then.to_all({net.place('A')})[net.place('C').value()] == std::chrono::minutes(108));
    CHECK_FALSE(then.avoiding(net.place('B'), {net.place('A')}, {net.place('C')}).has_value());
    Constraints nowhere = on_a_day;
    nowhere.avoid.places = {net.place('B')};
    CHECK_FALSE(free.under(nowhere).between({net.place('A')}, {net.place('C')}).has_value());
    // The one that they were made of is as it was.
    CHECK(hours(net, free, 'A', 'C') == doctest::Approx(1.0));
}

TEST_CASE("where two lines share a section, the fastest that is open counts") {
    const auto net =
        Drawing("A--B").line("fast", "AB", posts({100})).line("slow", "AB", posts({100})).make();
    TrainOnLines on_lines;
    on_lines.credible_kmh = {100, 50};
    const LeastTimes least(net.network(), on_lines);
    CHECK(hours(net, least, 'A', 'B') == doctest::Approx(1.0));
    Constraints slow;
    slow.avoid.lines = {net.line("fast")};
    CHECK(hours(net, least.under(slow), 'A', 'B') == doctest::Approx(2.0));
}

TEST_CASE("a run that must keep its gauge finds no way over a break") {
    const auto net = Drawing("A--B--C")
                         .line("narrow", "AB", posts({100}), {.gauges_mm = {1435}})
                         .line("broad", "BC", posts({100}), {.gauges_mm = {1520}})
                         .make();
    Constraints same;
    same.same_gauge = true;
    const auto least = even_train(net, 100).under(same);
    CHECK(hours(net, least, 'A', 'B') == doctest::Approx(1.0));
    CHECK_FALSE(least.between({net.place('A')}, {net.place('C')}).has_value());
}

TEST_CASE("on the built-in network no section is faster than train or line") {
    const Network& network = built_in_network();
    const auto table = read_trains(network).value();
    const auto on_lines = train_on_lines(network, table, table.trains.front());
    const LeastTimes least(network, on_lines);
    const auto id = [&](std::string_view text) { return network.find_place(text).value(); };
    // 852 km in the DPRK at 70 km/h: 12 h 10 min; no stop, for it may come after.
    const auto out = least.between({id("pyongyang")}, {id("tumangang")});
    REQUIRE(out.has_value());
    CHECK(out->time >= std::chrono::minutes(12 * 60 + 9));
    CHECK(out->time <= std::chrono::minutes(12 * 60 + 12));
    CHECK(out->kmh().value() == doctest::Approx(70).epsilon(0.001));
    // Beyond Khasan the hour at the border counts.
    CHECK(least.between({id("pyongyang")}, {id("ussuriysk")})->stop_h == doctest::Approx(1));
}

}  // namespace verst::least_times_test
