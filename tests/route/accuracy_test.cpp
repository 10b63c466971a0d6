// How good the rail lengths are. docs/accuracy.md is made from this test: it fails when the page
// and the data part ways, and rewrites the page when VERST_WRITE_DOCS is set.

#include "accuracy.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "source_tree.hpp"
#include "verst/base/file.hpp"

namespace verst::accuracy_test {

namespace {

std::string page_file() { return in_source_tree("docs/accuracy.md"); }
constexpr std::string_view begin_mark = "<!-- measured: begin -->\n";
constexpr std::string_view end_mark = "<!-- measured: end -->";

const std::vector<AccuracyRow>& posts() {
    static const auto rows =
        leave_one_out(built_in_network(), in_source_tree("tests/route/missed_posts.csv"));
    return rows;
}

const std::vector<AccuracyRow>& official() {
    static const auto rows =
        against_official_figures(built_in_network(), in_source_tree("tests/route/official_km.csv"));
    return rows;
}

const std::vector<AccuracyRow>& practical() {
    static const auto rows = practical_against_official_figures(
        built_in_network(), in_source_tree("tests/route/official_km.csv"));
    return rows;
}

}  // namespace

TEST_CASE("accuracy: where the track is measured, a post is predicted within its own rounding") {
    std::vector<AccuracyRow> measured;
    std::ranges::copy_if(posts(), std::back_inserter(measured), &AccuracyRow::has_track);
    CHECK(measured.size() > 450);
    // Most posts are whole kilometres: two rounded ends alone are off by 0.3 km in the median.
    CHECK(summarise_km(measured).median < 0.4);
    CHECK(summarise_km(measured).p95 < 1.0);
}

TEST_CASE("accuracy: each post missed by over 3 % and over 1.5 km is explained in words") {
    for (const auto& row : posts()) {
        CAPTURE(row.what);
        CHECK(row.misses_aim() == !row.explanation.empty());
    }
}

TEST_CASE(
    "accuracy: official figures that no post repeats come back within half a per cent, in the "
    "median") {
    CHECK(official().size() > 20);
    CHECK(summarise_percent(official()).median < 0.5);
}

TEST_CASE("accuracy: each official figure missed by over 2 % is explained in words") {
    for (const auto& row : official()) {
        CAPTURE(row.what);
        CAPTURE(row.error_percent());
        CHECK((std::abs(row.error_percent()) > 2) == !row.explanation.empty());
    }
}

TEST_CASE("accuracy: nine official figures of ten need no option") {
    CHECK(practical().size() > 100);
    const auto hits = std::ranges::count_if(practical(), &AccuracyRow::hits);
    CHECK(static_cast<double>(hits) >= 0.92 * static_cast<double>(practical().size()));
}

TEST_CASE("accuracy: each official figure that the practical way misses is explained in words") {
    for (const auto& row : practical()) {
        CAPTURE(row.what);
        CAPTURE(row.known_km);
        CAPTURE(row.predicted_km);
        CHECK(row.hits() == row.explanation.empty());
    }
}

TEST_CASE("accuracy: docs/accuracy.md shows what is measured") {
    const auto page = read_text_file(page_file());
    REQUIRE(page);
    const auto begin = page->find(begin_mark) + begin_mark.size();
    const auto end = page->find(end_mark);
    REQUIRE(end != std::string::npos);
    const auto report = accuracy_report(posts(), official(), practical());
    if (std::getenv("VERST_WRITE_DOCS") != nullptr) {
        std::ofstream(page_file()) << page->substr(0, begin) << report << page->substr(end);
        return;
    }
    CHECK_MESSAGE(
        page->substr(begin, end - begin) == report,
        "run the tests with VERST_WRITE_DOCS=1 to write the measured figures into the page");
}

}  // namespace verst::accuracy_test
