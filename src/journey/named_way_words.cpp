#include "journey/named_way_words.hpp"

#include <array>

#include "verst/base/text.hpp"

namespace verst {

namespace {

using Sense = DistanceClaim::Sense;

struct WayPhrase {
    std::string_view words;
    Sense sense = Sense::from;
};

constexpr std::array<WayPhrase, 21> way_phrases{{
    {"by rail", Sense::by_rail},
    {"by railway", Sense::by_rail},
    {"by railroad", Sense::by_rail},
    {"by train", Sense::by_rail},
    {"on the railway", Sense::by_rail},
    {"along the railway", Sense::by_rail},
    {"along the rails", Sense::by_rail},
    {"of track", Sense::by_rail},
    {"of railway", Sense::by_rail},
    {"of rail", Sense::by_rail},
    {"by straight line", Sense::straight},
    {"in a straight line", Sense::straight},
    {"in straight line", Sense::straight},
    {"in a direct line", Sense::straight},
    {"as the crow flies", Sense::straight},
    {"by air", Sense::straight},
    {"in the air", Sense::straight},
    {"by great circle", Sense::straight},
    {"along the great circle", Sense::straight},
    {"along a great circle", Sense::straight},
    {"on the great circle", Sense::straight},
}};

/// What comes before the name of a country, a line or a place that a way goes by. No "on": it is
/// in names of places. "Over" has its article: "over 600 km" is no way.
constexpr std::array<std::string_view, 11> prepositions{"over the",
                                                        "going through",
                                                        "passing through",
                                                        "travelling through",
                                                        "by way of",
                                                        "through",
                                                        "via",
                                                        "crossing",
                                                        "across",
                                                        "along",
                                                        "by"};

const WayPhrase* phrase_at(const ClaimWords& words, std::size_t word) {
    for (const WayPhrase& phrase : way_phrases) {
        if (words.are(word, phrase.words)) return &phrase;
    }
    return nullptr;
}

std::size_t preposition_at(const ClaimWords& words, std::size_t word) {
    for (const std::string_view preposition : prepositions) {
        if (words.are(word, preposition)) return split(preposition, ' ').size();
    }
    return 0;
}

}  // namespace

std::optional<WayWords> named_way_at(const ClaimWords& words, std::size_t begin, std::size_t end) {
    const std::size_t length = preposition_at(words, begin);
    std::size_t name = begin + length;
    if (length == 0 || name >= end) return std::nullopt;
    std::size_t last = name;
    while (last < end && !words.is(last, {"from", "than", "between", "is", "it", "it's", ",", ")",
                                          "shortens", "cuts", "saves", "lengthens", "by"}))
        ++last;
    if (last == name) return std::nullopt;
    if (words.is(name, {"the"}) && name + 1 < last) ++name;
    return WayWords{Sense::by_rail,
                    SentenceWay{words.between(begin, last), words.between(name, last)}, last};
}

std::optional<WayWords> way_words_at(const ClaimWords& words, std::size_t begin, std::size_t end) {
    // "(as the crow flies)", ", by rail,", "- via Harbin -"
    const bool in_parentheses = words.is(begin, {"("});
    if ((in_parentheses || words.is(begin, {",", "-"})) && begin + 1 < end) {
        auto inner = way_words_at(words, begin + 1, end);
        if (!inner) return std::nullopt;
        const bool closes = inner->end < end && (in_parentheses ? words.is(inner->end, {")"})
                                                                : words.is(inner->end, {",", "-"}));
        if (in_parentheses && !closes) return std::nullopt;
        if (closes) ++inner->end;
        return inner;
    }
    if (const WayPhrase* phrase = phrase_at(words, begin)) {
        WayWords found{phrase->sense, std::nullopt, begin + split(phrase->words, ' ').size()};
        if (found.end > end) return std::nullopt;
        // "by rail through China"
        if (phrase->sense != Sense::by_rail || found.end == end) return found;
        if (words.is(found.end, {"only"})) ++found.end;
        if (const auto named = named_way_at(words, found.end, end)) return named;
        return found;
    }
    return named_way_at(words, begin, end);
}

}  // namespace verst
