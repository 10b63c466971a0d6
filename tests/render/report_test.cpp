#include "render/report.hpp"

#include <doctest/doctest.h>

#include "built_in_network.hpp"

namespace verst::report::report_test {

TEST_CASE("a report as Markdown: what is empty is left out, nothing in it is markup") {
    Report report;
    report.title = "Ways | <A> to *B*";
    report.lead = "The lead.";
    report.figures = {{"By rail", {"857 km", "rail_km"}, ""}, {"Time", {"33 h"}, "without stops"}};
    Table ways{"Caption", {{"Way"}, {"by rail", true}}};
    ways.add_row({{"a|b"}, km(857.2, "ways.0.rail_km")}, 1);
    report.add("ways", "The ways", {ways, Paragraph{}});
    report.add("none", "Nothing", {Paragraph{}, List{}, Table{"Caption", {{"Way"}}}});
    REQUIRE(report.sections.size() == 1);
    const std::string text = markdown(&built_in_network(), report, {});
    CHECK(
        text.starts_with("# Ways \\| \\<A\\> to \\*B\\*\n\nThe lead.\n\n"
                         "- By rail: 857 km\n- Time: 33 h, without stops\n\n"
                         "## The ways\n\nCaption\n\n"
                         "| Way |  | by rail |\n| ---: | --- | ---: |\n| 1 | a\\|b | 857 km |\n\n"
                         "Network: "));
    CHECK(text.find("Nothing") == std::string::npos);
}

namespace {

/// A table too wide for a terminal: the id whole, the words cut, the last column for those with
/// room.
Report wide_report() {
    Report report;
    report.title = "A wide one";
    Table table{
        "Caption",
        {{"Id", false, Fit::whole}, {"words", false, Fit::cut}, {"more", true, Fit::optional}}};
    table.brief = 2;
    const std::string words =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    for (const char* id : {"first", "second", "third", "fourth"})
        table.add_row({{id}, {words}, km(12.34)});
    report.add("wide", "Wide", {table});
    report.add("rest", "The rest", {Paragraph{"More."}}, Detail::full);
    report.add("pictures", "Pictures alone", {Figure{"map"}});
    return report;
}

}  // namespace

TEST_CASE("a report as text: a summary cuts, counts what it leaves out, and says so") {
    CHECK(text(wide_report(), {}) == R"(A wide one

Id      words
first   one two three four five six seven eight nine ten eleven twelve...
second  one two three four five six seven eight nine ten eleven twelve...
... and 2 more: --full shows them all

--full adds: The rest.
)");
}

TEST_CASE("a report as text: in full, what found no room follows below") {
    CHECK(text(wide_report(), {LengthUnit::mi, false, true}) == R"(A wide one

Id      words
first   one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen
second  one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen
third   one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen
fourth  one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen

Id        more
first   7.7 mi
second  7.7 mi
third   7.7 mi
fourth  7.7 mi

The rest
More.
)");
}

}  // namespace verst::report::report_test
