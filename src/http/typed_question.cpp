#include "http/typed_question.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "command/commands.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/line_name.hpp"

namespace verst::http {

namespace {

using command::Command;
using command::Parameter;
using command::Request;

/// What stands between two places of a way. Names have hyphens of their own: one that joins places
/// has spaces round it.
constexpr std::array<std::string_view, 12> joints{" - ", " – ", " — ", " → ",  "→",    " -> ",
                                                  "->",  " > ", "—",   " to ", " до ", "\t"};

/// A sentence with a figure in one of these is a claim.
constexpr std::array<std::string_view, 14> length_words{
    "km", "kilomet",  "mile",  " mi ", "verst", "nautical", " li ",
    "км", "километр", "верст", "킬로", "公里",  "千米",     "里"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_digit); }

/// A comma between the two figures of a coordinate: "43.1, 131.9".
bool is_in_coordinate(std::string_view text, std::size_t comma) {
    const std::string_view before = trim(text.substr(0, comma));
    const std::string_view after = trim(text.substr(comma + 1));
    const bool figure_before = !before.empty() && (is_digit(before.back()) ||
                                                   before.ends_with("N") || before.ends_with("S"));
    const bool figure_after = !after.empty() && (is_digit(after.front()) || after.front() == '-');
    return figure_before && figure_after;
}

bool is_claim(std::string_view text) {
    if (text.ends_with('?') || text.ends_with("？")) return true;
    const std::string lower = ascii_lower(text) + ' ';
    return has_digit(text) && std::ranges::any_of(length_words, [&](std::string_view word) {
               return lower.find(word) != std::string::npos;
           });
}

std::vector<std::string> texts_of(std::string_view text) {
    // A sentence has commas of its own: "more than 1,000 km north of Vladivostok, by rail".
    if (text.find(';') == std::string_view::npos && is_claim(trim(text)))
        return {std::string(trim(text))};
    std::vector<std::string> texts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends =
            text[i] == ';' || text[i] == '\n' || (text[i] == ',' && !is_in_coordinate(text, i));
        if (ends) {
            texts.emplace_back();
        } else {
            texts.back() += text[i];
        }
    }
    for (std::string& each : texts) each = std::string(trim(each));
    std::erase(texts, std::string());
    if (texts.size() > most_typed_questions) texts.resize(most_typed_questions);
    return texts;
}

bool has_parameter(const Command& command, std::string_view name) {
    const auto parameters = command::all_parameters(command);
    return std::ranges::find(parameters, name, &Parameter::name) != parameters.end();
}

CommandQuestion question_to(std::string_view name, const TypedQuestion& typed) {
    CommandQuestion question;
    question.command = command::command_named(name);
    for (const auto& [option, value] : typed.options.values()) {
        if (has_parameter(*question.command, option)) question.request.add(option, value);
    }
    return question;
}

void add_way(std::vector<CommandQuestion>& questions, const TypedQuestion& typed,
             std::vector<std::string> places) {
    const auto through = places_in(typed.through);
    places.insert(places.end() - 1, through.begin(), through.end());
    if (typed.show == "distance") {
        for (std::size_t i = 1; i < places.size(); ++i) {
            CommandQuestion question = question_to("distance", typed);
            question.places = {places[i - 1], places[i]};
            for (const std::string& place : question.places) question.request.add("place", place);
            questions.push_back(std::move(question));
        }
        return;
    }
    CommandQuestion question =
        question_to(typed.show == "alternatives" ? "alternatives" : "route", typed);
    for (const std::string& place : places) question.request.add("place", place);
    question.places = std::move(places);
    questions.push_back(std::move(question));
}

/// A lone name is a place, or else a line; where nothing is called so, a sentence is taken for a
/// claim, so that the answer says what a claim looks like.
CommandQuestion lone(const TypedQuestion& typed, const std::string& text, const Network& network) {
    const auto point = Gazetteer(network).resolve(text);
    const bool is_sentence = std::ranges::count(text, ' ') > 3;
    const bool is_unknown = !point && point.error().code == RefusalCode::unknown_place;
    if (is_claim(text) || (is_unknown && is_sentence)) {
        CommandQuestion question = question_to("check", typed);
        question.request.add("claim", text);
        return question;
    }
    const bool is_line = is_unknown && resolve_line(network, text);
    CommandQuestion question = question_to(is_line ? "line" : "place", typed);
    question.request.add("name", text);
    question.places = {text};
    return question;
}

}  // namespace

std::vector<std::string> places_in(std::string_view text) {
    std::vector<std::string> places;
    while (true) {
        std::size_t first = std::string_view::npos;
        std::size_t length = 0;
        for (const std::string_view joint : joints) {
            const auto at = text.find(joint);
            if (at >= first) continue;
            first = at;
            length = joint.size();
        }
        const auto place = trim(text.substr(0, first));
        if (!place.empty()) places.emplace_back(place);
        if (first == std::string_view::npos) return places;
        text.remove_prefix(first + length);
    }
}

CommandQuestion journey_question(const TypedQuestion& typed) {
    CommandQuestion question = question_to("journey", typed);
    question.request.add("journey", typed.journey);
    return question;
}

std::vector<CommandQuestion> questions_of(const TypedQuestion& typed, const Network& network) {
    std::vector<CommandQuestion> questions;
    for (const std::string& text : texts_of(typed.text)) {
        auto places = places_in(text);
        if (places.size() > 1 && !is_claim(text)) {
            add_way(questions, typed, std::move(places));
        } else {
            questions.push_back(lone(typed, text, network));
        }
    }
    if (questions.size() > most_typed_questions) questions.resize(most_typed_questions);
    return questions;
}

}  // namespace verst::http
