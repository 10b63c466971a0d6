#include "network/name_folding.hpp"

#include <string_view>

#include <doctest/doctest.h>

namespace verst::name_folding_test {

// "Köln Hbf" found nothing in an import: OpenStreetMap writes "Köln Hauptbahnhof".
TEST_CASE("the short form that everybody writes of a German main station is its name") {
    CHECK(fold_name("Köln Hbf") == fold_name("Köln Hauptbahnhof"));
    CHECK(fold_name("Berlin Hbf (tief)") == fold_name("Berlin Hauptbahnhof (tief)"));
    CHECK(fold_name("Wien Hauptbf.") == fold_name("Wien Hauptbahnhof"));
    CHECK(fold_name("Potsdam Bhf") == fold_name("Potsdam Bahnhof"));
    // Only as a word of its own.
    CHECK(fold_name("Hbfstein") == "hbfstein");
}

// Names as the English Wikipedia writes them. ICU's general transliteration made "Uznyj" of Южный,
// which is like no name of a map, and took 12 ms to begin.
TEST_CASE("a Cyrillic name is that which English writes of it") {
    const auto is = [](std::string_view cyrillic, std::string_view latin) {
        CAPTURE(cyrillic);
        CHECK(russian_skeleton(fold_name(transliterate(cyrillic))) ==
              russian_skeleton(fold_name(latin)));
    };
    is("Хабаровск", "Khabarovsk");
    is("Южно-Сахалинск", "Yuzhno-Sakhalinsk");
    is("Уссурийск", "Ussuriysk");
    is("Комсомольск-на-Амуре", "Komsomolsk-na-Amure");
    is("Щёлково", "Shchyolkovo");
    is("Щёлково", "Shchelkovo");
    is("Чита-2", "Chita II");
    is("ЯРОСЛАВЛЬ", "Yaroslavl");
    is("Київ", "Kyiv");
    is("Тернопіль", "Ternopil");
}

TEST_CASE("what is not Cyrillic throughout is transliterated as before") {
    CHECK(fold_name(transliterate("평양")) == "pyeongyang");
    CHECK(transliterate("Москва III") == "moskva iii");
}

}  // namespace verst::name_folding_test
