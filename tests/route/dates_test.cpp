/// The network of a day: which lines were there, and what the answer says of it.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/matrix.hpp"
#include "verst/route/reach.hpp"
#include "verst/time/day_period.hpp"
#include "words.hpp"

namespace verst::dates_test {

namespace {

Result<RouteAnswer> way(std::string_view from, std::string_view to, std::string_view day,
                        bool special_train = false, Metric metric = Metric::practical) {
    const Network& network = built_in_network();
    RouteRequest request;
    for (const std::string_view name : {from, to})
        request.through.push_back(*Gazetteer(network).resolve(name));
    request.constraints.as_of = parse_day_period(day)->first;
    request.constraints.special_train = special_train;
    request.metric = metric;
    return find_route(network, request);
}

bool uses(const RouteAnswer& answer, std::string_view line) {
    for (const LineUse& use : answer.features.lines) {
        if (built_in_network()[use.line].id == line) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("Khasan - Vladivostok in 1930 is refused: the line was opened in 1951") {
    const auto refused = way("Khasan", "Vladivostok", "1930-06-01");
    REQUIRE(!refused);
    CHECK(refused.error().code == RefusalCode::no_route);
    std::string hints;
    for (const std::string& hint : words(refused.error().hints)) hints += hint + '\n';
    CHECK_MESSAGE(hints.find("line:khasan was opened in 1951 (confidence B)") != std::string::npos,
                  hints);

    const auto in_the_year = way("Khasan", "Vladivostok", "1951-06-01");
    REQUIRE(in_the_year);
    REQUIRE(in_the_year->dates.doubtful.size() == 1);
    CHECK(in_the_year->dates.doubtful.front().opened == "1951");

    const auto later = way("Khasan", "Vladivostok", "1955-06-01");
    REQUIRE(later);
    CHECK(later->dates.doubtful.empty());
    CHECK(later->dates.closed.empty());
}

TEST_CASE("Moscow - Vladivostok in 1890 is refused, its parts are there from their own years on") {
    CHECK(!way("Moscow", "Vladivostok", "1890-01-01"));
    CHECK(!way("Moscow", "Vladivostok", "1905-01-01"));
    CHECK(way("Moscow", "Yaroslavl", "1890-01-01"));
    CHECK(!way("Vladivostok", "Khabarovsk", "1893-06-01"));
    CHECK(way("Vladivostok", "Khabarovsk", "1900-01-01"));
    CHECK(way("Moscow", "Vladivostok", "1960-01-01"));
}

TEST_CASE("a day before the first railway is refused") {
    Constraints constraints;
    constraints.as_of = parse_day_period("1840-01-01")->first;
    const auto checked = check_constraints(built_in_network(), constraints);
    REQUIRE(!checked);
    CHECK(words(checked.error().message) == "no railway of these tables was open on 1840-01-01");
    constraints.as_of = parse_day_period("1900-01-01")->first;
    CHECK(check_constraints(built_in_network(), constraints));
}

TEST_CASE("the bridge at Tongjiang is of November 2022") {
    CHECK(!uses(*way("Birobidzhan", "Jiamusi", "2022-10-31", false, Metric::rail),
                "leninsk-tongjiang"));
    const auto after = way("Birobidzhan", "Jiamusi", "2023-01-01", false, Metric::rail);
    CHECK(uses(*after, "leninsk-tongjiang"));
    CHECK_MESSAGE(after->dates.doubtful.empty(), "its opening is dated to the month");
    const auto before = way("Birobidzhan", "Jiamusi", "2010-06-01", false, Metric::rail);
    REQUIRE(!before->dates.closed.shut.empty());
    CHECK(before->dates.any_day_rail_km < before->sum.rail_km);
}

TEST_CASE("a suspended crossing leads over freight bridges only with a word") {
    const auto answer = way("Pyongyang", "Vladivostok", "2021-01-01");
    REQUIRE(answer);
    REQUIRE(answer->dates.closed.shut.size() == 1);
    CHECK(answer->dates.closed.shut.front()->shut_for == ShutFor::passenger);
    const auto special = way("Pyongyang", "Vladivostok", "2021-01-01", true);
    REQUIRE(special);
    CHECK(special->dates.closed.empty());
    CHECK(uses(*special, "khasan-tumangang"));
}

namespace {

std::string closed_crossing(const DayClosures& closed) {
    REQUIRE(closed.shut.size() == 1);
    return std::string(built_in_network()[*closed.shut.front()->border].id);
}

Constraints on_day(std::string_view day) {
    Constraints constraints;
    constraints.as_of = parse_day_period(day)->first;
    return constraints;
}

MatrixRemarks remarks_on(const Router& router, const std::vector<PlaceIndex>& stations) {
    MatrixReader reader(router, stations);
    make_matrix(router, stations, [&](const MatrixRow& row) {
        reader.add(row);
        return true;
    });
    return reader.remarks();
}

}  // namespace

// The passenger traffic over the Tumen was suspended from 2020 to 2024.
TEST_CASE("alternatives, reach and matrix say what the day closed") {
    const Network& network = built_in_network();
    const Gazetteer gazetteer(network);
    const auto khasan = gazetteer.resolve("Khasan");
    const auto pyongyang = gazetteer.resolve("Pyongyang");
    const Constraints constraints = on_day("2023-09-12");

    AlternativesRequest ways;
    ways.through = {*pyongyang, *khasan};
    ways.constraints = constraints;
    const auto alternatives = find_alternatives(network, ways);
    REQUIRE(alternatives);
    CHECK(closed_crossing(alternatives->dates.closed) == "friendship-bridge-tumen");
    CHECK(alternatives->dates.any_day_rail_km == doctest::Approx(857));

    const auto near = reach(network, {*khasan, Metric::practical, {.km = 400}, constraints});
    REQUIRE(near);
    CHECK(closed_crossing(near->dates.closed) == "friendship-bridge-tumen");
    CHECK(near->dates.more_places > 0);
    const auto any_day = reach(network, {*khasan, Metric::practical, {.km = 400}, {}});
    REQUIRE(any_day);
    CHECK(any_day->places.size() == near->places.size() + near->dates.more_places);
    CHECK(any_day->dates.empty());

    const Router router(network, Metric::practical, constraints);
    const MatrixRemarks remarks =
        remarks_on(router, {*khasan->place, *pyongyang->place, *network.find_place("vladivostok")});
    CHECK(remarks.pairs == 6);
    CHECK(remarks.closed_pairs == 4);
    CHECK(remarks.empty == 0);
    CHECK(closed_crossing(remarks.closed) == "friendship-bridge-tumen");
}

TEST_CASE("a matrix without a way says why") {
    const Network& network = built_in_network();
    const Router router(network, Metric::practical, on_day("1930-06-01"));
    const MatrixRemarks remarks =
        remarks_on(router, {*network.find_place("khasan"), *network.find_place("vladivostok")});
    CHECK(remarks.empty == 2);
    REQUIRE(remarks.why);
    CHECK(words(remarks.why->message) ==
          "no route from Khasan to Vladivostok was open on 1930-06-01 in these tables");
    CHECK(remarks.closed.unopened.size() == 1);
}

}  // namespace verst::dates_test
