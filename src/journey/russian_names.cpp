#include "journey/russian_names.hpp"

#include <algorithm>
#include <array>

#include "verst/base/text.hpp"

namespace verst {

namespace {

/// A sentence with more guesses than this has no name that anybody would write.
constexpr std::size_t most_guesses = 128;

struct Ending {
    std::string_view ending;
    std::string_view nominative;
};

constexpr std::array<Ending, 30> endings{{
    // Genitive.
    {"ого", "ый"},
    {"ого", "ой"},
    {"ого", "ий"},
    {"ого", "ое"},
    {"его", "ий"},
    {"его", "ее"},
    {"ой", "ая"},
    {"ей", "яя"},
    {"а", ""},
    {"а", "о"},
    {"ы", "а"},
    {"ы", ""},
    {"ы", "ы"},
    {"и", "а"},
    {"и", "ь"},
    {"и", "я"},
    {"и", "и"},
    {"я", "ь"},
    {"я", "й"},
    {"я", "е"},
    {"ка", "ок"},
    {"ца", "ец"},
    // Instrumental.
    {"ом", ""},
    {"ем", "ь"},
    {"ем", "й"},
    {"ой", "а"},
    {"ей", "я"},
    {"ью", "ь"},
    {"ым", "ый"},
    {"ским", "ский"},
}};

std::vector<std::string> guesses_for(std::string_view word) {
    std::vector<std::string> guesses{std::string(word)};
    // "Комсомольска-на-Амуре": the first part is declined.
    const auto hyphen = word.find('-');
    const std::string_view declined = word.substr(0, hyphen);
    const std::string_view rest = hyphen == std::string_view::npos ? "" : word.substr(hyphen);
    for (const auto& [ending, nominative] : endings) {
        if (!declined.ends_with(ending) || declined.size() <= ending.size() + 2) continue;
        std::string guess(declined.substr(0, declined.size() - ending.size()));
        guess += nominative;
        guess += rest;
        guesses.push_back(std::move(guess));
    }
    // "Новосибирска-Восточного", "Уссурийска-Главного": both parts are.
    if (!rest.empty() && rest.find('-', 1) == std::string_view::npos) {
        for (const auto& first : guesses_for(declined)) {
            for (const auto& second : guesses_for(rest.substr(1))) {
                guesses.push_back(first);
                guesses.back() += '-';
                guesses.back() += second;
            }
        }
    }
    return guesses;
}

}  // namespace

std::vector<std::string> nominatives(std::string_view name) {
    std::vector<std::string> names{std::string()};
    for (const std::string_view word : split(name, ' ')) {
        std::vector<std::string> longer;
        for (const std::string& before : names) {
            for (const std::string& guess : guesses_for(word)) {
                if (longer.size() == most_guesses) break;
                longer.push_back(before);
                if (!before.empty()) longer.back() += ' ';
                longer.back() += guess;
            }
        }
        names = std::move(longer);
    }
    return names;
}

}  // namespace verst
