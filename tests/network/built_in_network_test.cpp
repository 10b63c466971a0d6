// The data that comes with verst, against what other people measured and printed.

#include "built_in_network.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "source_tree.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/reader.hpp"
#include "words.hpp"

namespace verst::built_in_network_test {

namespace {

double km_along(std::string_view line_id, std::string_view from, std::string_view to) {
    const Network& network = built_in_network();
    const LineIndex line = network.find_line(line_id).value();
    const auto& points = network[line].points;
    const auto index_of = [&](std::string_view id) {
        return static_cast<std::size_t>(
            std::ranges::find(points, network.find_place(id).value(), &LinePoint::place) -
            points.begin());
    };
    const auto [begin, end] = std::minmax({index_of(from), index_of(to)});
    double km = 0;
    for (const Section& section : network.sections()) {
        for (const auto& on_line : section.on_lines) {
            if (on_line.line == line && begin <= on_line.first_point && on_line.first_point < end) {
                km += on_line.length.rail_km;
            }
        }
    }
    return km;
}

}  // namespace

TEST_CASE("the network is whole and without faults") {
    const auto report = check_network(in_source_tree("stations"));
    for (const auto& fault : report.faults) FAIL_CHECK(words(fault));
    const Network& network = built_in_network();
    CHECK(network.places().size() == 2601);
    CHECK(network.lines().size() == 64);
    CHECK(network.borders().size() == 11);
}

TEST_CASE("printed lengths of whole lines come back") {
    // Moscow - Vladivostok 9,288 km: the line's monument. Baranovsky - Khasan 238: line article.
    CHECK(km_along("transsib", "moscow-yaroslavsky", "vladivostok") ==
          doctest::Approx(9288).epsilon(1e-6));
    CHECK(km_along("khasan", "baranovsky", "khasan") == doctest::Approx(238).epsilon(1e-6));
    // Measured on OpenStreetMap's track, independently of the posts: 766.9 km. The posts, 8523 and
    // 9288, are whole kilometres on a scale that old realignments have stretched: 0.3 %.
    CHECK(std::abs(km_along("transsib", "khabarovsk-1", "vladivostok") - 766.9) < 2.3);
}

TEST_CASE("two lines between one pair of places are one section") {
    const Network& network = built_in_network();
    const auto sopo = network.find_place("sopo").value();
    const auto kalli = network.find_place("kalli").value();
    const auto joins = [&](const Section& s) {
        return (s.a == sopo && s.b == kalli) || (s.a == kalli && s.b == sopo);
    };
    CHECK(std::ranges::count_if(network.sections(), joins) == 1);
    const auto section = std::ranges::find_if(network.sections(), joins);
    REQUIRE(section != network.sections().end());
    CHECK(section->on_lines.size() == 2);                    // Pyongra and Pyongui
    CHECK(section->length.rail_km == doctest::Approx(8.0));  // posts 11.1 and 19.1
}

TEST_CASE("the default detour factor is the network's own track over chord") {
    const Network& network = built_in_network();
    double track_km = 0;
    double chord_km = 0;
    for (const Line& line : network.lines()) {
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            const auto& from = line.points[i];
            const auto& to = line.points[i + 1];
            if (!from.track_km || !to.track_km || to.track_estimated) continue;
            track_km += *to.track_km - *from.track_km;
            chord_km += geodesic_km(network[from.place].position, network[to.place].position);
        }
    }
    CHECK(track_km / chord_km == doctest::Approx(default_detour_factor).epsilon(0.005));
}

}  // namespace verst::built_in_network_test
