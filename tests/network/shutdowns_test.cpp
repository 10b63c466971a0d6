// When a line or a crossing was shut: shutdowns.csv.

#include <doctest/doctest.h>

#include "faults.hpp"
#include "small_directory.hpp"
#include "verst/network/shutdown.hpp"
#include "verst/time/day_period.hpp"

namespace verst::shutdowns_test {

namespace {

const std::string header = "kind,id,from,until,shut_for,confidence,source,note\n";

CalendarDay day(const char* text) { return parse_day_period(text).value().first; }

}  // namespace

TEST_CASE("a directory may do without shutdowns") {
    const SmallDirectory directory("no-shutdowns");
    const auto report = check_network(directory.path());
    CHECK(faults_of(report).empty());
    REQUIRE(report.network);
    CHECK(report.network->shutdowns().empty());
}

TEST_CASE("a shutdown is certain only within its dates") {
    const SmallDirectory directory("shutdowns");
    directory.write("shutdowns.csv", header +
                                         "line,main,,1900,all,C,test,first opened\n"
                                         "border,gamma,2020-02,2024-12,passenger,A,test,\n"
                                         "line,main,2022-11-16,,all,B,test,\n");
    const auto report = check_network(directory.path());
    CHECK(faults_of(report).empty());
    REQUIRE(report.network);
    const auto shutdowns = report.network->shutdowns();
    REQUIRE(shutdowns.size() == 3);

    const Shutdown& before = shutdowns[0];
    CHECK(*before.line == report.network->find_line("main"));
    CHECK(before.shut_for == ShutFor::all);
    CHECK(before.note == "first opened");
    CHECK(before.file_line == 2);
    CHECK(before.certain_on(day("1850-01-01")));
    CHECK(before.certain_on(day("1899-12-31")));
    CHECK_MESSAGE(!before.certain_on(day("1900-01-01")), "it may have been opened that day");

    const Shutdown& suspended = shutdowns[1];
    CHECK(*suspended.border == report.network->find_place("gamma"));
    CHECK(suspended.shut_for == ShutFor::passenger);
    CHECK(suspended.from_text == "2020-02");
    CHECK(suspended.until_text == "2024-12");
    CHECK_MESSAGE(!suspended.certain_on(day("2020-02-29")), "the last train may have run that day");
    CHECK(suspended.certain_on(day("2020-03-01")));
    CHECK(suspended.certain_on(day("2024-11-30")));
    CHECK_FALSE(suspended.certain_on(day("2024-12-01")));

    const Shutdown& closed = shutdowns[2];
    CHECK_FALSE(closed.certain_on(day("2022-11-15")));
    CHECK_MESSAGE(closed.certain_on(day("2022-11-16")), "an exact date is taken at its word");
    CHECK_MESSAGE(closed.certain_on(day("2100-01-01")), "to this day");
}

TEST_CASE("a shutdown that cannot be read is named") {
    const SmallDirectory directory("bad-shutdowns");
    directory.write("shutdowns.csv", header +
                                         "line,mane,2001,2002,all,C,test,\n"
                                         "border,gama,2001,2002,all,C,test,\n"
                                         "border,alpha,2001,2002,all,C,test,\n"
                                         "station,alpha,2001,2002,freight,C,test,\n"
                                         "line,main,2001-02-29,soon,all,C,test,\n"
                                         "line,main,2003,2002,all,C,test,\n"
                                         "line,main,2004-05-06,2004-05-06,all,,nobody,\n"
                                         "line,main,,,all,C,test,\n");
    const auto faults = faults_of(read_network(directory.path()));
    expect(faults, "shutdowns.csv:2: id: unknown line \"mane\"");
    expect(faults, "shutdowns.csv:3: id: unknown place \"gama\"");
    expect(faults, "shutdowns.csv:4: id: \"alpha\" is the border point of no row of borders.csv");
    expect(faults, "shutdowns.csv:5: kind: \"station\" is none of: line, border");
    expect(faults, "shutdowns.csv:5: id: unknown line \"alpha\"");
    expect(faults, "shutdowns.csv:5: shut_for: \"freight\" is none of: all, passenger");
    expect(faults, "shutdowns.csv:6: from: \"2001-02-29\": there is no such date");
    expect(faults, "shutdowns.csv:6: until: \"soon\" is no date");
    expect(faults, "shutdowns.csv:7: until: \"2002\" is not after \"from\"");
    expect(faults, "shutdowns.csv:8: until: \"2004-05-06\" is not after \"from\"");
    expect(faults, "shutdowns.csv:8: confidence: \"\" is none of: A, B, C");
    expect(faults, "shutdowns.csv:8: source: \"nobody\" is no id of sources.csv");
    expect(faults, "shutdowns.csv:9: until: is empty, and so is \"from\": there is no date");
    CHECK(faults.size() == 13);
}

TEST_CASE("the check finds shutdowns of one thing that overlap") {
    const SmallDirectory directory("overlaps");
    directory.write("shutdowns.csv", header +
                                         "line,main,,1950,all,C,test,\n"
                                         "line,main,1949-05-01,1960,all,C,test,\n"
                                         "line,main,1960,1970,all,C,test,\n"
                                         "line,main,1955,1965,passenger,C,test,\n"
                                         "border,gamma,1955,1965,all,C,test,\n"
                                         "line,main,1969,,all,C,test,\n");
    CHECK(read_network(directory.path()).network);
    CHECK_MESSAGE(faults_of(check_network(directory.path())) ==
                      Faults({"shutdowns.csv:3: from: overlaps with line 2"}),
                  "line 7 begins for certain when line 4 may have ended");
}

}  // namespace verst::shutdowns_test
