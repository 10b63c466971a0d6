#include "verst/journey/prism.hpp"

#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "journey/even_train.hpp"
#include "journey/told_journey.hpp"
#include "verst/journey/journey_file.hpp"

namespace verst::prism_test {

using namespace verst::test;
using enum EventKind;

namespace {

/// 100 km from letter to letter; a branch from B to E.
DrawnNetwork branching() {
    return Drawing(R"(
       A---B---C---D   S
            \
             E
    )")
        .line("main", "ABCD", posts({100, 100, 100}))
        .line("branch", "BE", posts({100}))
        .access('S', 'D', AccessMode::road, 8)
        .make();
}

Instant at(std::string_view text) {
    return *parse_report_time(text, Zone()).value().window.earliest;
}

WhereAnswer where(const DrawnNetwork& net, const Journey& journey, std::string_view time) {
    const auto least = even_train(net, 50);
    auto answer = where_was(net.network(), journey, least, at(time));
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

/// "B+30 C+0": minutes to spare.
std::string chances(const DrawnNetwork& net, const std::vector<PlaceChance>& places) {
    std::string text;
    for (const PlaceChance& chance : places) {
        if (!text.empty()) text += ' ';
        text += net.network()[chance.place].id;
        if (!chance.margin) {
            text += " open";
            continue;
        }
        const auto minutes = std::chrono::floor<std::chrono::minutes>(*chance.margin).count();
        text += (minutes < 0 ? "" : "+") + std::to_string(minutes);
    }
    return text;
}

std::string sections(const DrawnNetwork& net, const WhereAnswer& answer) {
    std::string text;
    for (const SectionChance& chance : answer.sections) {
        const Section& section = net.network()[chance.section];
        text += (text.empty() ? "" : " ") + std::string(net.network()[section.a].id) +
                std::string(net.network()[section.b].id);
    }
    return text;
}

PassesAnswer passing(const DrawnNetwork& net, const Journey& journey, char letter) {
    const auto least = even_train(net, 50);
    auto answer = passes(net.network(), journey, least, net.place(letter));
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

std::string utc(const Window& window) { return local(window, Zone()); }

}  // namespace

TEST_CASE(
    "between two stops the train is where it can have come from the one and reach the other") {
    const auto net = branching();
    // Seven hours for the six that 300 km take.
    const auto journey =
        told(net, {{depart, 'A', "2023-09-10T10:00"}, {arrive, 'D', "2023-09-10T17:00"}});
    // At 12:30 it can have been at B since 12:00, and must leave B by 13:00.
    const auto early = where(net, journey, "2023-09-10T12:30");
    CHECK(early.outcome == WhereOutcome::somewhere);
    CHECK(chances(net, early.places) == "B+30");
    CHECK(sections(net, early) == "AB BC BE");
    // A and E: it should have left by 11:00. C: not before 14:00.
    CHECK(chances(net, early.out_of_reach) == "A-90 C-90 E-90");
    // At 11:30 it is on its way from A to B: at no place.
    const auto between = where(net, journey, "2023-09-10T11:30");
    CHECK(between.outcome == WhereOutcome::somewhere);
    CHECK(between.places.empty());
    CHECK(sections(net, between) == "AB");
    CHECK(chances(net, between.out_of_reach) == "A-30 B-30");
}

TEST_CASE("while it stands, there is one sure place") {
    const auto net = branching();
    const auto journey = told(net, {{depart, 'A', "2023-09-10T10:00"},
                                    {arrive, 'B', "2023-09-10T12:00/12:30"},
                                    {depart, 'B', "2023-09-10T18:00"},
                                    {arrive, 'D', "2023-09-10T22:00"}});
    const auto answer = where(net, journey, "2023-09-10T15:00");
    CHECK(answer.outcome == WhereOutcome::sure);
    CHECK(chances(net, answer.places) == "B+180");
    CHECK(answer.sections.empty());
}

TEST_CASE("before and after the account nothing is told") {
    const auto net = branching();
    const auto journey =
        told(net, {{depart, 'A', "2023-09-10T10:00/11:00"}, {arrive, 'D', "2023-09-10T17:00"}});
    CHECK(where(net, journey, "2023-09-10T09:59").outcome == WhereOutcome::not_begun);
    CHECK(where(net, journey, "2023-09-10T17:01").outcome == WhereOutcome::over);
    CHECK(where(net, journey, "2023-09-10T17:00").outcome == WhereOutcome::sure);
    CHECK(where(net, journey, "2023-09-10T10:00").outcome == WhereOutcome::sure);
}

TEST_CASE("where a report says no hour, the margin is open on that side") {
    const auto net = branching();
    const auto journey =
        told(net, {{depart, 'A', "2023-09-10T10:00"}, {arrive, 'D', "2023-09-10T17:00/.."}});
    const auto answer = where(net, journey, "2023-09-10T18:00");
    CHECK(chances(net, answer.places) == "A+480 B+360 C+240 E+240 D+120");
}

TEST_CASE("a place that no report names: the window in which it can have been passed") {
    const auto net = branching();
    const auto journey =
        told(net, {{depart, 'A', "2023-09-10T10:00"}, {arrive, 'D', "2023-09-10T17:00"}});
    const auto b = passing(net, journey, 'B');
    REQUIRE(b.passages.size() == 1);
    CHECK(utc(b.passages[0].window) == "2023-09-10T12:00/2023-09-10T13:00");
    CHECK(b.passages[0].margin == std::chrono::hours(1));
    CHECK(b.passages[0].certain);
    CHECK(b.passages[0].on_the_way());
    CHECK(b.told.empty());

    // To E and back is 200 km more: four hours, of which there is one.
    const auto e = passing(net, journey, 'E');
    CHECK(e.passages.empty());
    REQUIRE(e.nearest_miss.has_value());
    CHECK(e.nearest_miss->margin == std::chrono::hours(-3));
    CHECK(e.nearest_miss->detour == std::chrono::hours(4));
    CHECK_FALSE(e.nearest_miss->on_the_way());
}

TEST_CASE("a train does not bounce over a border: it stops there both ways") {
    const auto net = Drawing("A--E--B-b-C")
                         .line("main", "AEBbC", posts({100, 100, 10, 10}))
                         .country("C", "BB")
                         .border('b', 'B', 'C', {.stop_h = {1, 3}})
                         .make();
    // To C and back 340 km at 50 km/h, and an hour at the border on either way: 8.8 hours.
    const auto short_of =
        told(net, {{depart, 'A', "2023-09-12T00:00Z"}, {arrive, 'E', "2023-09-12T08:00Z"}});
    CHECK(passing(net, short_of, 'C').passages.empty());
    const auto half_way = where(net, short_of, "2023-09-12T04:30");
    CHECK(chances(net, half_way.places).find('C') == std::string::npos);
    const auto enough =
        told(net, {{depart, 'A', "2023-09-12T00:00Z"}, {arrive, 'E', "2023-09-12T09:00Z"}});
    const auto there = passing(net, enough, 'C');
    REQUIRE(there.passages.size() == 1);
    CHECK(there.passages[0].margin == std::chrono::minutes(12));
}

TEST_CASE("with time enough a detour can have been made, but need not") {
    const auto net = branching();
    const auto e = passing(
        net, told(net, {{depart, 'A', "2023-09-10T10:00"}, {arrive, 'D', "2023-09-10T22:00"}}),
        'E');
    REQUIRE(e.passages.size() == 1);
    // A to E four hours; E to D six.
    CHECK(utc(e.passages[0].window) == "2023-09-10T14:00/2023-09-10T16:00");
    CHECK_FALSE(e.passages[0].certain);
    CHECK_FALSE(e.nearest_miss.has_value());
}

TEST_CASE("a place that a report names is told, and a site is passed at its station") {
    const auto net = branching();
    const auto journey = told(net, {{depart, 'A', "2023-09-10T10:00"},
                                    {pass, 'B', "2023-09-10T12:15"},
                                    {arrive, 'D', "2023-09-10T17:00"}});
    const auto b = passing(net, journey, 'B');
    REQUIRE(b.told.size() == 1);
    CHECK(utc(b.itinerary.deduction.moments[b.told[0]].window) ==
          "2023-09-10T12:15/2023-09-10T12:15");
    CHECK(b.passages.empty());
    const auto s = passing(net, journey, 'S');
    CHECK(s.station == net.place('D'));
    CHECK(s.told.size() == 1);
}

TEST_CASE("a place far from any railway is refused") {
    const auto net =
        Drawing("A--B                         S").line("main", "AB", posts({100})).make();
    const auto least = even_train(net, 50);
    const auto journey =
        told(net, {{depart, 'A', "2023-09-10T10:00"}, {arrive, 'B', "2023-09-10T17:00"}});
    const auto refused = passes(net.network(), journey, least, net.place('S'));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == RefusalCode::too_far_from_rail);
}

TEST_CASE("Khabarovsk, on the evening of 12 September 2023") {
    const Network& network = built_in_network();
    const Journey journey = find_journey("2023-09-russia", network).value();
    const auto least = least_times_of(network, journey, std::nullopt).value();
    const auto answer = passes(network, journey, least, network.find_place("khabarovsk-1").value());
    REQUIRE(answer.has_value());
    std::string windows;
    for (const Passage& passage : answer->passages) {
        if (!passage.certain) continue;
        windows += local(passage.window, Zone::find("Asia/Vladivostok").value()) + "\n";
    }
    // Out: Ussuriysk 13:00-13:20, Obluchye by 02:10 (+10); 654 and 333 km at 120 km/h, 5 h 27 and
    // 2 h 46 min. Back: between Komsomolsk and Artyom.
    CHECK(windows ==
          "2023-09-12T18:26/2023-09-12T23:24\n"
          "2023-09-15T17:43/2023-09-16T03:16\n");
}

}  // namespace verst::prism_test
