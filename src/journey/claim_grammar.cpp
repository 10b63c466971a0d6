#include "verst/journey/claim_grammar.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "journey/figure.hpp"
#include "route/wording.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst {

namespace {

/// A sentence about two places is shorter than this.
constexpr std::size_t max_claim_bytes = 1'000;

constexpr std::size_t longest_comparison_words = 3;  // "no more than"
constexpr std::size_t longest_direction_words = 3;   // "north north west"

std::vector<std::string> examples() {
    return {"\"Vostochny is more than 1,000 km north of Vladivostok\"",
            "\"Artyom is about 200 km from Khasan\"",
            "\"Khasan is at least 850 km by rail from Pyongyang\""};
}

// --- The text, made plain ---

using Spelling = std::pair<std::string_view, std::string_view>;

/// What typesetting puts in the place of spaces and hyphens.
constexpr std::array<Spelling, 9> typeset{{
    {"\u00a0", " "},
    {"\u202f", " "},
    {"\u2009", " "},
    {"\u2007", " "},
    {"\u2010", "-"},
    {"\u2011", "-"},
    {"\u2012", "-"},
    {"\u2013", "-"},
    {"\u2212", "-"},
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
        if (text.ends_with('.')) {
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

// --- The sentence and its parts ---

struct Sentence {
    std::string_view subject;
    Comparison comparison = Comparison::exactly;
    Figure figure;
    std::string_view figure_text;
    LengthUnit unit = LengthUnit::km;
    DistanceClaim::Sense sense = DistanceClaim::Sense::from;
    std::optional<CompassPoint> direction;
    std::string_view from;
};

/// Where reading stopped, as bytes of the text, and why.
struct WhereStopped {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string why;  ///< "a figure such as 1,000 was expected"
};

template <class T>
using Parsed = tl::expected<T, WhereStopped>;

constexpr std::string_view direction_and_way =
    "a claim names a direction or the way along which it is far, not both";

/// Words that say along what a distance is meant.
struct WayPhrase {
    std::array<std::string_view, 4> words;  ///< empty at the end where there are fewer
    DistanceClaim::Sense sense = DistanceClaim::Sense::from;
};

constexpr std::array<WayPhrase, 7> way_phrases{{
    {{"by", "rail"}, DistanceClaim::Sense::by_rail},
    {{"by", "railway"}, DistanceClaim::Sense::by_rail},
    {{"by", "railroad"}, DistanceClaim::Sense::by_rail},
    {{"by", "train"}, DistanceClaim::Sense::by_rail},
    {{"by", "straight", "line"}, DistanceClaim::Sense::straight},
    {{"in", "a", "straight", "line"}, DistanceClaim::Sense::straight},
    {{"as", "the", "crow", "flies"}, DistanceClaim::Sense::straight},
}};

std::size_t length_of(const WayPhrase& phrase) {
    const auto* end = std::ranges::find(phrase.words, "");
    return static_cast<std::size_t>(end - phrase.words.begin());
}

bool is_word(std::string_view word, std::initializer_list<std::string_view> wanted) {
    const std::string lower = ascii_lower(word);
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](std::string_view w) { return lower == w; });
}

/// Reads what follows the verb of a claim, word by word.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text), words_(split(text, ' ')) {}

    /// Tries every verb of the text: a place's name may hold one too. Of several failures, the one
    /// that got farthest tells most.
    [[nodiscard]] Parsed<Sentence> read() {
        WhereStopped farthest{0, text_.size(), "\"PLACE is NUMBER UNIT from PLACE\" was expected"};
        for (std::size_t verb = 0; verb < words_.size(); ++verb) {
            if (!is_word(words_[verb], {"is", "lies"})) continue;
            auto sentence = read_at(verb);
            if (sentence) return sentence;
            const bool none_yet = farthest.begin == 0 && farthest.end == text_.size();
            if (none_yet || sentence.error().begin > farthest.begin) farthest = sentence.error();
        }
        return tl::unexpected(farthest);
    }

    /// Reads a text that is a figure and its unit, and nothing more.
    [[nodiscard]] Parsed<Sentence> read_distance() {
        Sentence sentence;
        if (auto stopped = read_length(sentence)) return tl::unexpected(*stopped);
        if (next_ < words_.size()) return stop("nothing more was expected");
        return sentence;
    }

  private:
    [[nodiscard]] Parsed<Sentence> read_at(std::size_t verb) {
        Sentence sentence;
        next_ = verb;
        if (verb == 0) return stop("a place was expected first");
        sentence.subject = between(0, verb);
        ++next_;
        if (next_is({"located", "situated"})) ++next_;
        sentence.comparison = read_comparison();
        if (auto stopped = read_length(sentence)) return tl::unexpected(*stopped);
        if (auto stopped = read_relation(sentence)) return tl::unexpected(*stopped);
        if (next_ == words_.size()) return stop("a place was expected");
        sentence.from = between(next_, words_.size());
        if (auto stopped = take_way_from_end(sentence)) return tl::unexpected(*stopped);
        return sentence;
    }

    Comparison read_comparison() {
        for (std::size_t count = longest_comparison_words; count > 0; --count) {
            if (next_ + count > words_.size()) continue;
            if (const auto found = find_comparison(between(next_, next_ + count))) {
                next_ += count;
                return *found;
            }
        }
        return Comparison::exactly;
    }

    std::optional<WhereStopped> read_length(Sentence& sentence) {
        const auto found = read_figure(std::span(words_).subspan(next_));
        if (!found) return stop(found.error() + " was expected").value();
        const std::size_t begin = next_;
        next_ += found->words;
        sentence.figure = found->figure;
        const char* figure_begin = words_[begin].data();
        std::string_view unit;
        if (found->bytes_of_next > 0) {
            unit = words_[next_].substr(found->bytes_of_next);
            sentence.figure_text = {figure_begin,
                                    static_cast<std::size_t>(unit.data() - figure_begin)};
        } else {
            sentence.figure_text = between(begin, next_);
            if (next_ < words_.size()) unit = words_[next_];
        }
        const auto known = find_length_unit(unit);
        if (!known) return stop_at(unit, "a unit was expected: km, miles or versts");
        sentence.unit = *known;
        ++next_;
        return std::nullopt;
    }

    /// "from", "by rail from", "north of".
    std::optional<WhereStopped> read_relation(Sentence& sentence) {
        if (next_is({"away"})) ++next_;
        if (next_is({"from"})) {
            ++next_;
            return std::nullopt;
        }
        if (const WayPhrase* phrase = way_phrase_at(next_)) {
            next_ += length_of(*phrase);
            sentence.sense = phrase->sense;
            if (direction_length() > 0) return stop(direction_and_way).value();
            if (!next_is({"from"})) return stop("\"from\" was expected").value();
            ++next_;
            return std::nullopt;
        }
        if (next_is({"to"}) && next_ + 1 < words_.size() && is_word(words_[next_ + 1], {"the"}))
            next_ += 2;
        const std::size_t length = direction_length();
        if (length == 0)
            return stop(
                       "\"north of\", \"from\", \"by rail from\" or \"in a straight line from\" "
                       "was expected")
                .value();
        sentence.sense = DistanceClaim::Sense::toward;
        sentence.direction = find_compass_point(between(next_, next_ + length));
        next_ += length;
        if (way_phrase_at(next_) != nullptr) return stop(direction_and_way).value();
        if (!next_is({"of", "from"})) return stop("\"of\" was expected").value();
        ++next_;
        return std::nullopt;
    }

    /// "... from Vladivostok by rail", "... from Vladivostok in a straight line".
    std::optional<WhereStopped> take_way_from_end(Sentence& sentence) {
        for (std::size_t begin = next_ + 1; begin < words_.size(); ++begin) {
            const WayPhrase* phrase = way_phrase_at(begin);
            if (phrase == nullptr || begin + length_of(*phrase) != words_.size()) continue;
            if (sentence.sense == DistanceClaim::Sense::toward) {
                next_ = begin;
                return stop(direction_and_way).value();
            }
            sentence.sense = phrase->sense;
            sentence.from = between(next_, begin);
            break;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t direction_length() const {
        for (std::size_t count = longest_direction_words; count > 0; --count) {
            if (next_ + count > words_.size()) continue;
            if (find_compass_point(between(next_, next_ + count))) return count;
        }
        return 0;
    }

    [[nodiscard]] bool next_is(std::initializer_list<std::string_view> wanted) const {
        return next_ < words_.size() && is_word(words_[next_], wanted);
    }

    /// The way that the words from here on name; null if none.
    [[nodiscard]] const WayPhrase* way_phrase_at(std::size_t word) const {
        for (const WayPhrase& phrase : way_phrases) {
            const std::size_t length = length_of(phrase);
            if (word + length > words_.size()) continue;
            const auto same = [](std::string_view wanted, std::string_view found) {
                return wanted == ascii_lower(found);
            };
            if (std::equal(phrase.words.begin(), phrase.words.begin() + length,
                           words_.begin() + static_cast<std::ptrdiff_t>(word), same))
                return &phrase;
        }
        return nullptr;
    }

    /// The text from one word to before another.
    [[nodiscard]] std::string_view between(std::size_t first, std::size_t end) const {
        const char* begin = words_[first].data();
        const char* last = words_[end - 1].data() + words_[end - 1].size();
        return {begin, static_cast<std::size_t>(last - begin)};
    }

    /// Stops at the next word, or at the end of the text.
    [[nodiscard]] tl::unexpected<WhereStopped> stop(std::string_view why) const {
        return tl::unexpected(
            stop_at(next_ < words_.size() ? words_[next_] : std::string_view(), why));
    }

    [[nodiscard]] WhereStopped stop_at(std::string_view part, std::string_view why) const {
        if (part.empty()) return {text_.size(), text_.size(), std::string(why)};
        const auto begin = static_cast<std::size_t>(part.data() - text_.data());
        return {begin, begin + part.size(), std::string(why)};
    }

    std::string_view text_;
    std::vector<std::string_view> words_;
    std::size_t next_ = 0;
};

/// Shows the text with the part that is not understood in brackets.
tl::unexpected<Refusal> refuse_at(const std::string& text, const WhereStopped& stop) {
    if (stop.begin == stop.end) {
        return refuse(RefusalCode::bad_claim,
                      fmt::format("{} ends too early: {}",
                                  verst::in_quotes(text + " [...]", max_claim_bytes), stop.why),
                      examples());
    }
    const std::string marked = text.substr(0, stop.begin) + '[' +
                               text.substr(stop.begin, stop.end - stop.begin) + ']' +
                               text.substr(stop.end);
    return refuse(RefusalCode::bad_claim,
                  fmt::format("the part in brackets is not understood in {}: {}",
                              verst::in_quotes(marked, max_claim_bytes), stop.why),
                  examples());
}

// --- From the sentence to the claim ---

std::string sentence_text(const DistanceClaimParts& parts) {
    std::string text = parts.subject + " is ";
    if (const auto words = comparison_words(parts.comparison); !words.empty()) {
        text += fmt::format("{} ", words);
    }
    text += parts.distance + ' ';
    if (parts.direction)
        text += fmt::format("{} of ", parts.direction->name);
    else
        text += parts.by_rail ? "by rail from " : "from ";
    return text + parts.from;
}

Result<DistanceClaim> resolve(const Sentence& sentence, std::string text,
                              const Gazetteer& gazetteer) {
    DistanceClaim claim;
    claim.text = std::move(text);
    claim.comparison = sentence.comparison;
    claim.sense = sentence.sense;
    claim.direction = sentence.direction;
    const double per_unit = km_per(sentence.unit);
    claim.value_km = sentence.figure.value * per_unit;
    claim.value_text = fmt::format("{} {}", sentence.figure_text, unit_name(sentence.unit));
    claim.rounding_km = rounding_of(sentence.figure) * per_unit;
    if (claim.value_km <= 0) {
        return refuse(
            RefusalCode::bad_claim,
            fmt::format("{} is no distance between two places", verst::in_quotes(claim.value_text)),
            examples());
    }
    if (claim.value_km > max_claimed_km) {
        return refuse(RefusalCode::bad_claim,
                      fmt::format("{} is farther than any two places are apart (at most {})",
                                  verst::in_quotes(claim.value_text), km_text(max_claimed_km)));
    }
    auto subject = gazetteer.resolve(sentence.subject);
    if (!subject) return tl::unexpected(std::move(subject.error()));
    auto from = gazetteer.resolve(sentence.from);
    if (!from) return tl::unexpected(std::move(from.error()));
    const bool one_place = subject->place && subject->place == from->place;
    if (one_place || geodesic_km(subject->position, from->position) == 0) {
        return refuse(RefusalCode::same_place,
                      fmt::format("{} and {} are the same place", verst::in_quotes(subject->text),
                                  verst::in_quotes(from->text)));
    }
    claim.subject = std::move(*subject);
    claim.from = std::move(*from);
    return claim;
}

tl::unexpected<Refusal> refuse_bytes(std::string_view what) {
    return refuse(RefusalCode::bad_claim, fmt::format("the claim is {}", what), examples());
}

}  // namespace

Result<DistanceClaim> parse_distance_claim(std::string_view text, const Gazetteer& gazetteer) {
    if (text.size() > max_claim_bytes) {
        return refuse_bytes(
            fmt::format("{} bytes long (at most {})", text.size(), max_claim_bytes));
    }
    if (!is_clean_utf8(text)) return refuse_bytes("not readable text (UTF-8 without NUL)");
    const std::string plain = single_spaced(without_quotes_and_stop(without_typesetting(text)));
    if (plain.empty()) return refuse_bytes("empty");
    const auto sentence = Reader(plain).read();
    if (!sentence) return refuse_at(plain, sentence.error());
    return resolve(*sentence, plain, gazetteer);
}

Result<DistanceClaim> make_distance_claim(const DistanceClaimParts& parts,
                                          const Gazetteer& gazetteer) {
    if (parts.distance.size() > max_claim_bytes || !is_clean_utf8(parts.distance)) {
        return refuse(RefusalCode::bad_claim, fmt::format("{} is no distance such as 1,000 km",
                                                          verst::in_quotes(parts.distance)));
    }
    if (parts.direction && parts.by_rail) {
        return refuse(RefusalCode::bad_claim, std::string(direction_and_way), examples());
    }
    const std::string plain = single_spaced(trim(without_typesetting(parts.distance)));
    auto sentence = Reader(plain).read_distance();
    if (!sentence) return refuse_at(plain, sentence.error());
    sentence->subject = parts.subject;
    sentence->comparison = parts.comparison;
    sentence->direction = parts.direction;
    if (parts.direction)
        sentence->sense = DistanceClaim::Sense::toward;
    else if (parts.by_rail)
        sentence->sense = DistanceClaim::Sense::by_rail;
    sentence->from = parts.from;
    return resolve(*sentence, sentence_text(parts), gazetteer);
}

}  // namespace verst
