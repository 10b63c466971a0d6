#include "render/picture/map_figure.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "render/picture/map_frame.hpp"
#include "render/picture/scale_bar.hpp"
#include "render/picture/text_width.hpp"
#include "source_tree.hpp"
#include "verst/geo/base_map.hpp"

namespace verst::picture::map_figure_test {

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// Two legs of some hundred kilometres, and one of three between stops that the map cannot part.
TravelMap small_journey() {
    const Position vladivostok{43.11, 131.88};
    const Position khabarovsk{48.5, 135.1};
    const Position harbin{45.76, 126.63};
    const Position suburb{45.78, 126.66};
    TravelMap map;
    map.title = "A <small> journey";
    map.description = "Three legs";
    map.stops = {{{1}, "Vladivostok", vladivostok},
                 {{2}, "Khabarovsk & around", khabarovsk},
                 {{3, 5}, "Harbin", harbin},
                 {{4}, "Suburb", suburb}};
    map.legs = {
        {1, "Vladivostok to Khabarovsk", "766 km", "legs.0.rail_km", {vladivostok, khabarovsk}},
        {2, "Khabarovsk to Harbin", "no way by rail", "", {khabarovsk, harbin}, false},
        {3, "Harbin to Suburb", "3.2 km", "legs.2.rail_km", {harbin, suburb}}};
    return map;
}

std::string drawn(const FigureStyle& style) {
    static const BaseMap base = read_base_map(in_source_tree("stations/basemap")).value();
    return map_figure({built_in_network(), base}, small_journey(), "The note.", style);
}

}  // namespace

TEST_CASE("a map shows all of its content within its frame, north up in the middle") {
    const std::vector<Position> content{{39, 125.8}, {51.8, 128.2}, {50.5, 137}};
    const MapFrame frame(content, {0, 0, 400, 500}, 30);
    for (const Position& position : content)
        CHECK(Box{29.9, 29.9, 370.1, 470.1}.contains(frame.at(position)));
    CHECK(frame.at({45, 131.4}).y > frame.at({46, 131.4}).y);
    CHECK(frame.at({45, 131.4}).x < frame.at({45, 132}).x);
    const Position back = frame.position_at(frame.at({45, 131}));
    CHECK(back.lat_deg == doctest::Approx(45));
    CHECK(back.lon_deg == doctest::Approx(131));
    // What can be seen reaches beyond the content, in degrees from the middle meridian.
    CHECK(frame.degrees().top < 39);
    CHECK(frame.degrees().bottom > 51.8);
}

TEST_CASE("a map across the antimeridian is a map of one piece") {
    const std::vector<Position> content{{64.7, 177.5}, {64.5, -165.4}};
    const MapFrame frame(content, {0, 0, 400, 300}, 20);
    CHECK(frame.at(content[0]).x < 25);
    CHECK(frame.at(content[1]).x > 375);
    CHECK(frame.at({65, 180}).x == doctest::Approx(frame.at({65, -180}).x));
}

TEST_CASE("a figure of one point still has a scale") {
    const std::vector<Position> content{{43, 132}};
    const MapFrame frame(content, {0, 0, 400, 300}, 20);
    CHECK(frame.at({43, 132}) == Point{200, 150});
    CHECK(frame.units_per_km() < 100);
}

TEST_CASE("a scale bar is a round number of kilometres, and no longer than it may be") {
    CHECK(scale_bar_length(0.4, 130) == 200);
    CHECK(scale_bar_length(1.29, 130) == 100);
    CHECK(scale_bar_length(1.31, 130) == 50);
    CHECK(scale_bar_length(40, 130) == 2);
    CHECK(scale_bar_length(130, 130) == 1);
}

TEST_CASE("text is cut between characters, with an ellipsis, where there is no room") {
    CHECK(fitted("Khasan", 100, 10) == "Khasan");
    const std::string cut =
        fitted("\u041a\u043e\u043c\u0441\u043e\u043c\u043e\u043b\u044c\u0441\u043a", 40, 10);
    CHECK(cut.ends_with("\u2026"));
    CHECK(cut.starts_with("\u041a\u043e"));
    CHECK(text_width(cut, 10) <= 40);
    CHECK(text_width("\ud55c", 10) == doctest::Approx(10));  // East Asian letters are square
    CHECK(text_width("iiii", 10) < text_width("mmmm", 10) / 3);
}

TEST_CASE("a figure that stands alone has its title, its colours and all legs and stops") {
    const std::string svg = drawn(standalone_style());
    CHECK(svg.starts_with("<?xml"));
    CHECK(svg.find("<title id=\"figure-title\">A &lt;small&gt; journey</title>") !=
          std::string::npos);
    CHECK(svg.find("<desc id=\"figure-desc\">Three legs</desc>") != std::string::npos);
    CHECK(svg.find("var(--") == std::string::npos);
    CHECK(svg.find("Khabarovsk &amp; around") != std::string::npos);
    for (const char* number : {"data-leg=\"1\"", "data-leg=\"2\"", "data-leg=\"3\""})
        CHECK(count(svg, number) >= 3);  // its line, its number, its entry of the key
    CHECK(svg.find("norail") != std::string::npos);
    CHECK(svg.find("The note.") != std::string::npos);
}

TEST_CASE("a leg that is too short to be seen has an inset") {
    const std::string svg = drawn(standalone_style());
    // The frame of the map, and that of the inset.
    CHECK(count(svg, "class=\"frame\"") == 2);
    CHECK(count(svg, "class=\"cut\"") == 1);
    CHECK(count(svg, ">Suburb</text>") == 1);
}

TEST_CASE("a figure of a page leaves the colours to the page and has ids of its own") {
    const std::string wide = drawn(wide_style("one"));
    const std::string narrow = drawn(narrow_style("two"));
    CHECK(wide.starts_with("<svg class=\"fig wide\""));
    CHECK(wide.find("<style") == std::string::npos);
    CHECK(wide.find("id=\"one-title\"") != std::string::npos);
    CHECK(narrow.find("id=\"two-title\"") != std::string::npos);
    CHECK(narrow.find("viewBox=\"0 0 358 ") != std::string::npos);
    CHECK(drawn(wide_style("one")) == wide);  // the same every time
}

}  // namespace verst::picture::map_figure_test
