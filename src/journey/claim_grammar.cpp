#include "verst/journey/claim_grammar.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "journey/claim_places.hpp"
#include "journey/claim_sentence.hpp"
#include "journey/figure.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst {

namespace {

/// A sentence about two places is shorter than this.
constexpr std::size_t max_claim_bytes = 1'000;

std::vector<Hint> examples() {
    return {"\"Vostochny is more than 1,000 km north of Vladivostok\"",
            "\"Artyom is about 200 km from Khasan\"",
            "\"Khasan is at least 850 km by rail from Pyongyang\""};
}

// --- The text, made plain ---

using Spelling = std::pair<std::string_view, std::string_view>;

/// What typesetting puts in the place of spaces and hyphens.
constexpr std::array<Spelling, 13> typeset{{
    {"\u00a0", " "},
    {"\u202f", " "},
    {"\u2009", " "},
    {"\u2007", " "},
    {"\u2010", "-"},
    {"\u2011", "-"},
    {"\u2012", "-"},
    {"\u2013", "-"},
    {"\u2212", "-"},
    {"\u2019", "'"},
    {"\u2014", " \u2014 "},
    {"\u2248", "~"},
    {"\uff5e", "~"},
}};

constexpr std::array<std::string_view, 11> quote_marks{"\"",     "'",      "\u201c", "\u201d",
                                                       "\u201e", "\u2018", "\u2019", "\u00ab",
                                                       "\u00bb", "\u300c", "\u300d"};

std::string without_typesetting(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto* found = std::find_if(typeset.begin(), typeset.end(), [&](const Spelling& s) {
            return text.starts_with(s.first);
        });
        plain += found == typeset.end() ? text.substr(0, 1) : found->second;
        text.remove_prefix(found == typeset.end() ? 1 : found->first.size());
    }
    return plain;
}

std::string_view without_quotes_and_stop(std::string_view text) {
    text = trim(text);
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto mark : quote_marks) {
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                changed = true;
            }
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                changed = true;
            }
        }
        if (text.ends_with('.') || text.ends_with('?') || text.ends_with('!')) {
            text.remove_suffix(1);
            changed = true;
        }
        text = trim(text);
    }
    return text;
}

std::string single_spaced(std::string_view text) {
    std::string spaced;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space)
            spaced += c;
        else if (!spaced.empty() && spaced.back() != ' ')
            spaced += ' ';
    }
    return spaced;
}

/// Shows the text with the part that is not understood in brackets.
tl::unexpected<Refusal> refuse_at(const std::string& text, const WhereStopped& stop) {
    if (stop.begin == stop.end) {
        return refuse(RefusalCode::bad_claim,
                      Message(verst::in_quotes(text + " [...]", max_claim_bytes),
                              " ends too early: ", stop.why),
                      examples());
    }
    const std::string marked = text.substr(0, stop.begin) + '[' +
                               text.substr(stop.begin, stop.end - stop.begin) + ']' +
                               text.substr(stop.end);
    return refuse(RefusalCode::bad_claim,
                  Message("the part in brackets is not understood in ",
                          verst::in_quotes(marked, max_claim_bytes), ": ", stop.why),
                  examples());
}

// --- From the sentence to the claim ---

std::string sentence_text(const DistanceClaimParts& parts) {
    std::string text = parts.subject + " is ";
    if (const auto words = comparison_words(parts.comparison); !words.empty())
        text.append(words).append(" ");
    text += parts.distance + ' ';
    if (parts.direction)
        text.append(parts.direction->name).append(" of ");
    else
        text += parts.by_rail ? "by rail from " : "from ";
    return text + parts.from;
}

/// A figure as exact as it is meant, in the unit of the claim.
double rounding_as_meant(const Figure& figure, bool to_the_digit) {
    return to_the_digit ? figure.half_last_digit : rounding_of(figure);
}

Result<ClaimedLength> claimed_length(const SentenceLength& length, bool to_the_digit) {
    ClaimedLength claimed;
    const double per_unit = km_per(length.unit);
    claimed.km = length.figure.value * per_unit;
    if (length.up_to) claimed.up_to_km = length.up_to->value * per_unit;
    claimed.text = (length.figure_text + " ").append(unit_name(length.unit));
    claimed.rounding_km = rounding_as_meant(length.figure, to_the_digit) * per_unit;
    if (claimed.km <= 0) {
        return refuse(RefusalCode::bad_claim,
                      Message(verst::in_quotes(claimed.text), " is no distance between two places"),
                      examples());
    }
    if (claimed.up_to_km.value_or(claimed.km) > max_claimed_km) {
        return refuse(RefusalCode::bad_claim,
                      Message(verst::in_quotes(claimed.text),
                              " is farther than any two places are apart (at most ",
                              in_km(max_claimed_km), ")"));
    }
    return claimed;
}

/// Both ends of a claim, which are two places.
struct TwoPlaces {
    NamedPoint one;
    NamedPoint other;
};

Result<TwoPlaces> two_places(const std::string& one, const std::string& other,
                             const Gazetteer& gazetteer) {
    auto first = place_in_sentence(gazetteer, one);
    if (!first) return tl::unexpected(std::move(first.error()));
    auto second = place_in_sentence(gazetteer, other);
    if (!second) return tl::unexpected(std::move(second.error()));
    const bool one_place = first->place && first->place == second->place;
    if (one_place || geodesic_km(first->position, second->position) == 0) {
        return refuse(RefusalCode::same_place,
                      Message(verst::in_quotes(first->text), " and ",
                              verst::in_quotes(second->text), " are the same place"));
    }
    return TwoPlaces{std::move(*first), std::move(*second)};
}

Result<DistanceClaim> resolve(const Sentence& sentence, std::string text,
                              const Gazetteer& gazetteer) {
    DistanceClaim claim;
    claim.text = std::move(text);
    claim.comparison = sentence.comparison;
    claim.sense = sentence.sense;
    claim.direction = sentence.direction;
    claim.due = sentence.due;
    claim.asks = sentence.asks;
    claim.only_direction = sentence.only_direction;
    if (claim.has_figure()) {
        auto length = claimed_length(sentence.length, sentence.to_the_digit);
        if (!length) return tl::unexpected(std::move(length.error()));
        claim.value_km = length->km;
        claim.up_to_km = length->up_to_km;
        claim.value_text = std::move(length->text);
        claim.rounding_km = length->rounding_km;
    }
    if (sentence.also) {
        auto also = claimed_length(*sentence.also, sentence.to_the_digit);
        if (!also) return tl::unexpected(std::move(also.error()));
        claim.also = std::move(*also);
    }
    std::string from = sentence.from;
    std::string subject = sentence.subject;
    std::optional<SentenceWay> by = sentence.way;
    if (sentence.whole_line) {
        const auto line = whole_line(gazetteer, sentence.subject);
        if (!line) return tl::unexpected(line.error());
        from = line->from;
        subject = line->to;
        by = SentenceWay{line->name, line->name};
    }
    auto places = two_places(subject, from, gazetteer);
    if (!places) return tl::unexpected(std::move(places.error()));
    claim.subject = std::move(places->one);
    claim.from = std::move(places->other);
    if (by) {
        auto way = way_in_sentence(gazetteer, *by);
        if (!way) return tl::unexpected(std::move(way.error()));
        if (sentence.by_line && !way->line) {
            return refuse(
                RefusalCode::bad_claim,
                Message(in_quotes(by->name), " is not a line of the network"),
                {"\"The Trans-Siberian Railway runs 9,288 km from Moscow to Vladivostok\""});
        }
        claim.way = std::move(*way);
        if (sentence.by_line) claim.way->text = "along the " + std::string(by->name);
    }
    return claim;
}

Result<WaysClaim::Figure> ways_figure(const WaysSentence::Part& part) {
    WaysClaim::Figure figure;
    figure.comparison = part.comparison;
    if (part.length) {
        auto length = claimed_length(*part.length, part.to_the_digit);
        if (!length) return tl::unexpected(std::move(length.error()));
        figure.value = length->km;
        figure.up_to = length->up_to_km;
        figure.rounding = length->rounding_km;
        figure.text = std::move(length->text);
        return figure;
    }
    figure.of = WaysClaim::Figure::Of::hours;
    figure.value = part.hours.value;
    figure.rounding = rounding_as_meant(part.hours, part.to_the_digit);
    figure.text = part.hours_text;
    if (figure.value <= 0) {
        return refuse(RefusalCode::bad_claim,
                      Message(in_quotes(figure.text), " is no difference of time"), examples());
    }
    return figure;
}

Result<WaysClaim> resolve(const WaysSentence& sentence, std::string text,
                          const Gazetteer& gazetteer) {
    WaysClaim claim;
    claim.text = std::move(text);
    claim.shorter = sentence.shorter;
    for (const WaysSentence::Part& part : sentence.parts) {
        auto figure = ways_figure(part);
        if (!figure) return tl::unexpected(std::move(figure.error()));
        claim.figures.push_back(std::move(*figure));
    }
    auto places = two_places(sentence.from, sentence.to, gazetteer);
    if (!places) return tl::unexpected(std::move(places.error()));
    claim.from = std::move(places->one);
    claim.to = std::move(places->other);
    auto way = way_in_sentence(gazetteer, sentence.way);
    if (!way) return tl::unexpected(std::move(way.error()));
    claim.way = std::move(*way);
    if (!sentence.than) return claim;
    auto than = way_in_sentence(gazetteer, *sentence.than);
    if (!than) return tl::unexpected(std::move(than.error()));
    claim.than = std::move(*than);
    return claim;
}

tl::unexpected<Refusal> refuse_bytes(const Message& what) {
    return refuse(RefusalCode::bad_claim, Message("the claim is ", what), examples());
}

}  // namespace

namespace {

/// The text in one line without typesetting, quotation marks and full stop; or what is wrong.
Result<std::string> plain_sentence(std::string_view text) {
    if (text.size() > max_claim_bytes) {
        return refuse_bytes(
            Message(counted(text.size()), " bytes long (at most ", counted(max_claim_bytes), ")"));
    }
    if (!is_clean_utf8(text)) return refuse_bytes("not readable text (UTF-8 without NUL)");
    std::string plain = single_spaced(without_quotes_and_stop(without_typesetting(text)));
    if (plain.empty()) return refuse_bytes("empty");
    return plain;
}

Parsed<Sentence> read_sentence(std::string_view plain) {
    if (looks_korean(plain)) return read_korean_claim(plain);
    if (looks_russian(plain)) return read_russian_claim(plain);
    return read_english_claim(plain);
}

Result<DistanceClaim> distance_claim(const std::string& plain, const Gazetteer& gazetteer) {
    const auto sentence = read_sentence(plain);
    if (!sentence) return refuse_at(plain, sentence.error());
    return resolve(*sentence, plain, gazetteer);
}

Result<WaysClaim> ways_claim(const std::string& plain, const Gazetteer& gazetteer) {
    const auto sentence = read_ways_sentence(plain);
    if (!sentence) return refuse_at(plain, sentence.error());
    return resolve(*sentence, plain, gazetteer);
}

}  // namespace

Result<std::variant<DistanceClaim, WaysClaim>> parse_claim(std::string_view text,
                                                           const Gazetteer& gazetteer) {
    const auto plain = plain_sentence(text);
    if (!plain) return tl::unexpected(plain.error());
    if (compares_ways(*plain)) return ways_claim(*plain, gazetteer);
    return distance_claim(*plain, gazetteer);
}

Result<DistanceClaim> parse_distance_claim(std::string_view text, const Gazetteer& gazetteer) {
    const auto plain = plain_sentence(text);
    if (!plain) return tl::unexpected(plain.error());
    return distance_claim(*plain, gazetteer);
}

Result<WaysClaim> parse_ways_claim(std::string_view text, const Gazetteer& gazetteer) {
    const auto plain = plain_sentence(text);
    if (!plain) return tl::unexpected(plain.error());
    return ways_claim(*plain, gazetteer);
}

Result<DistanceClaim> make_distance_claim(const DistanceClaimParts& parts,
                                          const Gazetteer& gazetteer) {
    if (parts.distance.size() > max_claim_bytes || !is_clean_utf8(parts.distance)) {
        return refuse(RefusalCode::bad_claim, Message(verst::in_quotes(parts.distance),
                                                      " is no distance such as 1,000 km"));
    }
    if (parts.direction && parts.by_rail) {
        return refuse(RefusalCode::bad_claim, std::string(direction_and_way), examples());
    }
    const std::string plain = single_spaced(trim(without_typesetting(parts.distance)));
    auto length = read_english_length(plain);
    if (!length) return refuse_at(plain, length.error());
    Sentence sentence;
    sentence.length = std::move(*length);
    if (sentence.length.up_to && parts.comparison != Comparison::exactly &&
        parts.comparison != Comparison::about) {
        return refuse(RefusalCode::bad_claim, "a range goes together with \"about\" only");
    }
    sentence.subject = parts.subject;
    sentence.comparison = parts.comparison;
    sentence.direction = parts.direction;
    if (parts.direction)
        sentence.sense = DistanceClaim::Sense::toward;
    else if (parts.by_rail)
        sentence.sense = DistanceClaim::Sense::by_rail;
    sentence.from = parts.from;
    return resolve(sentence, sentence_text(parts), gazetteer);
}

}  // namespace verst
