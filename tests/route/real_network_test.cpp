/// Routes over the built-in network, against figures that it does not itself contain.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/answer.hpp"

namespace verst::real_network_test {

namespace {

PlaceIndex place(std::string_view id) {
    const auto found = built_in_network().find_place(id);
    REQUIRE_MESSAGE(found, id);
    return *found;
}

LineIndex line(std::string_view id) {
    const auto found = built_in_network().find_line(id);
    REQUIRE_MESSAGE(found, id);
    return *found;
}

RouteRequest through(const std::vector<std::string_view>& ids) {
    RouteRequest request;
    for (const std::string_view id : ids) {
        const PlaceIndex index = place(id);
        request.through.push_back({std::string(id), index, built_in_network()[index].position});
    }
    return request;
}

RouteAnswer answer(const RouteRequest& request) {
    auto found = find_route(built_in_network(), request);
    REQUIRE(found);
    return std::move(*found);
}

std::vector<std::string_view> border_ids(const RouteFeatures& passed) {
    std::vector<std::string_view> ids;
    ids.reserve(passed.borders.size());
    for (const BorderPassage& border : passed.borders) {
        ids.push_back(built_in_network()[border.crossing->place].id);
    }
    return ids;
}

}  // namespace

TEST_CASE("Vladivostok - Khabarovsk along the Trans-Siberian") {
    auto request = through({"vladivostok", "khabarovsk-1"});
    request.constraints.only.lines = {line("transsib")};
    // 766.9 km: OpenStreetMap track trace (its rails, ellipsoidal length). The posts, in whole
    // kilometres, say 765.
    CHECK(answer(request).sum.rail_km == doctest::Approx(766.9).epsilon(2.0 / 766.9));
}

TEST_CASE("Khasan - Ussuriysk") {
    // 260 km in print (TASS); 259.4 km: OpenStreetMap track trace.
    const double rail_km = answer(through({"khasan", "ussuriysk"})).sum.rail_km;
    CHECK(rail_km > 258.5);
    CHECK(rail_km < 261.5);
}

TEST_CASE("Pyongyang - Khasan - Vostochny, the way of September 2023") {
    const auto found = answer(through({"pyongyang", "khasan", "vostochny-cosmodrome"}));
    REQUIRE(found.legs.size() == 2);
    // In print from 845 to 853 km to Tumangang, and 5 km more over the bridge.
    CHECK(found.legs[0].sum.rail_km > 845);
    CHECK(found.legs[0].sum.rail_km < 860);
    // In print 1,672 km from Khasan to Ledyanaya; from there 3.5 km to where the cosmodrome's own
    // tracks begin.
    CHECK(found.legs[1].sum.rail_km == doctest::Approx(1672 + 3.5).epsilon(0.005));
    CHECK(border_ids(found.features) == std::vector<std::string_view>{"friendship-bridge-tumen"});
    REQUIRE(found.features.gauge_breaks.size() == 1);
    CHECK(found.features.gauge_breaks[0].at == place("tumangang"));
    CHECK(found.features.gauge_breaks[0].border == place("friendship-bridge-tumen"));
    REQUIRE(found.access.size() == 1);
    CHECK(found.access[0].mode == AccessMode::rail);
    CHECK(!found.other_way);
    REQUIRE(found.by_country.size() == 2);
    CHECK(found.by_country[0].country == "KP");
    CHECK(found.by_country[1].country == "RU");
}

TEST_CASE("Pyongyang - Vostochny is shortest over freight bridges; the way by Khasan is named") {
    auto request = through({"pyongyang", "vostochny-cosmodrome"});
    request.metric = Metric::rail;
    const auto shortest = answer(request);
    const auto by_khasan = answer(through({"pyongyang", "khasan", "vostochny-cosmodrome"}));
    CHECK(
        border_ids(shortest.features) ==
        std::vector<std::string_view>{"namyang-tumen-bridge", "nizhneleninskoye-tongjiang-bridge"});
    CHECK(shortest.sum.rail_km < by_khasan.sum.rail_km);
    CHECK(shortest.features.borders[1].estimated);
    REQUIRE(shortest.other_way);
    REQUIRE(shortest.other_way->route);
    CHECK(shortest.other_way->avoided.size() == 2);
    CHECK(shortest.other_way->sum.rail_km == doctest::Approx(by_khasan.sum.rail_km));
    CHECK(border_ids(shortest.other_way->features) ==
          std::vector<std::string_view>{"friendship-bridge-tumen"});
}

TEST_CASE("Moscow - Vladivostok is shorter through Manchuria than along the Trans-Siberian") {
    auto request = through({"moscow-yaroslavsky", "vladivostok"});
    request.metric = Metric::rail;
    const auto shortest = answer(request);
    CHECK(
        border_ids(shortest.features) ==
        std::vector<std::string_view>{"zabaykalsk-manzhouli-border", "grodekovo-suifenhe-border"});
    CHECK(shortest.features.gauge_breaks.size() == 2);
    request.constraints.only.lines = {line("transsib")};
    const auto along = answer(request);
    // 9,289.5 km: OpenStreetMap track trace of the whole line.
    CHECK(along.sum.rail_km == doctest::Approx(9289.5).epsilon(0.001));
    CHECK(along.features.lines.size() == 1);
    CHECK(along.sum.rail_km - shortest.sum.rail_km > 900);
}

TEST_CASE("Pyongyang - Kalli: two lines, one section") {
    const auto found = answer(through({"pyongyang", "sinuiju-chongnyon"}));
    CHECK(found.features.lines.size() == 1);
    CHECK(found.features.lines[0].line == line("pyongui"));
}

TEST_CASE("Hanoi: metre gauge begins at Gia Lam, away from the border") {
    const auto found = answer(through({"beijing", "hanoi"}));
    REQUIRE(found.features.gauge_breaks.size() == 1);
    CHECK(found.features.gauge_breaks[0].at == place("gia-lam"));
    CHECK(!found.features.gauge_breaks[0].border);
    CHECK(found.features.stop_h == Range{1 + gauge_break_stop_h.min, 3 + gauge_break_stop_h.max});
}

TEST_CASE("every two ends of lines are joined, and back is as far as there") {
    const Router router(built_in_network(), Metric::rail);
    const PlaceIndex from = place("khasan");
    for (const Line& each : built_in_network().lines()) {
        const PlaceIndex to = each.points.back().place;
        if (to == from) continue;
        const std::vector<PlaceIndex> there{from, to};
        const std::vector<PlaceIndex> back{to, from};
        const auto way = router.shortest(there);
        const auto way_back = router.shortest(back);
        REQUIRE_MESSAGE(way, each.id);
        REQUIRE_MESSAGE(way_back, each.id);
        CHECK(measure(built_in_network(), way->steps).rail_km ==
              doctest::Approx(measure(built_in_network(), way_back->steps).rail_km).epsilon(1e-6));
    }
}

TEST_CASE("a coordinate snaps to the nearest station of its country, or to none") {
    const double anywhere_km = 21000;
    int nearest = 0;
    int farther = 0;
    for (double lat_deg = 20; lat_deg <= 65; lat_deg += 4.5) {
        for (double lon_deg = 29; lon_deg <= 143; lon_deg += 5.7) {
            const NamedPoint point{"", std::nullopt, {lat_deg, lon_deg}};
            const auto end = rail_end(built_in_network(), point, anywhere_km);
            if (!end) {
                CHECK(end.error().code == RefusalCode::too_far_from_rail);
                continue;
            }
            const std::string_view country = built_in_network()[end->station].country;
            double least_km = anywhere_km;
            for (std::size_t i = 0; i < built_in_network().places().size(); ++i) {
                const Place& candidate = built_in_network().places()[i];
                if (!built_in_network().on_rail(PlaceIndex(i)) ||
                    candidate.kind == PlaceKind::border || candidate.country != country) {
                    continue;
                }
                least_km = std::min(least_km, geodesic_km(point.position, candidate.position));
            }
            // Only water or another country on the way makes it take one that is farther.
            CHECK(*end->snap_km >= least_km);
            ++(*end->snap_km == least_km ? nearest : farther);
        }
    }
    CHECK(nearest > 50);
    CHECK(farther < nearest / 4);
}

}  // namespace verst::real_network_test
