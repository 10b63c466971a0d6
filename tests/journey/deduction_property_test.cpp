// Random railways and random journeys on them that are true: what is deduced from blurred reports.

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "journey/even_train.hpp"
#include "journey/told_journey.hpp"
#include "verst/journey/itinerary.hpp"

namespace verst::deduction_property_test {

using namespace verst::test;

namespace {

using Minutes = std::chrono::minutes;

constexpr double kmh = 60;

/// A ring of eight stations with chords, lengths at random.
DrawnNetwork random_network(std::mt19937& random) {
    std::uniform_int_distribution<int> km(20, 200);
    const auto length = [&] { return static_cast<double>(km(random)); };
    Drawing drawing("A-B-C-D-E-F-G-H");
    drawing.line(
        "ring", "ABCDEFGHA",
        track({length(), length(), length(), length(), length(), length(), length(), length()}));
    drawing.line("chord", "AEC", track({length(), length()}));
    return drawing.make();
}

/// What happened, and when in truth.
struct True {
    EventKind what;
    char place;
    Instant time;
};

/// A train that runs from place to place, never faster than it can, and stands now and then.
std::vector<True> random_schedule(std::mt19937& random, const DrawnNetwork& net,
                                  const LeastTimes& least) {
    std::uniform_int_distribution<int> letter(0, 7);
    std::uniform_int_distribution<int> delay(0, 300);
    std::uniform_int_distribution<int> stops(0, 1);
    Instant now{std::chrono::hours(24 * 19'600)};
    char here = 'A';
    std::vector<True> truth{{EventKind::depart, here, now}};
    for (int i = 0; i < 6; ++i) {
        const char next = static_cast<char>('A' + letter(random));
        if (next == here) continue;
        now +=
            std::chrono::ceil<Minutes>(least.between({net.place(here)}, {net.place(next)})->time) +
            Minutes(delay(random));
        here = next;
        if (stops(random) == 0) {
            truth.push_back({EventKind::pass, here, now});
            continue;
        }
        truth.push_back({EventKind::arrive, here, now});
        now += Minutes(delay(random));
        truth.push_back({EventKind::depart, here, now});
    }
    return truth;
}

Report report_of(const DrawnNetwork& net, const True& event, Minutes before, Minutes after) {
    Report report;
    report.place = net.place(event.place);
    report.what = event.what;
    report.when.window = {event.time - before, event.time + after};
    report.published = report.when;
    report.outlet = "test";
    return report;
}

Journey blurred(std::mt19937& random, const DrawnNetwork& net, const std::vector<True>& truth) {
    std::uniform_int_distribution<int> blur(0, 400);
    std::uniform_int_distribution<int> open(0, 5);
    Journey journey;
    journey.name = "random";
    for (const True& event : truth) {
        Report report = report_of(net, event, Minutes(blur(random)), Minutes(blur(random)));
        if (open(random) == 0) report.when.window.latest.reset();
        if (open(random) == 0) report.when.window.earliest.reset();
        journey.reports.push_back(std::move(report));
    }
    return journey;
}

bool lies_within(Instant time, const Window& window) {
    return (!window.earliest || *window.earliest <= time) &&
           (!window.latest || time <= *window.latest);
}

bool is_part_of(const Window& narrow, const Window& wide) {
    const bool from = !wide.earliest || (narrow.earliest && *wide.earliest <= *narrow.earliest);
    const bool to = !wide.latest || (narrow.latest && *narrow.latest <= *wide.latest);
    return from && to;
}

Itinerary deduced(const DrawnNetwork& net, const Journey& journey, const LeastTimes& least) {
    auto made = reconstruct(net.network(), journey, &least);
    REQUIRE(made.has_value());
    return std::move(*made);
}

bool fits(const DrawnNetwork& net, const Journey& journey, const LeastTimes& least) {
    return deduced(net, journey, least).deduction.contradictions.empty();
}

/// Only the windows of these reports count; the others say that it happened, but not when.
Journey only(const Journey& journey, const std::vector<std::size_t>& reports) {
    Journey fewer = journey;
    for (std::size_t i = 0; i < fewer.reports.size(); ++i) {
        if (std::ranges::find(reports, i) == reports.end()) fewer.reports[i].when.window = {};
    }
    return fewer;
}

}  // namespace

TEST_CASE("the truth always lies inside what is deduced from blurred reports of it") {
    std::mt19937 random(1905);
    for (int round = 0; round < 120; ++round) {
        CAPTURE(round);
        const auto net = random_network(random);
        const auto least = even_train(net, kmh);
        const auto truth = random_schedule(random, net, least);
        const auto it = deduced(net, blurred(random, net, truth), least);
        REQUIRE(it.deduction.contradictions.empty());
        REQUIRE(it.chronology.events.size() == truth.size());
        for (std::size_t i = 0; i < truth.size(); ++i) {
            CHECK(lies_within(truth[i].time, it.chronology.events[i].bounds));
            CHECK(is_part_of(it.chronology.events[i].bounds, it.chronology.events[i].reported));
        }
        for (const Leg& leg : it.legs) {
            const auto departed = it.stops[leg.from].departure;
            const auto arrived = it.stops[leg.to].arrival;
            if (!departed || !arrived) continue;
            const double hours = std::chrono::duration<double, std::ratio<3600>>(
                                     truth[*arrived].time - truth[*departed].time)
                                     .count();
            CHECK(leg.elapsed_h.min.value_or(0) <= hours + 1e-9);
            CHECK(hours <= leg.elapsed_h.max.value_or(1e9) + 1e-9);
        }
    }
}

TEST_CASE("the truth of a train that keeps to constraints lies inside what is deduced under them") {
    std::mt19937 random(1929);
    bool narrower = false;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        const auto net = random_network(random);
        Constraints constraints;
        constraints.avoid.lines = {net.line("chord")};
        const auto free = even_train(net, kmh);
        const auto least = free.under(constraints);
        const auto truth = random_schedule(random, net, least);
        Journey journey = blurred(random, net, truth);
        journey.constraints = constraints;
        const auto under = deduced(net, journey, least);
        const auto without = deduced(net, journey, free);
        REQUIRE(under.deduction.contradictions.empty());
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const Window& window = under.chronology.events[i].bounds;
            CHECK(lies_within(truth[i].time, window));
            CHECK(is_part_of(window, without.chronology.events[i].bounds));
            if (window != without.chronology.events[i].bounds) narrower = true;
        }
    }
    CHECK(narrower);
}

TEST_CASE("no window widens when a report is added") {
    std::mt19937 random(1951);
    std::uniform_int_distribution<int> blur(0, 200);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        const auto net = random_network(random);
        const auto least = even_train(net, kmh);
        const auto truth = random_schedule(random, net, least);
        const Journey journey = blurred(random, net, truth);
        const auto before = deduced(net, journey, least);
        // One more report of any of the events, as true as the others.
        Journey more = journey;
        const std::size_t of = static_cast<std::size_t>(round) % truth.size();
        more.reports.insert(
            more.reports.begin() + static_cast<std::ptrdiff_t>(of),
            report_of(net, truth[of], Minutes(blur(random)), Minutes(blur(random))));
        const auto after = deduced(net, more, least);
        REQUIRE(after.deduction.moments.size() == before.deduction.moments.size());
        for (std::size_t i = 0; i < before.deduction.moments.size(); ++i) {
            CHECK(
                is_part_of(after.deduction.moments[i].window, before.deduction.moments[i].window));
        }
    }
}

TEST_CASE("a planted contradiction is always found, and its set is minimal") {
    std::mt19937 random(2019);
    int planted = 0;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        const auto net = random_network(random);
        const auto least = even_train(net, kmh);
        const auto truth = random_schedule(random, net, least);
        if (truth.size() < 3) continue;
        Journey journey = blurred(random, net, truth);
        // Two reports, exact to the minute, of places that are farther apart than they say.
        const std::size_t first = static_cast<std::size_t>(round) % (truth.size() - 1);
        std::size_t last = first + 1;
        while (last + 1 < truth.size() && truth[last].place == truth[first].place) ++last;
        if (truth[last].place == truth[first].place) continue;
        const auto run =
            least.between({net.place(truth[first].place)}, {net.place(truth[last].place)});
        journey.reports[first] = report_of(net, truth[first], Minutes(0), Minutes(0));
        journey.reports[last] = report_of(net, truth[last], Minutes(0), Minutes(0));
        auto& hasty = journey.reports[last].when.window;
        hasty.latest = truth[first].time + std::chrono::floor<Minutes>(run->time) - Minutes(1);
        hasty.earliest = std::min(*hasty.earliest, *hasty.latest);
        ++planted;

        const auto it = deduced(net, journey, least);
        REQUIRE_FALSE(it.deduction.contradictions.empty());
        for (const Contradiction& found : it.deduction.contradictions) {
            CHECK(found.miss.count() > 0);
            CHECK_FALSE(fits(net, only(journey, found.reports), least));
            for (std::size_t out = 0; out < found.reports.size(); ++out) {
                auto others = found.reports;
                others.erase(others.begin() + static_cast<std::ptrdiff_t>(out));
                CHECK(fits(net, only(journey, others), least));
            }
        }
    }
    CHECK(planted > 40);
}

TEST_CASE("a thousand reports, right or wrong, are deduced from in a moment") {
    std::mt19937 random(1000);
    const auto net = random_network(random);
    const auto least = even_train(net, kmh);
    std::vector<True> truth;
    Instant now{std::chrono::hours(24 * 19'600)};
    for (std::size_t i = 0; i < 1000; ++i) {
        truth.push_back({EventKind::pass, static_cast<char>('A' + i % 8), now});
        now += Minutes(300);
    }
    Journey journey;
    journey.name = "long";
    for (const True& event : truth) {
        journey.reports.push_back(report_of(net, event, Minutes(0), Minutes(0)));
    }
    const auto right = deduced(net, journey, least);
    CHECK(right.deduction.contradictions.empty());
    CHECK(right.deduction.moments.size() == 1000);
    // One of them an hour too early for the way from the one before: 20 km at the least.
    journey.reports[500].when.window = {truth[499].time + Minutes(10),
                                        truth[499].time + Minutes(10)};
    const auto wrong = deduced(net, journey, least);
    REQUIRE(wrong.deduction.contradictions.size() == 1);
    CHECK(wrong.deduction.contradictions[0].reports == std::vector<std::size_t>{499, 500});
    // All of them: not every quarrel is listed, but that there are more is said.
    for (std::size_t i = 0; i < 1000; ++i) {
        const Instant time = truth[0].time + Minutes(i);
        journey.reports[i].when.window = {time, time};
    }
    const auto absurd = deduced(net, journey, least);
    CHECK(absurd.deduction.more_contradictions);
    CHECK(absurd.chronology.events[7].bounds == absurd.chronology.events[7].reported);
}

}  // namespace verst::deduction_property_test
