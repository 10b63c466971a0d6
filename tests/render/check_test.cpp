#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "journey/claim_fixture.hpp"
#include "render/claim_json_parts.hpp"
#include "render/claim_text_parts.hpp"
#include "render/claim_wording.hpp"
#include "verst/base/text.hpp"
#include "verst/render/batch_rows.hpp"
#include "verst/render/render.hpp"

namespace verst::check_test {

using test::answer_to;
using test::report_network;

namespace {

std::string wording(std::string_view text, LengthUnit unit = LengthUnit::km) {
    return true_wording_text(report_network(), answer_to(text).true_wording, unit);
}

std::string as(std::string_view format, const ClaimAnswer& answer, TextOptions options = {}) {
    RenderOptions all;
    all.text = options;
    return render(report_network(), CheckAnswer(answer), format, all).value();
}

/// A line of a batch.
std::string row(std::string_view format, const ClaimAnswer& answer, std::size_t line = 1) {
    for (const RowFormat<CheckAnswer>& each : row_formats<CheckAnswer>()) {
        if (each.name == format) return each.row(report_network(), CheckAnswer(answer), {}, line);
    }
    return {};
}

constexpr std::string_view showcase = "Vostochny is more than 1,000 km north of Vladivostok";

}  // namespace

TEST_CASE("check: as text, the verdict first") {
    const std::string text = as("text", answer_to(showcase));
    CHECK(text.starts_with("depends, narrowly\n\nIt holds by straight line and direction, "));
    for (const char* line :
         {"Of     Vostochny Cosmodrome (RU), 51.8053, 128.2322\n",
          "Straight line         1,005 km  holds    +4.7 km\n",
          "Direction           345.4° NNW  holds      +7.9°  within 22.5° of north\n",
          "In parentheses: not what the words of the claim name, so it does not count.\n",
          "Narrow: a move of 4.7 km by the two ends together would turn a verdict;\n",
          "Nearest true wording: 1,005 km by straight line, north-north-west; 967 km\n"})
        CHECK(text.find(line) != std::string::npos);
}

TEST_CASE("check: no line of the text is wider than 80 columns") {
    for (const auto unit : {LengthUnit::km, LengthUnit::mi, LengthUnit::versts}) {
        TextOptions options;
        options.unit = unit;
        const std::string text = as("text", answer_to(showcase), options);
        for (const auto line : split(text, '\n')) CHECK(display_width(line) <= 80);
    }
}

TEST_CASE("check: other units are for reading only") {
    TextOptions options;
    options.unit = LengthUnit::mi;
    const std::string text = as("text", answer_to(showcase), options);
    CHECK(text.find("624 mi") != std::string::npos);
    CHECK(text.find("+2.9 mi") != std::string::npos);
    CHECK(text.find("more than 1,000 km") != std::string::npos);
    const std::string json = as("json", answer_to(showcase));
    CHECK(json.find(" mi") == std::string::npos);
}

TEST_CASE("check: one line of a batch") {
    CHECK(row("text", answer_to(showcase)) ==
          "depends\tnarrow\t1,005 km by straight line, north-north-west; 967 km farther north\t"
          "Vostochny is more than 1,000 km north of Vladivostok\n");
    CHECK(row("text", answer_to("Vostochny is 1,500 km by rail from Vladivostok")) ==
          "holds\t-\t1,005 km by straight line, north-north-west; 1,523 km by rail\t"
          "Vostochny is 1,500 km by rail from Vladivostok\n");
}

TEST_CASE("check: the nearest true wording") {
    CHECK(wording(showcase) == "1,005 km by straight line, north-north-west; 967 km farther north");
    CHECK(wording(showcase, LengthUnit::versts) ==
          "942 versts by straight line, north-north-west; 906 versts farther north");
    CHECK(wording("Khasan is 100 km north of Vladivostok") ==
          "126 km by straight line, south-west; 76 km farther south");
    CHECK(wording("Khasan is 100 km SW of Vladivostok") ==
          "126 km by straight line, south-west; 125 km farther toward south-west");
    CHECK(wording("Khasan is 100 km from Vladivostok") ==
          "126 km by straight line, south-west; 372 km by rail");
}

TEST_CASE("check: as JSON") {
    const auto json = nlohmann::json::parse(as("json", answer_to(showcase)));
    CHECK(json["text"] == showcase);
    CHECK(json["source"].is_null());
    CHECK(json["verdict"] == "depends");
    CHECK(json["narrow"] == true);
    CHECK(json["slack_km"] == 4.681);
    CHECK(json["nearest_true_wording"] ==
          "1,005 km by straight line, north-north-west; 967 km farther north");
    CHECK(json["subject"]["id"] == "vostochny-cosmodrome");
    CHECK(json["subject"]["extent_km"] == 15);
    CHECK(json["from"]["id"] == "vladivostok");
    CHECK(json["claimed"]["comparison"] == "more than");
    CHECK(json["claimed"]["value_km"] == 1000);
    CHECK(json["claimed"]["direction"] == "north");
    CHECK(json["claimed"]["by_rail"] == false);

    REQUIRE(json["readings"].size() == 4);
    const auto& straight = json["readings"][0];
    CHECK(straight["reading"] == "straight_line");
    CHECK(straight["value"] == 1004.681);
    CHECK(straight["unit"] == "km");
    CHECK(straight["judged"] == true);
    CHECK(straight["verdict"] == "holds");
    CHECK(straight["margin"] == 4.681);
    CHECK(json["readings"][1]["value"] == 966.607);
    CHECK(json["readings"][1]["margin"] == -33.393);
    CHECK(json["readings"][2]["value"] == 345.438);
    CHECK(json["readings"][3]["reading"] == "rail");
    CHECK(json["readings"][3]["judged"] == false);

    REQUIRE(json["other_points"].size() == 3);
    const auto& pad = json["other_points"][1];
    CHECK(pad["end"] == "subject");
    CHECK(pad["place"]["id"] == "vostochny-pad");
    CHECK(pad["geodesic_km"] == 1011.053);
    CHECK(pad["north_km"] == 975.408);
    CHECK(pad["verdict"] == "depends");
    CHECK(pad["readings"].size() == 3);
}

TEST_CASE("check: JSON of a batch is one line, and says which") {
    const std::string line = row("json", answer_to(showcase), 7);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(nlohmann::json::parse(line)["line"] == 7);
}

TEST_CASE("check: what is not known is null") {
    const auto json =
        nlohmann::json::parse(as("json", answer_to("Hanoi is 2,800 km from Pyongyang")));
    const auto& rail = json["readings"][1];
    CHECK(rail["value"].is_null());
    CHECK(rail["verdict"].is_null());
    CHECK(rail["margin"].is_null());
    CHECK(rail["judged"] == false);
    CHECK(rail["note"].is_string());
    CHECK(json["depends_on"].is_null());
}

namespace {

/// A judged claim as `verst journey` shows it, made up to have every kind of value.
JudgedClaim made_up() {
    JudgedClaim judged;
    judged.claim.text = "an eight-day visit";
    judged.claim.source = "a newspaper";
    judged.claim.said_on = CalendarDay(std::chrono::days(19617));  // 2023-09-17
    Reading days;
    days.kind = ReadingKind::calendar_days;
    days.unit = Quantity::Unit::days;
    days.min = days.max = 8;
    days.verdict = Verdict::holds;
    days.margin = 0;
    days.note = CountedBy::whole_days;
    Reading elapsed;
    elapsed.kind = ReadingKind::elapsed;
    elapsed.unit = Quantity::Unit::days;
    elapsed.min = 6.25;
    elapsed.max = 7;
    elapsed.judged = false;
    elapsed.verdict = Verdict::fails;
    elapsed.margin = -0.5;
    judged.as_said.verdict = Verdict::holds;
    judged.as_said.readings = {days, elapsed};
    days.min = 9;
    days.max = {};
    days.verdict = Verdict::fails;
    days.margin = {};
    days.rival = Reading::Rival{"2019-02-hanoi", 11, 11};
    judged.on_full_record.verdict = Verdict::fails;
    judged.on_full_record.readings = {days};
    return judged;
}

}  // namespace

TEST_CASE("claims of a journey: as JSON") {
    const auto claims_of = [](const JudgedClaim& judged) {
        return nlohmann::json::parse(
            json::one_line(json::claims(report_network(), std::vector{judged})));
    };
    const auto json = claims_of(made_up());
    REQUIRE(json.size() == 1);
    CHECK(json[0]["text"] == "an eight-day visit");
    CHECK(json[0]["source"] == "a newspaper");
    CHECK(json[0]["said_on"] == "2023-09-17");
    CHECK(json[0]["verdict"] == "holds");
    CHECK(json[0]["readings"][0]["value"] == 8);
    CHECK(json[0]["readings"][1]["value"]["min"] == 6.25);
    CHECK(json[0]["readings"][1]["value"]["max"] == 7);
    CHECK(json[0]["on_full_record"]["verdict"] == "fails");
    CHECK(json[0]["on_full_record"]["readings"][0]["value"]["max"].is_null());
    CHECK(json[0]["on_full_record"]["readings"][0]["rival"]["name"] == "2019-02-hanoi");
    CHECK(json[0]["on_full_record"]["readings"][0]["rival"]["value"] == 11);
    CHECK_FALSE(json[0].contains("narrow"));

    JudgedClaim distance;
    distance.distance = answer_to(showcase);
    distance.as_said.verdict = Verdict::depends;
    const auto of_distance = claims_of(distance)[0];
    CHECK(of_distance["narrow"] == true);
    CHECK(of_distance["source"].is_null());
    CHECK(of_distance["said_on"].is_null());
    CHECK(of_distance["nearest_true_wording"].is_string());
}

TEST_CASE("check: a margin that is rounded away keeps its sign") {
    // One degree of latitude at the equator is 110.574 km.
    const std::string text = as("text", answer_to("1,0 is more than 110.6 km from 0,0"));
    CHECK(text.find("-0.03 km") != std::string::npos);
}

TEST_CASE("check: a reading that is not judged stands in parentheses, with its range") {
    const Reading elapsed = made_up().as_said.readings[1];
    CHECK(text::value_text(elapsed, {}) == "6.2 to 7.0 days");
    CHECK(text::verdict_text(elapsed) == "(fails)");
    CHECK(text::margin_text(elapsed, {}) == "-0.5 days");
}

}  // namespace verst::check_test
