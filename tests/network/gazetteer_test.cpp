#include "verst/network/gazetteer.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/network/network_builder.hpp"
#include "words.hpp"

namespace verst::gazetteer_test {

namespace {

/// The id that a text finds, or the code of the refusal in angle brackets.
std::string found(std::string_view text) {
    const Network& network = built_in_network();
    const auto point = Gazetteer(network).resolve(text);
    if (!point) return "<" + std::string(code_name(point.error().code)) + ">";
    return point->place ? std::string(network[*point->place].id) : "coordinate";
}

bool mentions(const Refusal& refusal, std::string_view id) {
    return std::ranges::any_of(words(refusal.hints),
                               [&](const std::string& hint) { return hint.starts_with(id); });
}

}  // namespace

TEST_CASE("a place is found in any script, whatever the case") {
    for (const char* text :
         {"khasan", "Khasan", "KHASAN", "Hasan", "Хасан", "хасан", "하산", " Khasan "}) {
        CAPTURE(text);
        CHECK(found(text) == "khasan");
    }
    for (const char* text : {"Tumangang", "Tuman-gang", "두만강", "Туманган", "豆满江"}) {
        CAPTURE(text);
        CHECK(found(text) == "tumangang");
    }
    CHECK(found("Hà Nội") == "hanoi");
    CHECK(found("Đồng Đăng") == "dong-dang");
    CHECK(found("평양역") == "pyongyang");
}

TEST_CASE("hyphens, accents, apostrophes and the usual romanisations do not matter") {
    for (const char* text : {"Komsomolsk-on-Amur", "komsomolsk on amur", "Komsomolsk-na-Amure",
                             "Комсомольск-на-Амуре"}) {
        CAPTURE(text);
        CHECK(found(text) == "komsomolsk-on-amur");
    }
    CHECK(found("P'yŏngyang") == "pyongyang");
    CHECK(found("Wladiwostok") == "vladivostok");
    CHECK(found("Ussurijsk") == "ussuriysk");
    CHECK(found("Khabarovsk-1") == "khabarovsk-1");
    CHECK(found("Хабаровск I") == "khabarovsk-1");
}

TEST_CASE("ids, codes and coordinates") {
    CHECK(found("esr:987002") == "khasan");
    CHECK(found("esr:000000") == "<unknown_place>");
    CHECK(found("43.1,131.9") == "coordinate");
    CHECK(found("43.1, 131.9") == "coordinate");
    CHECK(found("-91,0") == "<bad_coordinate>");
    CHECK(found("0,180.5") == "<bad_coordinate>");
}

TEST_CASE("a city and the station that serves it are one place, whichever of its names is used") {
    CHECK(found("Vladivostok") == "vladivostok");
    CHECK(found("Владивосток") == "vladivostok");
    CHECK(found("Vladivostok (city)") == "vladivostok-city");
    for (const char* text : {"Artyom", "Artem", "Артём", "Артем"}) {
        CAPTURE(text);
        CHECK(found(text) == "artyom-city");
    }
    CHECK(found("Vostochny") == "vostochny-cosmodrome");
}

TEST_CASE("an unknown name is answered with the nearest ones") {
    const auto misspelt = Gazetteer(built_in_network()).resolve("Vladivostk");
    REQUIRE_FALSE(misspelt);
    CHECK(misspelt.error().code == RefusalCode::unknown_place);
    CHECK(mentions(misspelt.error(), "vladivostok"));
}

TEST_CASE("an unknown name of several words is answered by the nearest to one of them") {
    const auto found = Gazetteer(built_in_network()).resolve("Grodekovo (Pogranichny)");
    REQUIRE_FALSE(found);
    CHECK(mentions(found.error(), "grodekovo"));
    const auto nothing = Gazetteer(built_in_network()).resolve("qwertzu");
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().hints.size() == 1);
}

TEST_CASE("a name of several places is answered with all of them") {
    const auto several = Gazetteer(built_in_network()).resolve("Razdolnoye");
    REQUIRE_FALSE(several);
    CHECK(several.error().code == RefusalCode::ambiguous_place);
    CHECK(several.error().hints.size() == 3);
}

TEST_CASE("what cannot be a name is refused, however large") {
    CHECK(found("") == "<unknown_place>");
    CHECK(found("---") == "<unknown_place>");
    CHECK(found("\xff\xfe") == "<unknown_place>");
    CHECK(found(std::string(100'000, 'x')) == "<unknown_place>");
    CHECK(found(std::string_view("Kha\0san", 7)) == "<unknown_place>");
}

TEST_CASE("search ranks the very name first and tolerates errors") {
    const Network& network = built_in_network();
    const Gazetteer gazetteer(network);
    const auto exact = gazetteer.search("Khasan", 5);
    REQUIRE_FALSE(exact.empty());
    CHECK(network[exact.front().place].id == "khasan");
    const auto misspelt = gazetteer.search("Kombomolsk", 5);
    REQUIRE_FALSE(misspelt.empty());
    CHECK(network[misspelt.front().place].id.starts_with("komsomolsk"));
    CHECK(gazetteer.search("Khasan", 0).empty());
}

// "find Москва" named Москва-3 first where the map calls Moscow's station only "Moskva", which
// "route Москва" took.
TEST_CASE("a search names first what a route takes the text for, in whatever script it is") {
    NetworkBuilder builder;
    const auto add = [&](std::string_view id, std::string_view name, std::string_view native) {
        draft::Place place;
        place.id = id;
        place.name = name;
        place.name_native = native;
        place.position = {50, 10 + 0.1 * static_cast<double>(builder.places.size())};
        builder.places.push_back(place);
    };
    add("third", "Moskva-3", "Москва-3");
    add("goods", "Moskva-Goods", "Москва-Товарная");
    add("moscow", "Moskva", "");
    draft::Section section;
    section.a = PlaceIndex(0);
    section.b = PlaceIndex(1);
    section.rail_km = 7.2;
    builder.sections = {section};
    const auto network = std::move(builder).build();
    REQUIRE(network);
    const Gazetteer gazetteer(*network);
    const auto resolved = gazetteer.resolve("Москва");
    REQUIRE((resolved && resolved->place));
    const auto hits = gazetteer.search("Москва", 3);
    REQUIRE(hits.size() == 3);
    CHECK((*network)[*resolved->place].id == "moscow");
    CHECK((*network)[hits.front().place].id == "moscow");
    CHECK(hits.front().matched_name == "Moskva");
}

}  // namespace verst::gazetteer_test
