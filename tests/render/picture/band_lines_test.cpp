#include "render/picture/band_lines.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "route/drawn_network.hpp"
#include "verst/network/network_builder.hpp"

namespace verst::band_lines_test {

using namespace verst::picture;
using namespace verst::test;

namespace {

/// "0 0-40, 1 40-100": bands and hundredths of the section.
std::string written(const std::vector<BandPiece>& pieces) {
    std::string text;
    for (const BandPiece& piece : pieces) {
        text += fmt::format("{}{} {:.0f}-{:.0f}", text.empty() ? "" : ", ", piece.band,
                            piece.from * 100, piece.to * 100);
    }
    return text;
}

constexpr SectionIndex section{0};

}  // namespace

TEST_CASE("a round step covers a value in few bands") {
    CHECK(round_step(20, 5) == doctest::Approx(5));
    CHECK(round_step(24, 5) == doctest::Approx(5));
    CHECK(round_step(26, 5) == doctest::Approx(10));
    CHECK(round_step(500, 5) == doctest::Approx(100));
    CHECK(round_step(11, 5) == doctest::Approx(2.5));
    CHECK(round_step(0.9, 3) == doctest::Approx(0.5));
}

TEST_CASE("a section that is crossed falls into the bands that its value passes through") {
    // From 4 to 6 in bands of 5: half of it each.
    CHECK(written(pieces_by_value(section, {4, 6, 2}, 5, 20)) == "0 0-50, 1 50-100");
    // The same the other way round.
    CHECK(written(pieces_by_value(section, {6, 4, 2}, 5, 20)) == "1 0-50, 0 50-100");
    // All of it in one band.
    CHECK(written(pieces_by_value(section, {6, 8, 2}, 5, 20)) == "1 0-100");
}

TEST_CASE("a section that is reached from both ends grows to where the ways meet") {
    // 4 at both ends and 4 across: 6 in the middle, above 5 from a quarter to three quarters.
    CHECK(written(pieces_by_value(section, {4, 4, 4}, 5, 20)) == "0 0-25, 1 25-75, 0 75-100");
    // The limit falls in from both sides: the middle is not reached.
    CHECK(written(pieces_by_value(section, {4, 4, 4}, 5, 5)) == "0 0-25, 0 75-100");
}

TEST_CASE("a section that is left at the limit is drawn as far as that") {
    const double never = std::numeric_limits<double>::infinity();
    CHECK(written(pieces_by_value(section, {4, never, 4}, 5, 7)) == "0 0-25, 1 25-75");
    CHECK(written(pieces_by_value(section, {never, 4, 4}, 5, 7)) == "1 25-75, 0 75-100");
}

TEST_CASE("a stop that makes one end dearer is spread over the section") {
    // 2 across, but 4 dearer: it grows evenly.
    CHECK(written(pieces_by_value(section, {3, 7, 2}, 5, 20)) == "0 0-50, 1 50-100");
}

TEST_CASE("pieces that run on along a line are one line of their band") {
    const auto net = Drawing("A---B---C---D").line("main", "ABCD", posts({10, 20, 30})).make();
    std::vector<MapBand> bands{{1, "near", {}}, {2, "far", {}}};
    add_pieces(
        bands, net.network(),
        {{SectionIndex(2), 0, 1, 1}, {SectionIndex(0), 0, 1, 0}, {SectionIndex(1), 0, 1, 0}});
    REQUIRE(bands[0].lines.size() == 1);
    CHECK(bands[0].lines.front().size() == 3);
    REQUIRE(bands[1].lines.size() == 1);
    CHECK(bands[1].lines.front().front() == bands[0].lines.front().back());
}

// Bands went to the station's own point, across other tracks, and back.
TEST_CASE("bands follow the track past a station beside it") {
    NetworkBuilder builder;
    const auto place = [](std::string_view id, Position position) {
        draft::Place made;
        made.id = id;
        made.position = position;
        return made;
    };
    builder.places = {place("west", {50, 10}), place("house", {50.005, 10.1}),
                      place("east", {50, 10.2})};
    const auto add = [&](std::size_t a, std::size_t b) -> draft::Section& {
        draft::Section made;
        made.a = PlaceIndex(a);
        made.b = PlaceIndex(b);
        made.rail_km = 7.2;
        made.bends = {{50, 10.1}};
        return builder.sections.emplace_back(made);
    };
    add(0, 1).b_beside = true;
    add(1, 2).a_beside = true;
    const Network network = std::move(builder).build().value();
    std::vector<MapBand> bands(1);
    add_pieces(bands, network, {{SectionIndex(0), 0, 1, 0}, {SectionIndex(1), 0, 1, 0}});
    std::size_t points = 0;
    for (const auto& line : bands.front().lines) {
        points += line.size();
        for (const Position& at : line) CHECK(at.lat_deg == doctest::Approx(50).epsilon(1e-7));
    }
    CHECK(points >= 3);
}

}  // namespace verst::band_lines_test
