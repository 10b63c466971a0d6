#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

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

/// "The distance is", before a figure.
bool is_distance_word(std::string_view word) {
    return word == "거리는" || word == "거리가" || word == "거리";
}

/// "Pyongyang and": the first of two places that lie apart.
constexpr std::array<std::string_view, 2> of_with{"과", "와"};

/// What may end the sentence: "lies apart", "is".
constexpr std::array<std::string_view, 22> korean_endings{
    "거리다",   "거리입니다", "에",     "달한다",   "이른다",   "거리가",  "떨어져", "있다",
    "있습니다", "있어요",     "위치해", "위치한다", "위치하고", "떨어진",  "곳에",   "이다",
    "다",       "입니다",     "거리에", "거리는",   "떨어졌다", "거리이다"};

template <class List>
std::optional<std::string_view> without_particle(std::string_view word, const List& particles) {
    for (const std::string_view particle : particles) {
        if (word.size() > particle.size() && word.ends_with(particle))
            return word.substr(0, word.size() - particle.size());
    }
    return std::nullopt;
}

struct KoreanPower {
    std::string_view name;
    double factor = 1;
};

constexpr std::array<KoreanPower, 3> powers{{{"만", 10'000}, {"천", 1'000}, {"백", 100}}};

const KoreanPower* power_at(std::string_view text) {
    for (const KoreanPower& power : powers) {
        if (text.starts_with(power.name)) return &power;
    }
    return nullptr;
}

bool ends_in_power(std::string_view word) {
    return std::ranges::any_of(
        powers, [word](const KoreanPower& power) { return word.ends_with(power.name); });
}

bool is_of_number(char c) { return is_digit(c) || c == ',' || c == '.'; }

/// How much of a word is a number: all of "4천500", "1만2천" before "km".
std::size_t number_length(std::string_view word) {
    std::size_t length = 0;
    while (length < word.size()) {
        if (is_of_number(word[length])) {
            ++length;
        } else if (const KoreanPower* power = power_at(word.substr(length))) {
            length += power->name.size();
        } else {
            break;
        }
    }
    return length;
}

/// "4천500" is 4,500, "1만 2천" 12,000, "1.5만" 15,000, "천" a thousand: each power multiplies what
/// stands before it, and the rest is added. As exact as its last part.
tl::expected<Figure, std::string> korean_number(const std::vector<std::string_view>& parts) {
    Figure sum;
    double last_factor = 0;
    for (std::string_view part : parts) {
        while (!part.empty()) {
            std::size_t digits = 0;
            while (digits < part.size() && is_of_number(part[digits])) ++digits;
            const std::array<std::string_view, 1> words{digits > 0 ? part.substr(0, digits) : "1"};
            const auto found = read_figure(words);
            if (!found) return tl::unexpected(found.error());
            part.remove_prefix(digits);
            const KoreanPower* power = power_at(part);
            const double factor = power == nullptr ? 1 : power->factor;
            if (power != nullptr) part.remove_prefix(power->name.size());
            const bool falls = last_factor == 0 || found->figure.value * factor < last_factor;
            if (!falls) return tl::unexpected(std::string("a figure such as 4천500"));
            last_factor = factor;
            sum.value += found->figure.value * factor;
            sum.half_unit = found->figure.half_unit * factor;
            sum.half_last_digit = found->figure.half_last_digit * factor;
            sum.has_decimals = found->figure.has_decimals && factor == 1;
        }
    }
    return sum;
}

class KoreanReader {
  public:
    explicit KoreanReader(std::string_view text) : text_(text), words_(split(text, ' ')) {}

    [[nodiscard]] Parsed<Sentence> read() {
        Sentence sentence;
        if (auto stopped = read_places(sentence)) return tl::unexpected(*stopped);
        bool any_figure = false;
        while (next_ < words_.size()) {
            if (read_direction(sentence) || read_way(sentence) || read_before(sentence)) {
                if (contradiction_) return tl::unexpected(*contradiction_);
                continue;
            }
            if (!any_figure && number_length(words_[next_]) > 0) {
                if (auto stopped = read_figure_and_unit(sentence)) return tl::unexpected(*stopped);
                any_figure = true;
                continue;
            }
            if (!any_figure && is_distance_word(words_[next_])) {
                ++next_;  // "하산까지의 거리는 약 850km다"
                continue;
            }
            if ((any_figure && read_after(sentence)) ||
                ((any_figure || sentence.direction) && read_ending())) {
                if (contradiction_) return tl::unexpected(*contradiction_);
                continue;
            }
            return stop("a figure such as 1,000km was expected");
        }
        sentence.only_direction = !any_figure && sentence.direction;
        if (!any_figure && !sentence.only_direction)
            return stop("a figure such as 1,000km was expected");
        if (sentence.direction && sentence.sense != Sense::toward) {
            next_ = words_.size();
            return stop(direction_and_way);
        }
        if (comparison_ && (sentence.only_direction ||
                            (sentence.length.up_to && *comparison_ != Comparison::about))) {
            return tl::unexpected(
                stop_at(said_by_, "it does not go together with what else is said of the figure"));
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
            // "평양과 하산 사이의 거리는"
            const bool between_both =
                words_[next_] == "사이의" || words_[next_] == "사이" || words_[next_] == "간의";
            if (between_both && !from.empty() && subject.empty() && next_ > begin) {
                subject = phrase(begin, words_[next_ - 1]);
                begin = next_ + 1;
                continue;
            }
            const auto name = first_place(words_[next_]);
            if (name && from.empty()) {
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

    /// "평양에서"; "평양과" where no other place has that particle.
    [[nodiscard]] std::optional<std::string_view> first_place(std::string_view word) const {
        if (auto name = without_particle(word, of_from)) return name;
        const auto has_from = [](std::string_view each) {
            return without_particle(each, of_from).has_value();
        };
        if (std::ranges::any_of(words_, has_from)) return std::nullopt;
        return without_particle(word, of_with);
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
            if (sentence.direction) contradict("one direction was expected, this is a second");
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
        if (sentence.sense == Sense::toward) contradict(direction_and_way);
        if (sentence.sense != Sense::from && sentence.sense != way->second)
            contradict("one way was expected, this is a second");
        sentence.sense = way->second;
        ++next_;
        return true;
    }

    bool read_before(Sentence& sentence) {
        const auto* found = std::ranges::find(before_figure, words_[next_], first_of);
        if (found == before_figure.end()) return false;
        compare_by(sentence, found->second, words_[next_]);
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
            compare_by(sentence, comparison, word);
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

    /// Two comparisons go together if they say the same: "약 1,000km 정도".
    void compare_by(Sentence& sentence, Comparison comparison, std::string_view word) {
        if (comparison_ && *comparison_ != comparison)
            contradict("it does not go together with the comparison before it");
        comparison_ = comparison;
        said_by_ = word;
        sentence.comparison = comparison;
    }

    /// Of several the first is told.
    void contradict(std::string_view why) {
        if (!contradiction_) contradiction_ = stop_at(words_[next_], why);
    }

    /// "1,000km", "1천 km", "4천500km", "1만 2천km", "600~700km", "1,000 킬로미터이다".
    std::optional<WhereStopped> read_figure_and_unit(Sentence& sentence) {
        const char* first = words_[next_].data();
        std::string_view rest;
        auto figure = take_number(rest);
        if (!figure) return figure.error();
        sentence.length.figure = *figure;
        if (rest.starts_with('~') || rest.starts_with('-')) {
            const std::string_view dash = rest.substr(0, 1);
            rest.remove_prefix(1);
            words_[next_] = rest;
            auto up_to = take_number(rest);
            if (!up_to) return up_to.error();
            if (up_to->value <= figure->value)
                return stop_at(dash, "the second end of a range must be above the first");
            sentence.length.up_to = *up_to;
        }
        sentence.length.figure_text =
            std::string(first, static_cast<std::size_t>(rest.data() - first));
        while (sentence.length.figure_text.ends_with(' ')) sentence.length.figure_text.pop_back();
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
                compare_by(sentence, comparison, after);
                if (contradiction_) return contradiction_;
                ++next_;
                return std::nullopt;
            }
            break;
        }
        return stop_at(rest, "a unit was expected: km, 마일");
    }

    /// The number at the next word, perhaps over several ("1만 2천km"); `rest` is what follows it
    /// there, empty at the word's end, which is then still the next one.
    Parsed<Figure> take_number(std::string_view& rest) {
        const std::string_view begin = words_[next_];
        std::vector<std::string_view> parts;
        for (;;) {
            const std::string_view word = words_[next_];
            const std::size_t length = number_length(word);
            parts.push_back(word.substr(0, length));
            rest = word.substr(length);
            const bool goes_on = rest.empty() && ends_in_power(word) && next_ + 1 < words_.size() &&
                                 is_digit(words_[next_ + 1].front());
            if (!goes_on) break;
            ++next_;
        }
        const auto figure = korean_number(parts);
        if (figure) return *figure;
        return tl::unexpected(stop_at(begin, figure.error() + " was expected"));
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
    std::optional<Comparison> comparison_;  ///< that the words name
    std::string_view said_by_;
    std::optional<WhereStopped> contradiction_;
};

}  // namespace

bool looks_korean(std::string_view text) {
    const std::vector<std::string_view> words = split(text, ' ');
    if (words.size() < 3) return false;
    const bool from = std::ranges::any_of(words, [](std::string_view word) {
        return without_particle(word, of_from) || without_particle(word, of_with);
    });
    // Hangul syllables: U+AC00 to U+D7A3.
    const auto lead = static_cast<unsigned char>(words.back().front());
    const bool ends_in_korean = lead >= 0xEA && lead <= 0xED;
    return from && (ends_in_korean || is_digit(words.back().front()));
}

Parsed<Sentence> read_korean_claim(std::string_view text) { return KoreanReader(text).read(); }

}  // namespace verst
