#include "render/report.hpp"

#include <doctest/doctest.h>

#include "built_in_network.hpp"

using namespace verst;
using namespace verst::report;

TEST_CASE("a report as Markdown: what is empty is left out, nothing in it is markup") {
    Report report;
    report.title = "Ways | <A> to *B*";
    report.lead = "The lead.";
    report.figures = {{"By rail", {"857 km", "rail_km"}, ""}, {"Time", {"33 h"}, "without stops"}};
    Table ways{"Caption", {{"Way"}, {"by rail", true}}};
    ways.add_row({{"a|b"}, {"857 km", "ways.0.rail_km"}}, 1);
    report.add("ways", "The ways", {ways, Paragraph{}});
    report.add("none", "Nothing", {Paragraph{}, List{}, Table{"Caption", {{"Way"}}}});
    REQUIRE(report.sections.size() == 1);
    const std::string text = markdown(built_in_network(), report);
    CHECK(
        text.starts_with("# Ways \\| \\<A\\> to \\*B\\*\n\nThe lead.\n\n"
                         "- By rail: 857 km\n- Time: 33 h, without stops\n\n"
                         "## The ways\n\nCaption\n\n"
                         "| Way | by rail |\n| --- | ---: |\n| 1: a\\|b | 857 km |\n\n"
                         "Network: "));
    CHECK(text.find("Nothing") == std::string::npos);
}
