#include <chrono>
#include <string>

#include <doctest/doctest.h>

#include "small_directory.hpp"
#include "verst/network/line_report.hpp"
#include "verst/network/reader.hpp"

namespace verst::loading_test {

namespace {

/// A line of so many places, and that many rows in the tables that a line can have many rows in.
void write_long_line(const SmallDirectory& directory, int count) {
    std::string places = SmallDirectory::places_header;
    std::string points = SmallDirectory::points_header;
    std::string attributes = "line,from,to,attribute,value,source\n";
    std::string borders =
        "place,from,to,from_country,to_country,from_gauge_mm,to_gauge_mm,stop_h_min,stop_h_max,"
        "traffic,gauge_change_at,confidence,source,note\n";
    std::string junctions = "place,side_a,side_b,side_c,confidence,source,note\n";
    std::string shutdowns = "kind,id,from,until,shut_for,confidence,source,note\n";
    for (int i = 0; i < count; ++i) {
        const auto name = [&](int step) { return "p" + std::to_string(i + step); };
        const std::string neighbours = name(-1) + "," + name(1);
        places += name(0) + (i % 2 == 1 ? ",border" : ",station") + ",P,,," +
                  (i % 4 < 2 ? "RU" : "CN") + ",50," + std::to_string(i * 0.004) +
                  ",10,,Etc/UTC,,test,\n";
        points += name(0) + ",,,,,,\n";
        if (i + 1 == count) break;
        attributes += "main," + name(0) + "," + name(1) + ",electrified," +
                      (i % 2 == 1 ? "no" : "25kV") + ",test\n";
        attributes += "main,p0," + name(1) + ",tracks," + std::to_string(i % 3 + 1) + ",test\n";
        if (i == 0) continue;
        if (i % 2 == 0) {
            junctions += name(0) + "," + neighbours + ",,C,test,\n";
            continue;
        }
        borders += name(0) + "," + neighbours + ",RU,CN,1520,1435,1,3,freight,,C,test,\n";
        shutdowns += "border," + name(0) + ",1990,1991,all,C,test,\n";
    }
    directory.write("places/facts.csv", places);
    directory.write("lines/main.csv", points);
    directory.write("attributes.csv", attributes);
    directory.write("borders.csv", borders);
    directory.write("junctions.csv", junctions);
    directory.write("shutdowns.csv", shutdowns);
    directory.write("access.csv", "site,station,mode,km,uncertainty_km,confidence,note\n");
}

}  // namespace

TEST_CASE("of several attributes of one kind the first holds") {
    const SmallDirectory directory("attributes");
    directory.write("attributes.csv",
                    "line,from,to,attribute,value,source\n"
                    "main,beta,gamma,electrified,3kV,test\n"
                    "main,alpha,delta,tracks,2,test\n"
                    "main,alpha,delta,electrified,25kV,test\n"
                    "main,alpha,gamma,electrified,no,test\n"
                    "main,alpha,beta,tracks,3,test\n");
    const auto loaded = load_network(directory.path());
    REQUIRE(loaded);
    const LineReport report = report_on(*loaded, LineIndex(0));
    REQUIRE(report.sections.size() == 3);
    CHECK(report.sections[0].electrified == "25kV");
    CHECK(report.sections[1].electrified == "3kV");
    CHECK(report.sections[2].electrified == "25kV");
    for (const LineSection& section : report.sections) {
        CHECK(section.tracks == "2");
        CHECK_MESSAGE(section.gauges.gauges_mm() == std::vector<int>{1520}, "the line's own");
    }
}

TEST_CASE("loading takes time in proportion to the rows: 80,000 attributes of one line took 27 s") {
    const SmallDirectory directory("long-line");
    constexpr int count = 40'000;
    write_long_line(directory, count);
    const auto begin = std::chrono::steady_clock::now();
    const auto loaded = load_network(directory.path());
    const auto taken = std::chrono::steady_clock::now() - begin;
    REQUIRE(loaded);
    const LineReport report = report_on(*loaded, LineIndex(0));
    CHECK(report.sections.back().electrified == "25kV");
    CHECK(report.sections[1].electrified == "no");
    CHECK(report.sections[1].tracks == "2");
    // In proportion it takes a third of a second, and a few under the sanitizers.
    CHECK(taken < std::chrono::seconds(15));
}

}  // namespace verst::loading_test
