#include "http/typed_question.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../built_in_network.hpp"
#include "http/page_choices.hpp"

namespace verst::typed_question_test {

using http::BareWord;
using http::constraint_of;
using http::questions_of;
using http::TypedQuestion;

TypedQuestion typed(std::string text) {
    TypedQuestion question;
    question.text = std::move(text);
    return question;
}

TEST_CASE("a bare word in a field is a country, a place or a line") {
    const Network& network = built_in_network();
    CHECK(constraint_of(network, "China", BareWord::place) == "country:CN");
    CHECK(constraint_of(network, "north korea", BareWord::place) == "country:KP");
    CHECK(constraint_of(network, "Khasan", BareWord::place) == "place:khasan");
    CHECK(constraint_of(network, "khasan", BareWord::line) == "line:khasan");
    CHECK(constraint_of(network, "Trans-Siberian Railway", BareWord::place) == "line:transsib");
    CHECK(constraint_of(network, "border:KP-RU", BareWord::place) == "border:KP-RU");
    CHECK(constraint_of(network, "nothing at all", BareWord::place) == "nothing at all");
}

TEST_CASE("a lone name is a place, or else a line") {
    const auto asks = [](const char* text) {
        return questions_of(typed(text), built_in_network()).front().command->name;
    };
    CHECK(asks("Khasan") == "place");
    CHECK(asks("transsib") == "line");
    CHECK(asks("Nowhereville") == "place");
    CHECK(asks("Khasan is 857 km from Pyongyang") == "check");
}

TEST_CASE("several places to go through lie between the last two") {
    TypedQuestion question = typed("Moscow - Vladivostok");
    question.through = "Kazan - Harbin";
    const auto questions = questions_of(question, built_in_network());
    REQUIRE(questions.size() == 1);
    CHECK(questions.front().places ==
          std::vector<std::string>{"Moscow", "Kazan", "Harbin", "Vladivostok"});
}

TEST_CASE("what is changed about a journey is asked of its command, and nothing else") {
    TypedQuestion question;
    question.journey = "2023-09-russia";
    question.options.add("train", "express");
    question.options.add("by", "time");
    const auto asked = http::journey_question(question);
    CHECK(asked.command->name == "journey");
    CHECK(asked.request.last("train") == "express");
    CHECK(asked.request.all("by").empty());
}

}  // namespace verst::typed_question_test
