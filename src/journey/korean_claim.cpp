#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "journey/claim_sentence.hpp"
#include "verst/base/text.hpp"

/// Korean claims of the plainest form: "보스토치니는 블라디보스토크에서 북쪽으로 1,000km 이상
/// 떨어져 있다", "블라디보스토크에서 보스토치니까지 철도로 약 1,500km이다".
namespace verst {

namespace {

using Sense = DistanceClaim::Sense;

constexpr std::array<std::string_view, 4> subject_particles{"은", "는", "이", "가"};
constexpr std::array<std::string_view, 4> of_from{"에서부터", "으로부터", "로부터", "에서"};
constexpr std::array<std::string_view, 3> of_end{"까지의", "까지는", "까지"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> korean_directions{{
    {"북동", "NE"},
    {"동북", "NE"},
    {"북서", "NW"},
    {"서북", "NW"},
    {"남동", "SE"},
    {"동남", "SE"},
    {"남서", "SW"},
    {"서남", "SW"},
    {"북", "N"},
    {"남", "S"},
    {"동", "E"},
    {"서", "W"},
}};

constexpr std::array<std::string_view, 4> after_direction{"쪽으로", "쪽으로는", "방향으로", "으로"};

constexpr std::array<std::pair<std::string_view, Sense>, 9> korean_ways{{
    {"철도로", Sense::by_rail},
    {"철길로", Sense::by_rail},
    {"기차로", Sense::by_rail},
    {"열차로", Sense::by_rail},
    {"철도", Sense::by_rail},
    {"직선거리로", Sense::straight},
    {"직선으로", Sense::straight},
    {"직선거리는", Sense::straight},
    {"철도거리는", Sense::by_rail},
}};

constexpr std::array<std::pair<std::string_view, Comparison>, 4> before_figure{{
    {"약", Comparison::about},
    {"대략", Comparison::about},
    {"거의", Comparison::nearly},
    {"최소", Comparison::at_least},
}};

constexpr std::array<std::pair<std::string_view, Comparison>, 11> after_figure{{
    {"이상", Comparison::at_least},
    {"이하", Comparison::at_most},
    {"이내", Comparison::at_most},
    {"미만", Comparison::less_than},
    {"초과", Comparison::more_than},
    {"넘게", Comparison::more_than},
    {"정도", Comparison::about},
    {"가량", Comparison::about},
    {"쯤", Comparison::about},
    {"남짓", Comparison::just_over},
    {"가까이", Comparison::nearly},
}};

constexpr std::array<std::pair<std::string_view, LengthUnit>, 5> korean_units{{
    {"km", LengthUnit::km},
    {"㎞", LengthUnit::km},
    {"킬로미터", LengthUnit::km},
    {"킬로", LengthUnit::km},
    {"마일", LengthUnit::mi},
}};

/// What may end the sentence: "lies apart", "is".
constexpr std::array<std::string_view, 16> korean_endings{
    "떨어져", "있다", "있습니다", "있어요", "위치해", "위치한다", "위치하고", "떨어진",
    "곳에",   "이다", "다",       "입니다", "거리에", "거리는",   "떨어졌다", "거리이다"};

template <class List>
std::optional<std::string_view> without_particle(std::string_view word, const List& particles) {
    for (const std::string_view particle : particles) {
        if (word.size() > particle.size() && word.ends_with(particle))
            return word.substr(0, word.size() - particle.size());
    }
    return std::nullopt;
}

class KoreanReader {
  public:
    explicit KoreanReader(std::string_view text) : text_(text), words_(split(text, ' ')) {}

    [[nodiscard]] Parsed<Sentence> read() {
        Sentence sentence;
        if (auto stopped = read_places(sentence)) return tl::unexpected(*stopped);
        bool any_figure = false;
        while (next_ < words_.size()) {
            if (read_direction(sentence) || read_way(sentence) || read_before(sentence)) continue;
            if (!any_figure && is_digit(words_[next_].front())) {
                if (auto stopped = read_figure_and_unit(sentence)) return tl::unexpected(*stopped);
                any_figure = true;
                continue;
            }
            if (any_figure && (read_after(sentence) || read_ending())) continue;
            return stop("a figure such as 1,000km was expected");
        }
        if (!any_figure) return stop("a figure such as 1,000km was expected");
        if (sentence.direction && sentence.sense != Sense::toward) {
            next_ = words_.size();
            return stop(direction_and_way);
        }
        return sentence;
    }

  private:
    /// "A는 B에서", "B에서 A까지": the first place ends at its particle, and so does the second.
    std::optional<WhereStopped> read_places(Sentence& sentence) {
        std::string_view subject;
        std::string_view from;
        std::size_t begin = 0;
        for (next_ = 0; next_ < words_.size() && (subject.empty() || from.empty()); ++next_) {
            if (is_digit(words_[next_].front())) break;
            const bool way =
                std::ranges::find(korean_ways, words_[next_], first_of) != korean_ways.end();
            if (way) continue;
            if (const auto name = without_particle(words_[next_], of_from); name && from.empty()) {
                from = phrase(begin, *name);
                begin = next_ + 1;
            } else if (const auto end = without_particle(words_[next_], of_end);
                       end && subject.empty()) {
                subject = phrase(begin, *end);
                begin = next_ + 1;
            } else if (const auto topic = without_particle(words_[next_], subject_particles);
                       topic && subject.empty()) {
                subject = phrase(begin, *topic);
                begin = next_ + 1;
            }
        }
        if (subject.empty()) return stop("a place with 은, 는 or 까지 was expected").value();
        if (from.empty()) return stop("a place with 에서 was expected").value();
        sentence.subject = subject;
        sentence.from = from;
        return std::nullopt;
    }

    static constexpr auto first_of = [](const auto& pair) { return pair.first; };

    [[nodiscard]] std::string_view phrase(std::size_t begin, std::string_view last) const {
        const char* first = words_[begin].data();
        return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
    }

    bool read_direction(Sentence& sentence) {
        for (const auto& [name, abbreviation] : korean_directions) {
            const std::string_view word = words_[next_];
            if (!word.starts_with(name)) continue;
            if (std::ranges::find(after_direction, word.substr(name.size())) ==
                after_direction.end())
                continue;
            sentence.direction = find_compass_point(abbreviation);
            if (sentence.sense == Sense::from) sentence.sense = Sense::toward;
            ++next_;
            return true;
        }
        return false;
    }

    bool read_way(Sentence& sentence) {
        const auto* way = std::ranges::find(korean_ways, words_[next_], first_of);
        if (way == korean_ways.end()) return false;
        sentence.sense = way->second;
        ++next_;
        return true;
    }

    bool read_before(Sentence& sentence) {
        const auto* found = std::ranges::find(before_figure, words_[next_], first_of);
        if (found == before_figure.end()) return false;
        sentence.comparison = found->second;
        ++next_;
        return true;
    }

    bool read_after(Sentence& sentence) {
        const std::string_view word = words_[next_];
        for (const auto& [name, comparison] : after_figure) {
            if (!word.starts_with(name)) continue;
            const std::string_view rest = word.substr(name.size());
            if (!rest.empty() && std::ranges::find(korean_endings, rest) == korean_endings.end())
                continue;
            sentence.comparison = comparison;
            ++next_;
            return true;
        }
        return false;
    }

    bool read_ending() {
        if (std::ranges::find(korean_endings, words_[next_]) == korean_endings.end()) return false;
        ++next_;
        return true;
    }

    /// "1,000km", "1천 km", "4천500km", "1,000 킬로미터이다".
    std::optional<WhereStopped> read_figure_and_unit(Sentence& sentence) {
        const std::string_view word = words_[next_];
        std::size_t length = 0;
        while (length < word.size() &&
               (is_digit(word[length]) || word[length] == ',' || word[length] == '.'))
            ++length;
        const std::string digits(word.substr(0, length));
        std::string_view rest = word.substr(length);
        std::vector<std::string_view> views{digits};
        for (const auto& [name, english] :
             {std::pair<std::string_view, std::string_view>{"천", "thousand"}}) {
            if (!rest.starts_with(name)) continue;
            views.push_back(english);
            rest.remove_prefix(name.size());
        }
        const auto found = read_figure(views);
        if (!found || found->words != views.size())
            return stop((found ? std::string("a figure such as 1,000km") : found.error()) +
                        " was expected")
                .value();
        sentence.length.figure = found->figure;
        sentence.length.figure_text = std::string(word.substr(0, word.size() - rest.size()));
        if (rest.empty()) {
            ++next_;
            if (next_ == words_.size()) return stop("a unit was expected: km, 마일").value();
            rest = words_[next_];
        }
        const std::string lower = ascii_lower(rest);
        for (const auto& [name, unit] : korean_units) {
            if (!lower.starts_with(name)) continue;
            sentence.length.unit = unit;
            const std::string_view after = rest.substr(name.size());
            if (after.empty() || std::ranges::find(korean_endings, after) != korean_endings.end()) {
                ++next_;
                return std::nullopt;
            }
            for (const auto& [suffix, comparison] : after_figure) {
                if (after != suffix) continue;
                sentence.comparison = comparison;
                ++next_;
                return std::nullopt;
            }
            break;
        }
        return stop_at(rest, "a unit was expected: km, 마일");
    }

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

}  // namespace

bool looks_korean(std::string_view text) {
    const std::vector<std::string_view> words = split(text, ' ');
    if (words.size() < 3) return false;
    const bool from = std::ranges::any_of(
        words, [](std::string_view word) { return without_particle(word, of_from).has_value(); });
    // Hangul syllables: U+AC00 to U+D7A3.
    const auto lead = static_cast<unsigned char>(words.back().front());
    const bool ends_in_korean = lead >= 0xEA && lead <= 0xED;
    return from && (ends_in_korean || is_digit(words.back().front()));
}

Parsed<Sentence> read_korean_claim(std::string_view text) { return KoreanReader(text).read(); }

}  // namespace verst
