#include "network/name_folding.hpp"

#include <array>
#include <string>
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

// Russian names have a way of their own; a letter of another script leads past it.
TEST_CASE("what folds Russian and ASCII letters quickly folds them as all others are folded") {
    const auto check = [](std::string_view character) {
        CAPTURE(character);
        const std::string text = "a" + std::string(character) + "b";
        CHECK("e" + fold_name(text) == fold_name("é" + text));
    };
    for (char c = ' '; c <= '~'; ++c) check({&c, 1});
    for (unsigned letter = 0x0400; letter < 0x0480; ++letter) {
        const std::array<char, 2> utf8{static_cast<char>(0xC0U | letter >> 6U),
                                       static_cast<char>(0x80U | (letter & 0x3FU))};
        check({utf8.data(), utf8.size()});
    }
    CHECK(fold_name("Ёлкина Речка-2") == "елкинаречка2");
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
