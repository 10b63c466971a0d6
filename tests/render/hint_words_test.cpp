#include "render/words/hint_words.hpp"

#include <type_traits>

#include <doctest/doctest.h>

#include "render/json_parts.hpp"

namespace verst::hint_words_test {

namespace {

using hint::Candidate;
using hint::Choices;
using hint::Closure;
using hint::Named;
using hint::NearestPlace;
using hint::OtherWay;

// A text alone is a remedy, whatever kinds there are.
static_assert(std::is_convertible_v<const char*, Message>);
static_assert(std::is_constructible_v<Hint, const char*>);
static_assert(!std::is_constructible_v<Hint, int>);

std::string in_km(const Hint& hint) { return hint_words(hint, LengthUnit::km); }
std::string in_mi(const Hint& hint) { return hint_words(hint, LengthUnit::mi); }

/// {"suggestions"} of a hint, on one line.
std::string json_of(const Hint& hint) {
    json::Json object = json::Json::object();
    json::add_suggestions(object, {hint});
    return in_one_line(object);
}

const Named khasan{"khasan", "Khasan"};
const Named vladivostok{"vladivostok", "Vladivostok"};

NearestPlace nearest(NearestPlace::Sense sense) {
    return {sense, khasan, 126.3, "RU", vladivostok, {"baranovsky", ""}};
}

}  // namespace

TEST_CASE("a remedy is a text: its figures are in the reader's unit, and it is no suggestion") {
    const Hint remedy("write section:A/B, two neighbouring places");
    CHECK(std::holds_alternative<Message>(remedy));
    CHECK(in_mi(remedy) == "write section:A/B, two neighbouring places");
    CHECK(in_mi(Message("at most ", verst::in_km(1000))) == "at most 621 mi");
    CHECK(json_of(remedy) == "{}");
}

TEST_CASE("a candidate is named by its id and what tells it apart") {
    const Candidate station{Candidate::Of::place,
                            "dunai",
                            "Dunai",
                            "\u0414\u0443\u043d\u0430\u0439",
                            "station",
                            "RU",
                            "",
                            "Khasan"};
    CHECK(in_km(station) ==
          "dunai (Dunai, \u0414\u0443\u043d\u0430\u0439, station, RU), next to Khasan");
    CHECK(in_km(Candidate{Candidate::Of::line, "bam", "Baikal-Amur Mainline"}) ==
          "bam (Baikal-Amur Mainline)");
    CHECK(in_km(Candidate{Candidate::Of::train, "armoured"}) == "armoured");
    CHECK(json_of(Candidate{Candidate::Of::line, "bam", "Baikal-Amur Mainline"}) ==
          R"({"suggestions":[{"kind":"candidate","of":"line","id":"bam",)"
          R"("name":"Baikal-Amur Mainline"}]})");
    CHECK(json_of(station) ==
          "{\"suggestions\":[{\"kind\":\"candidate\",\"of\":\"place\",\"id\":\"dunai\",\"name\":"
          "\"Dunai\","
          "\"name_native\":\"\u0414\u0443\u043d\u0430\u0439\",\"place_kind\":\"station\","
          "\"country\":\"RU\",\"on_line\":null,\"next_to\":\"Khasan\"}]}");
    CHECK(in_km(hint::More{hint::More::Of::candidates, 12}) == "and 12 more");
}

TEST_CASE("all that can be written there") {
    CHECK(in_km(Choices{Choices::Of::countries, {"CN", "RU"}}) == "the countries: CN, RU");
    CHECK(in_km(Choices{Choices::Of::country_pairs, {"CN-RU"}}) == "between countries: CN-RU");
    CHECK(in_km(Choices{Choices::Of::gauges_mm, {"1435", "1520"}}) == "the gauges, mm: 1435, 1520");
    const Choices beside{Choices::Of::neighbours, {"hasan", "mahalino"}, {"khasan", "Khasan"}};
    CHECK(in_km(beside) == "next to Khasan: hasan, mahalino");
    CHECK(json_of(beside) ==
          R"({"suggestions":[{"kind":"choices","of":"neighbours",)"
          R"("place":{"id":"khasan","name":"Khasan"},"ids":["hasan","mahalino"]}]})");
}

TEST_CASE("kilometre posts are in kilometres in any unit") {
    CHECK(in_mi(hint::PostRange{{"khasan", "Baranovsky - Khasan"}, 0.21, 92.44}) ==
          "its kilometres run from 0.2 to 92.4");
    CHECK(
        json_of(hint::PostRange{{"khasan", "Baranovsky - Khasan"}, 0.21, 92.44}) ==
        R"({"suggestions":[{"kind":"post_range","line":{"id":"khasan","name":"Baranovsky - Khasan"},)"
        R"("from_km":0.21,"to_km":92.44}]})");
}

TEST_CASE("the nearest place says what it is nearest to") {
    using Sense = NearestPlace::Sense;
    CHECK(in_km(nearest(Sense::station)) == "nearest station: Khasan (khasan), 126 km");
    CHECK(in_mi(nearest(Sense::station)) == "nearest station: Khasan (khasan), 78 mi");
    CHECK(in_mi(nearest(Sense::station_abroad)) ==
          "Khasan (khasan), 78 mi, is across the border, in Russia: name it to begin or end there");
    // --snap takes kilometres.
    CHECK(in_mi(nearest(Sense::station_at_home)) ==
          "the nearest station in Russia: Khasan (khasan), 78 mi (--snap 127 takes it)");
    CHECK(in_mi(nearest(Sense::reachable)) ==
          "from Vladivostok the nearest to baranovsky that can be reached is Khasan, 78 mi short "
          "of it");
    CHECK(in_km(nearest(Sense::start_itself)) ==
          "from Vladivostok no place that is nearer to baranovsky can be reached");
    CHECK(in_km(nearest(Sense::usable)) ==
          "the nearest to baranovsky that can be used is Khasan, 126 km away");
    CHECK(json_of(nearest(Sense::reachable)) ==
          R"({"suggestions":[{"kind":"nearest_place","sense":"reachable","id":"khasan",)"
          R"("name":"Khasan","country":"RU","km":126.3,)"
          R"("from":{"id":"vladivostok","name":"Vladivostok"},)"
          R"("to":{"id":"baranovsky","name":null}}]})");
}

TEST_CASE("the way that there would be says all that would have to be allowed") {
    using What = OtherWay::Allowed::What;
    OtherWay way;
    way.allowing = {{What::avoided, "country:CN"},
                    {What::beyond, "line:bam", {"line:transsib"}},
                    {What::unelectrified, {}},
                    {What::gauge_break, {}},
                    {What::closed, "1930-06-01"}};
    way.rail_km = 1000;
    way.lines = {{"transsib", "Trans-Siberian Railway"}, {"bam", ""}};
    way.borders = {khasan};
    CHECK(in_mi(way) ==
          "allowing country:CN, line:transsib too, track that is not known to be electrified, a "
          "break of gauge and what was not open on 1930-06-01 gives 621 mi on line:transsib and "
          "line:bam over Khasan");
    way.allowing = {{What::beyond, "line:bam", {"a", "b", "c", "d", "e", "f"}}};
    way.lines.assign(6, khasan);
    way.borders.clear();
    CHECK(in_km(way) == "allowing more than line:bam gives 1,000 km on 6 lines");
    way.lines.assign(1, khasan);
    CHECK(json_of(way) ==
          R"({"suggestions":[{"kind":"other_way","allowing":[{"what":"beyond",)"
          R"("constraint":"line:bam","more":["a","b","c","d","e","f"]}],"rail_km":1000.0,)"
          R"("lines":[{"id":"khasan","name":"Khasan"}],"borders":[]}]})");
}

TEST_CASE("a closure has its dates as they are written") {
    using What = Closure::What;
    Closure closed{.what = What::line, .line = {"khasan", "Baranovsky - Khasan"}, .until = "1951"};
    CHECK(in_km(closed) == "line:khasan was opened in 1951; parts of it may have been open before");
    closed.what = What::stretch;
    closed.confidence = "B";
    CHECK(in_km(closed) == "a stretch of line:khasan was opened in 1951 (confidence B)");
    closed.what = What::first_line;
    CHECK(in_km(closed) == "the first of its lines, Baranovsky - Khasan, was opened in 1951");
    closed.what = What::shut;
    CHECK(in_km(closed) == "line:khasan was not open before 1951");
    closed = {.what = What::shut_to_passengers, .border = khasan, .until = "2020-02"};
    CHECK(in_km(closed) == "Khasan was not open to passenger trains before 2020-02");
    closed.from = "2020-02";
    closed.until = "2024-12";
    CHECK(in_km(closed) == "Khasan had no passenger traffic from 2020-02 until 2024-12");
    CHECK(json_of(closed) ==
          R"({"suggestions":[{"kind":"closure","what":"shut_to_passengers","line":null,)"
          R"("border":{"id":"khasan","name":"Khasan"},"from":"2020-02","until":"2024-12",)"
          R"("confidence":null}]})");
    closed.what = What::shut;
    closed.until.clear();
    CHECK(in_km(closed) == "Khasan was shut from 2020-02");
    CHECK(in_km(hint::More{hint::More::Of::closures, 1}) == "and 1 more was not open");
    CHECK(in_km(hint::More{hint::More::Of::closures, 4}) == "and 4 more were not open");
}

TEST_CASE("a fault says where it is, and the hints of what was refused there") {
    const DataFault whole{"borders.csv", 0, "", Message("is missing")};
    CHECK(in_km(whole) == "borders.csv: is missing");
    const DataFault fault{"a.toml",
                          12,
                          "place",
                          Message("no place is within ", verst::in_km(1000)),
                          {Candidate{Candidate::Of::place, "khasan", "Khasan"}, "verst find TEXT"}};
    CHECK(in_mi(fault) ==
          "a.toml:12: place: no place is within 621 mi: khasan (Khasan); verst find TEXT");
    CHECK(json_of(whole) == R"({"suggestions":[{"kind":"fault","file":"borders.csv","line":null,)"
                            R"("field":null,"what":"is missing"}]})");
    CHECK(json_of(fault).find(R"("what":"no place is within 1,000 km: khasan (Khasan); verst)"
                              R"( find TEXT","suggestions":[{"kind":"candidate","of":"place",)") !=
          std::string::npos);
}

}  // namespace verst::hint_words_test
