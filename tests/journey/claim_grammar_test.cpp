#include "verst/journey/claim_grammar.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "journey/claim_fixture.hpp"
#include "words.hpp"

namespace verst::claim_grammar_test {

using test::parse;
using test::report_network;
using Sense = DistanceClaim::Sense;

namespace {

std::string_view id_of(const NamedPoint& point) {
    return point.place ? report_network()[*point.place].id : std::string_view("(coordinate)");
}

/// One line that says how a claim was understood: "khasan|more than|1000 km|toward N|vladivostok".
std::string understood(std::string_view text) {
    const auto claim = parse(text);
    if (!claim)
        return std::string(code_name(claim.error().code)) + ": " + words(claim.error().message);
    std::string line(id_of(claim->subject));
    line += '|';
    line += comparison_words(claim->comparison);
    line += '|';
    line += std::to_string(claim->value_km);
    line.erase(line.find_last_not_of('0') + 1);
    if (line.back() == '.') line.pop_back();
    line += " km|";
    if (claim->sense == Sense::from) line += "from";
    if (claim->sense == Sense::by_rail) line += "by rail";
    if (claim->sense == Sense::toward)
        line.append("toward ").append(claim->direction->abbreviation);
    line += '|';
    line += id_of(claim->from);
    return line;
}

std::string frame(std::string_view middle) {
    return understood("khasan " + std::string(middle) + " vladivostok");
}

}  // namespace

TEST_CASE("claim grammar: the showcase") {
    const auto claim = parse("Vostochny is more than 1,000 km north of Vladivostok");
    REQUIRE(claim);
    CHECK(id_of(claim->subject) == "vostochny-cosmodrome");
    CHECK(id_of(claim->from) == "vladivostok");
    CHECK(claim->subject.text == "Vostochny");
    CHECK(claim->comparison == Comparison::more_than);
    CHECK(claim->value_km == 1000);
    CHECK(claim->value_text == "1,000 km");
    CHECK(claim->sense == Sense::toward);
    REQUIRE(claim->direction);
    CHECK(claim->direction->abbreviation == "N");
    CHECK(claim->text == "Vostochny is more than 1,000 km north of Vladivostok");
}

TEST_CASE("claim grammar: comparisons") {
    CHECK(frame("is 5 km from") == "khasan||5 km|from|vladivostok");
    CHECK(frame("is exactly 5 km from") == "khasan||5 km|from|vladivostok");
    CHECK(frame("is about 5 km from") == "khasan|about|5 km|from|vladivostok");
    CHECK(frame("is some 5 km from") == "khasan|about|5 km|from|vladivostok");
    CHECK(frame("is more than 5 km from") == "khasan|more than|5 km|from|vladivostok");
    CHECK(frame("is over 5 km from") == "khasan|more than|5 km|from|vladivostok");
    CHECK(frame("is less than 5 km from") == "khasan|less than|5 km|from|vladivostok");
    CHECK(frame("is under 5 km from") == "khasan|less than|5 km|from|vladivostok");
    CHECK(frame("is at least 5 km from") == "khasan|at least|5 km|from|vladivostok");
    CHECK(frame("is no less than 5 km from") == "khasan|at least|5 km|from|vladivostok");
    CHECK(frame("is at most 5 km from") == "khasan|at most|5 km|from|vladivostok");
    CHECK(frame("is nearly 5 km from") == "khasan|nearly|5 km|from|vladivostok");
    CHECK(frame("IS MORE THAN 5 KM FROM") == "khasan|more than|5 km|from|vladivostok");
    CHECK(frame("lies almost 5 km from") == "khasan|nearly|5 km|from|vladivostok");
    CHECK(frame("is located about 5 km from") == "khasan|about|5 km|from|vladivostok");
}

TEST_CASE("claim grammar: figures") {
    CHECK(frame("is 1,000 km from") == "khasan||1000 km|from|vladivostok");
    CHECK(frame("is 1 000 km from") == "khasan||1000 km|from|vladivostok");
    CHECK(frame("is 1\u00a0000 km from") == "khasan||1000 km|from|vladivostok");
    CHECK(frame("is 1\u202f000km from") == "khasan||1000 km|from|vladivostok");
    CHECK(frame("is 1000 km from") == "khasan||1000 km|from|vladivostok");
    CHECK(frame("is 1,234.5 km from") == "khasan||1234.5 km|from|vladivostok");
    CHECK(frame("is 1.5 km from") == "khasan||1.5 km|from|vladivostok");
    CHECK(frame("is 0.125 km from") == "khasan||0.125 km|from|vladivostok");
    CHECK(frame("is 4 thousand km from") == "khasan||4000 km|from|vladivostok");
    CHECK(frame("is 4.5 thousand km from") == "khasan||4500 km|from|vladivostok");
    CHECK(frame("is 40000 km from") == "khasan||40000 km|from|vladivostok");
}

TEST_CASE("claim grammar: units") {
    CHECK(frame("is 5km from") == "khasan||5 km|from|vladivostok");
    CHECK(frame("is 5 kilometres from") == "khasan||5 km|from|vladivostok");
    CHECK(frame("is 1 kilometre from") == "khasan||1 km|from|vladivostok");
    CHECK(frame("is 5 kilometers from") == "khasan||5 km|from|vladivostok");
    CHECK(frame("is 1000 miles from") == "khasan||1609.344 km|from|vladivostok");
    CHECK(frame("is 1000 mi from") == "khasan||1609.344 km|from|vladivostok");
    CHECK(frame("is 1,000 versts from") == "khasan||1066.8 km|from|vladivostok");
    CHECK(frame("is 1 verst from") == "khasan||1.0668 km|from|vladivostok");
}

TEST_CASE("claim grammar: relations") {
    CHECK(frame("is 5 km north of") == "khasan||5 km|toward N|vladivostok");
    CHECK(frame("is 5 km to the north of") == "khasan||5 km|toward N|vladivostok");
    CHECK(frame("is 5 km south from") == "khasan||5 km|toward S|vladivostok");
    CHECK(frame("is 5 km North-West of") == "khasan||5 km|toward NW|vladivostok");
    CHECK(frame("is 5 km northwest of") == "khasan||5 km|toward NW|vladivostok");
    CHECK(frame("is 5 km north west of") == "khasan||5 km|toward NW|vladivostok");
    CHECK(frame("is 5 km north\u2011west of") == "khasan||5 km|toward NW|vladivostok");
    CHECK(frame("is 5 km north-north-west of") == "khasan||5 km|toward NNW|vladivostok");
    CHECK(frame("is 5 km NNW of") == "khasan||5 km|toward NNW|vladivostok");
    CHECK(frame("is 5 km ese of") == "khasan||5 km|toward ESE|vladivostok");
    CHECK(frame("is 5 km away from") == "khasan||5 km|from|vladivostok");
    CHECK(frame("is 5 km by rail from") == "khasan||5 km|by rail|vladivostok");
    CHECK(frame("is 5 km by train from") == "khasan||5 km|by rail|vladivostok");
    CHECK(understood("Khasan is 5 km from Vladivostok by rail") ==
          "khasan||5 km|by rail|vladivostok");
}

TEST_CASE("claim grammar: places") {
    const std::string middle = " is 5 km from ";
    CHECK(understood("Хасан" + middle + "Владивосток") == "khasan||5 km|from|vladivostok");
    CHECK(understood("하산" + middle + "블라디보스토크") == "khasan||5 km|from|vladivostok");
    CHECK(understood("Komsomolsk-on-Amur" + middle + "vladivostok") ==
          "komsomolsk||5 km|from|vladivostok");
    CHECK(understood("komsomolsk on amur" + middle + "esr:980003") ==
          "komsomolsk||5 km|from|vladivostok");
    CHECK(understood("43.1, 131.9" + middle + "42.43,130.65") ==
          "(coordinate)||5 km|from|(coordinate)");
    CHECK(understood("  \"Khasan  is\t5 km from\nVladivostok.\" ") ==
          "khasan||5 km|from|vladivostok");
    CHECK(understood("\u201cKhasan is 5 km from Vladivostok\u201d.") ==
          "khasan||5 km|from|vladivostok");
    CHECK(understood("\u00abKhasan is 5 km from Vladivostok\u00bb") ==
          "khasan||5 km|from|vladivostok");
}

TEST_CASE("claim grammar: the part that is not understood stands in brackets") {
    const auto message = [](std::string_view text) {
        const auto claim = parse(text);
        REQUIRE_FALSE(claim);
        CHECK(claim.error().code == RefusalCode::bad_claim);
        return words(claim.error().message);
    };
    CHECK(message("Khasan is many km from Vladivostok") ==
          "the part in brackets is not understood in \"Khasan is [many] km from Vladivostok\": "
          "a figure such as 1,000 or 1.5 was expected");
    CHECK(message("Khasan is 5 parsecs from Vladivostok") ==
          "the part in brackets is not understood in \"Khasan is 5 [parsecs] from Vladivostok\": "
          "a unit was expected: km, miles or versts");
    CHECK(message("Khasan is 5m from Vladivostok") ==
          "the part in brackets is not understood in \"Khasan is 5[m] from Vladivostok\": "
          "a unit was expected: km, miles or versts");
    CHECK(message("Khasan is 5 km off Vladivostok") ==
          "the part in brackets is not understood in \"Khasan is 5 km [off] Vladivostok\": "
          "\"north of\", \"from\", \"by rail from\" or \"in a straight line from\" was expected");
    CHECK(message("Khasan is 5 km north Vladivostok") ==
          "the part in brackets is not understood in \"Khasan is 5 km north [Vladivostok]\": "
          "\"of\" was expected");
    CHECK(message("Khasan is 5 km north of") ==
          "\"Khasan is 5 km north of [...]\" ends too early: a place was expected");
    CHECK(message("Khasan is 5") ==
          "\"Khasan is 5 [...]\" ends too early: a unit was expected: km, miles or versts");
    CHECK(message("is 5 km from Vladivostok") ==
          "the part in brackets is not understood in \"[is] 5 km from Vladivostok\": "
          "a place was expected first");
    CHECK(message("Khasan") ==
          "the part in brackets is not understood in \"[Khasan]\": "
          "\"PLACE is NUMBER UNIT from PLACE\" was expected");
}

TEST_CASE("claim grammar: figures that could mislead are refused") {
    const auto bad = [](std::string_view figure) {
        return frame("is " + std::string(figure) + " km from").starts_with("bad_claim");
    };
    CHECK(bad("1.000"));  // a thousand in half of Europe
    CHECK(bad("1,5"));    // one and a half, there
    CHECK(bad("1,00"));
    CHECK(bad("1,0000"));
    CHECK(bad("1.000.000"));
    CHECK(bad("1,000,"));
    CHECK(bad("5."));
    CHECK(bad(".5"));
    CHECK(bad("+5"));
    CHECK(bad("1e3"));
    CHECK(bad("hundreds of"));
    CHECK(bad("0"));
    CHECK(bad("0.0"));
    CHECK(bad("-5"));
    CHECK(
        bad("\u2212"
            "5"));
    CHECK(bad("40001"));
    CHECK(bad("41 thousand"));
    CHECK(bad("1 million"));
    CHECK(bad(std::string(400, '9')));
    CHECK(frame("is 30,000 miles from").starts_with("bad_claim"));
}

TEST_CASE("claim grammar: a direction and the railway do not go together") {
    const std::string_view why =
        "a claim names a direction or the way along which it is far, not both";
    CHECK(frame("is 5 km by rail north of").ends_with(why));
    CHECK(frame("is 5 km north by rail from").ends_with(why));
    CHECK(understood("Khasan is 5 km north of Vladivostok by rail").ends_with(why));
}

TEST_CASE("claim grammar: places that do not do") {
    CHECK(understood("Atlantis is 5 km from Vladivostok").starts_with("unknown_place"));
    CHECK(understood("Khasan is 5 km from Atlantis").starts_with("unknown_place"));
    CHECK(understood("Khasan is 5 km from 95,20").starts_with("bad_coordinate"));
    CHECK(understood("Khasan is 5 km from Хасан").starts_with("same_place"));
    CHECK(understood("43.1,131.9 is 5 km from 43.1,131.9").starts_with("same_place"));
}

TEST_CASE("claim grammar: hostile text") {
    CHECK(understood("").starts_with("bad_claim: the claim is empty"));
    CHECK(understood(" \".\" ").starts_with("bad_claim: the claim is empty"));
    CHECK(understood(std::string(100'000, 'x')) ==
          "bad_claim: the claim is 100,000 bytes long (at most 1,000)");
    CHECK(understood(std::string_view("Khasan is 5 km\0from Vladivostok", 31))
              .starts_with("bad_claim"));
    CHECK(understood("Khasan is 5 km from Vladi\xff").starts_with("bad_claim"));
    CHECK(understood("is is is is is").starts_with("bad_claim"));
}

TEST_CASE("claim grammar: the same from options") {
    const Gazetteer gazetteer(report_network());
    DistanceClaimParts parts;
    parts.subject = "Vostochny";
    parts.from = "Vladivostok";
    parts.comparison = Comparison::more_than;
    parts.distance = "1,000 km";
    parts.direction = find_compass_point("north");
    const auto claim = make_distance_claim(parts, gazetteer);
    REQUIRE(claim);
    CHECK(claim->text == "Vostochny is more than 1,000 km north of Vladivostok");
    CHECK(claim->value_km == 1000);
    CHECK(claim->sense == Sense::toward);
    const auto again = parse(claim->text);
    REQUIRE(again);
    CHECK(again->value_text == claim->value_text);

    parts.by_rail = true;
    CHECK(make_distance_claim(parts, gazetteer).error().code == RefusalCode::bad_claim);
    parts.direction.reset();
    CHECK(make_distance_claim(parts, gazetteer)->sense == Sense::by_rail);
    parts.distance = "1000mi";
    CHECK(make_distance_claim(parts, gazetteer)->value_km == doctest::Approx(1609.344));
    for (const auto* distance : {"", "many", "many km", "1,000", "1.000 km", "0 km", "-1 km",
                                 "1e9 km", "5 m", "5 km north"}) {
        CAPTURE(distance);
        parts.distance = distance;
        const auto refused = make_distance_claim(parts, gazetteer);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == RefusalCode::bad_claim);
    }
}

TEST_CASE("claim grammar: how exactly a bare figure is meant") {
    const auto rounding = [](std::string_view figure) {
        return parse("Khasan is " + std::string(figure) + " km from Vladivostok")->rounding_km;
    };
    CHECK(rounding("560") == doctest::Approx(5.6));   // half of ten, but not under 1 %
    CHECK(rounding("561") == doctest::Approx(5.61));  // half a kilometre, but not under 1 %
    CHECK(rounding("1,500") == doctest::Approx(50));  // half a hundred
    CHECK(rounding("1,000") == doctest::Approx(50));  // half a thousand, but not over 5 %
    CHECK(rounding("1.5") == doctest::Approx(0.05));
    CHECK(rounding("4 thousand") == doctest::Approx(200));
}

}  // namespace verst::claim_grammar_test
