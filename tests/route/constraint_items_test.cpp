/// The things that constraints say, one by one: none is lost.

#include "route/constraint_items.hpp"

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "route/permits.hpp"
#include "verst/time/day_period.hpp"

namespace verst::constraint_items_test {

namespace {

Selection one_of_each(std::size_t which) {
    Selection selection;
    selection.countries = {which == 0 ? "CN" : "RU"};
    selection.lines = {LineIndex(which)};
    selection.places = {built_in_network().sections()[which].a};
    selection.borders = {built_in_network().borders()[which].place};
    selection.gauges_mm = {which == 0 ? 1435 : 1520};
    selection.sections = {SectionIndex(which)};
    return selection;
}

}  // namespace

TEST_CASE("the items of constraints of every kind say together what the constraints say") {
    Constraints all;
    all.avoid = one_of_each(0);
    all.only = one_of_each(1);
    all.electrified = true;
    all.same_gauge = true;
    all.as_of = parse_day_period("2023-09-12")->first;
    all.special_train = true;
    const auto items = constraint_items(built_in_network(), all);
    CHECK(items.size() == 15);
    CHECK(united(items) == all);
    for (const ConstraintItem& item : items) CHECK(!item.alone.empty());
}

TEST_CASE("each kind of constraint alone bans a section, and tells tracks apart where it must") {
    const Network& network = built_in_network();
    const Selection some = one_of_each(0);
    const auto banned = [&](const Constraints& constraints) {
        const Permits permits(network, constraints);
        std::size_t count = 0;
        for (std::size_t i = 0; i < network.sections().size(); ++i) {
            if (!permits.permits(SectionIndex(i))) ++count;
        }
        return count;
    };
    CHECK(banned({}) == 0);
    CHECK(!Permits(network, {}).tells_tracks_apart());
    for (const bool avoided : {true, false}) {
        const auto alone = [&](auto member) {
            Constraints constraints;
            Selection& selection = avoided ? constraints.avoid : constraints.only;
            selection.*member = some.*member;
            return constraints;
        };
        CHECK(banned(alone(&Selection::countries)) > 0);
        CHECK(banned(alone(&Selection::lines)) > 0);
        CHECK(banned(alone(&Selection::places)) > 0);
        CHECK(banned(alone(&Selection::borders)) > 0);
        CHECK(banned(alone(&Selection::gauges_mm)) > 0);
        CHECK(banned(alone(&Selection::sections)) > 0);
        CHECK(Permits(network, alone(&Selection::countries)).tells_tracks_apart());
        CHECK(Permits(network, alone(&Selection::gauges_mm)).tells_tracks_apart());
        CHECK(Permits(network, alone(&Selection::lines)).tells_tracks_apart());
        // Of single sections and places the stretches of track know nothing.
        CHECK(!Permits(network, alone(&Selection::sections)).tells_tracks_apart());
        CHECK(!Permits(network, alone(&Selection::places)).tells_tracks_apart());
    }
    Constraints wires;
    wires.electrified = true;
    CHECK(banned(wires) > 0);
    CHECK(Permits(network, wires).tells_tracks_apart());
}

}  // namespace verst::constraint_items_test
