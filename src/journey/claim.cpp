#include "verst/journey/claim.hpp"

#include <array>
#include <utility>

#include "verst/base/text.hpp"

namespace verst {

namespace {

/// The first wording of a comparison is the one that we use ourselves.
constexpr std::array<std::pair<std::string_view, Comparison>, 20> wordings{{
    {"", Comparison::exactly},
    {"exactly", Comparison::exactly},
    {"about", Comparison::about},
    {"around", Comparison::about},
    {"approximately", Comparison::about},
    {"roughly", Comparison::about},
    {"some", Comparison::about},
    {"more than", Comparison::more_than},
    {"over", Comparison::more_than},
    {"farther than", Comparison::more_than},
    {"further than", Comparison::more_than},
    {"less than", Comparison::less_than},
    {"under", Comparison::less_than},
    {"at least", Comparison::at_least},
    {"no less than", Comparison::at_least},
    {"at most", Comparison::at_most},
    {"no more than", Comparison::at_most},
    {"up to", Comparison::at_most},
    {"nearly", Comparison::nearly},
    {"almost", Comparison::nearly},
}};

/// In lower case, with "-" and "_" read as the spaces that they stand for in an option's value.
std::string plain_words(std::string_view words) {
    std::string plain = ascii_lower(words);
    for (char& c : plain) {
        if (c == '-' || c == '_') c = ' ';
    }
    return plain;
}

}  // namespace

std::string_view comparison_words(Comparison comparison) {
    for (const auto& [wording, meaning] : wordings) {
        if (meaning == comparison) return wording;
    }
    return {};
}

std::optional<Comparison> find_comparison(std::string_view words) {
    const std::string wanted = plain_words(words);
    if (wanted.empty()) return std::nullopt;
    for (const auto& [wording, meaning] : wordings) {
        if (wanted == wording) return meaning;
    }
    return std::nullopt;
}

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds:
            return "holds";
        case Verdict::fails:
            return "fails";
        case Verdict::depends:
            return "depends";
        case Verdict::undecided:
            return "undecided";
    }
    return {};
}

}  // namespace verst
