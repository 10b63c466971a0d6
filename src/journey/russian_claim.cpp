#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "journey/claim_sentence.hpp"
#include "verst/base/text.hpp"

/// Russian claims of the plainest form: "Восточный находится более чем в 1000 км к северу от
/// Владивостока", "От Москвы до Владивостока 9288 км по железной дороге".
namespace verst {

namespace {

using Sense = DistanceClaim::Sense;

struct RussianWord {
    std::string_view text;  ///< as written
    std::string lower;      ///< of Latin and Cyrillic letters
};

/// А-Я and Ё in lower case, and A-Z.
std::string lower_russian(std::string_view text) {
    std::string lower;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte == 0xD0 && next >= 0x90 && next <= 0x9F) {  // А-П
            lower += {static_cast<char>(0xD0), static_cast<char>(next + 0x20)};
            ++i;
        } else if (byte == 0xD0 && next >= 0xA0 && next <= 0xAF) {  // Р-Я
            lower += {static_cast<char>(0xD1), static_cast<char>(next - 0x20)};
            ++i;
        } else if (byte == 0xD0 && next == 0x81) {  // Ё
            lower += {static_cast<char>(0xD1), static_cast<char>(0x91)};
            ++i;
        } else {
            lower += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
        }
    }
    return lower;
}

struct RussianComparison {
    std::string_view words;
    Comparison comparison = Comparison::exactly;
};

/// The longer first, where one begins like another.
constexpr std::array<RussianComparison, 27> russian_comparisons{{
    {"более чем на", Comparison::more_than}, {"более чем", Comparison::more_than},
    {"не более чем", Comparison::at_most},   {"не более", Comparison::at_most},
    {"не больше", Comparison::at_most},      {"не далее", Comparison::at_most},
    {"не менее чем", Comparison::at_least},  {"не менее", Comparison::at_least},
    {"не меньше", Comparison::at_least},     {"по меньшей мере", Comparison::at_least},
    {"больше чем", Comparison::more_than},   {"более", Comparison::more_than},
    {"больше", Comparison::more_than},       {"свыше", Comparison::more_than},
    {"менее чем", Comparison::less_than},    {"меньше чем", Comparison::less_than},
    {"менее", Comparison::less_than},        {"меньше", Comparison::less_than},
    {"приблизительно", Comparison::about},   {"примерно", Comparison::about},
    {"порядка", Comparison::about},          {"около", Comparison::about},
    {"почти", Comparison::nearly},           {"чуть менее", Comparison::nearly},
    {"чуть более", Comparison::just_over},   {"ровно", Comparison::exactly},
    {"точно", Comparison::exactly},
}};

struct RussianWay {
    std::string_view words;
    Sense sense = Sense::from;
};

constexpr std::array<RussianWay, 8> russian_ways{{
    {"по железной дороге", Sense::by_rail},
    {"железной дорогой", Sense::by_rail},
    {"по жд", Sense::by_rail},
    {"поездом", Sense::by_rail},
    {"на поезде", Sense::by_rail},
    {"по прямой", Sense::straight},
    {"по рельсам", Sense::by_rail},
    {"железнодорожного пути", Sense::by_rail},
}};

/// "по Транссибу": the line's id.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> russian_lines{{
    {"по транссибу", "transsib"},
    {"по транссибирской магистрали", "transsib"},
    {"по баму", "bam"},
    {"по бам", "bam"},
    {"по байкало-амурской магистрали", "bam"},
}};

/// Feelings about a figure, not what it is.
constexpr std::array<std::string_view, 3> russian_only{"всего", "лишь", "только"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> russian_directions{{
    {"к северу", "N"},
    {"севернее", "N"},
    {"к югу", "S"},
    {"южнее", "S"},
    {"к востоку", "E"},
    {"восточнее", "E"},
    {"к западу", "W"},
    {"западнее", "W"},
    {"к северо-востоку", "NE"},
    {"северо-восточнее", "NE"},
    {"к северо-западу", "NW"},
    {"северо-западнее", "NW"},
    {"к юго-востоку", "SE"},
    {"юго-восточнее", "SE"},
    {"к юго-западу", "SW"},
    {"юго-западнее", "SW"},
}};

constexpr std::array<std::pair<std::string_view, LengthUnit>, 15> russian_units{{
    {"км", LengthUnit::km},
    {"километр", LengthUnit::km},
    {"километра", LengthUnit::km},
    {"километре", LengthUnit::km},
    {"километров", LengthUnit::km},
    {"километрах", LengthUnit::km},
    {"миль", LengthUnit::mi},
    {"милях", LengthUnit::mi},
    {"мили", LengthUnit::mi},
    {"верст", LengthUnit::versts},
    {"вёрст", LengthUnit::versts},
    {"верстах", LengthUnit::versts},
    {"вёрстах", LengthUnit::versts},
    {"версты", LengthUnit::versts},
    {"км.", LengthUnit::km},
}};

constexpr double thousand = 1'000;

/// Numbers as they are written out before "тысяч" or a unit, in the cases that a distance takes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> russian_numbers{{
    {"полутора", "1.5"}, {"полторы", "1.5"}, {"двух", "2"},    {"две", "2"},     {"трёх", "3"},
    {"трех", "3"},       {"три", "3"},       {"четырёх", "4"}, {"четырех", "4"}, {"четыре", "4"},
    {"пяти", "5"},       {"пять", "5"},      {"шести", "6"},   {"семи", "7"},    {"восьми", "8"},
    {"девяти", "9"},     {"десяти", "10"},   {"сотне", "100"}, {"сто", "100"},   {"ста", "100"},
    {"двухстах", "200"},
}};

class RussianReader {
  public:
    explicit RussianReader(std::string_view text) : text_(text) {
        for (const std::string_view word : split(text, ' ')) add(word);
    }

    [[nodiscard]] Parsed<Sentence> read() {
        Sentence sentence;
        if (take("сколько километров") || take("сколько км") || take("как далеко") ||
            take("каково расстояние") || take("какое расстояние")) {
            sentence.asks = true;
            if (!next_is({"от", "из", "между"})) return read_how_far(std::move(sentence));
            if (auto stopped = read_both_ends(sentence, words_.size()))
                return tl::unexpected(*stopped);
            return sentence;
        }
        read_way(sentence);  // "По прямой от Владивостока до Хасана 130 км"
        if (take("расстояние") || take("путь") || take("маршрут"))
            return read_both_ends_and_figure(std::move(sentence));
        if (take("длина") || take("протяжённость") || take("протяженность")) {
            if (take("железной дороги") || take("линии") || take("железнодорожной линии"))
                sentence.sense = Sense::by_rail;
            else if (!take("пути"))
                take("маршрута");
            return read_both_ends_and_figure(std::move(sentence));
        }
        if (next_is({"от", "из", "между", "до"}))
            return read_both_ends_and_figure(std::move(sentence));
        return read_subject_first(std::move(sentence));
    }

  private:
    void add(std::string_view word) {
        if (word.empty()) return;
        if (word.size() > 1 && word.back() == ',') word.remove_suffix(1);
        // "1000км"
        std::size_t digits = 0;
        while (digits < word.size() && (is_digit(word[digits]) || word[digits] == ',')) ++digits;
        // "600-700"
        if (digits > 0 && digits + 1 < word.size() && word[digits] == '-' &&
            is_digit(word[digits + 1])) {
            words_.push_back({word.substr(0, digits), std::string(word.substr(0, digits))});
            words_.push_back({word.substr(digits, 1), "-"});
            return add(word.substr(digits + 1));
        }
        if (digits > 0 && digits < word.size()) {
            const auto unit = word.substr(digits);
            if (unit.starts_with("\u043a") || unit.starts_with("\u043c")) {
                words_.push_back({word.substr(0, digits), std::string(word.substr(0, digits))});
                word = unit;
            }
        }
        words_.push_back({word, lower_russian(word)});
    }

    /// "Как далеко [находится] Хасан от Владивостока"
    [[nodiscard]] Parsed<Sentence> read_how_far(Sentence sentence) {
        if (next_is({"находится", "лежит"})) ++next_;
        const std::size_t begin = next_;
        while (next_ < words_.size() && !next_is({"от"})) ++next_;
        if (next_ == begin || next_ + 1 >= words_.size()) {
            next_ = std::min(begin, words_.size());
            return stop("\"от ... до\" was expected");
        }
        sentence.subject = between(begin, next_);
        const std::size_t from = next_ + 1;
        std::size_t end = words_.size();
        if (auto stopped = read_way_at_end(sentence, from, end)) return tl::unexpected(*stopped);
        sentence.from = between(from, end);
        return sentence;
    }

    /// "Москва и Владивосток находятся в 9288 км друг от друга по железной дороге"
    [[nodiscard]] Parsed<Sentence> read_apart(std::size_t verb, Sentence sentence) {
        std::size_t middle = 1;
        while (middle < verb && !is(middle, {"и"})) ++middle;
        next_ = 0;
        if (middle + 1 >= verb) return stop("\"и\" and a place were expected");
        sentence.from = between(0, middle);
        sentence.subject = between(middle + 1, verb);
        next_ = verb + 1;
        if (auto stopped = read_figure_and_unit(sentence)) return tl::unexpected(*stopped);
        read_way(sentence);
        if (!take("друг от друга")) return stop("\"друг от друга\" was expected");
        read_way(sentence);
        if (next_ < words_.size()) return stop("nothing more was expected");
        return sentence;
    }

    /// Where the figure of "Хасан в 130 км от Владивостока" begins, which has no verb.
    [[nodiscard]] std::size_t figure_without_verb() const {
        for (std::size_t i = 1; i < words_.size(); ++i) {
            if (is(i, {"в"}) && is_number(i + 1)) return i;
            if (comparison_at(i) != nullptr || is_only(i)) return i;
        }
        return words_.size();
    }

    /// "Восточный находится более чем в 1000 км к северу от Владивостока"
    [[nodiscard]] Parsed<Sentence> read_subject_first(Sentence sentence) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (is(i, {"находятся", "расположены", "лежат", "отстоят"}))
                return read_apart(i, std::move(sentence));
        }
        std::size_t verb = 0;
        while (verb < words_.size() &&
               !is(verb, {"находится", "расположен", "расположена", "расположено", "лежит", "стоит",
                          "отстоит", "-", "\u2014", "удалён", "удален", "удалена"}))
            ++verb;
        const std::size_t figure = verb == words_.size() ? figure_without_verb() : verb;
        if (figure == words_.size()) {
            next_ = 0;
            return stop("\"находится\" or another verb was expected after the place");
        }
        if (verb == 0) return stop("a place was expected first");
        sentence.subject = between(0, figure);
        next_ = verb == words_.size() ? figure : verb + 1;
        if (next_is({"строго"}) || direction_comes()) {
            sentence.only_direction = true;
        } else if (auto stopped = read_figure_and_unit(sentence)) {
            return tl::unexpected(*stopped);
        }
        read_way(sentence);
        if (auto stopped = read_direction(sentence)) return tl::unexpected(*stopped);
        if (next_is({"от"}))
            ++next_;
        else if (!no_from_)
            return stop("\"от\" was expected");
        const std::size_t begin = next_;
        std::size_t end = words_.size();
        if (auto stopped = read_way_at_end(sentence, begin, end)) return tl::unexpected(*stopped);
        if (begin == end) return stop("a place was expected");
        sentence.from = between(begin, end);
        return sentence;
    }

    /// "от Москвы до Владивостока 9288 км", "расстояние между Москвой и Владивостоком - 9288 км"
    [[nodiscard]] Parsed<Sentence> read_both_ends_and_figure(Sentence sentence) {
        std::size_t figure = next_;
        while (figure < words_.size() && !is_number(figure)) ++figure;
        if (figure == words_.size()) {
            next_ = figure;
            return stop("a figure was expected");
        }
        std::size_t end = figure;
        // What belongs to the figure stands before it: the verb, the comparison, "в".
        for (std::size_t i = next_; i < figure; ++i) {
            const bool of_a_range = is(i, {"от", "с"}) && i > next_ && is_number(i + 1);
            if (is(i, {"составляет", "равно", "-", "\u2014"}) || of_a_range || is_only(i) ||
                comparison_at(i) != nullptr) {
                end = i;
                break;
            }
        }
        if (auto stopped = read_both_ends(sentence, end)) return tl::unexpected(*stopped);
        next_ = end;
        if (next_is({"составляет", "равно", "-", "\u2014"})) ++next_;
        if (auto stopped = read_figure_and_unit(sentence)) return tl::unexpected(*stopped);
        read_way(sentence);
        if (next_ < words_.size()) return stop("nothing more was expected");
        return sentence;
    }

    std::optional<WhereStopped> read_both_ends(Sentence& sentence, std::size_t end) {
        read_way(sentence);
        const bool both = next_is({"между"});
        if (next_is({"до"})) {  // "до Хасана от Владивостока"
            const std::size_t begin = next_ + 1;
            std::size_t from = begin + 1;
            while (from < end && !is(from, {"от", "из"})) ++from;
            if (auto stopped = read_way_at_end(sentence, from + 1, end)) return stopped;
            if (from + 1 >= end) return stop("\"от\" and a place were expected").value();
            sentence.subject = between(begin, from);
            sentence.from = between(from + 1, end);
            return std::nullopt;
        }
        if (!both && !next_is({"от", "из"})) return stop("\"от ... до\" was expected").value();
        const std::size_t begin = next_ + 1;
        std::size_t middle = begin + 1;
        while (middle < end && !(both ? is(middle, {"и"}) : is(middle, {"до", "в"}))) ++middle;
        if (auto stopped = read_way_at_end(sentence, middle + 1, end)) return stopped;
        if (middle + 1 >= end) {
            next_ = std::min(middle, words_.size());
            return stop(both ? "\"и\" and a place were expected"
                             : "\"до\" and a place were expected")
                .value();
        }
        sentence.from = between(begin, middle);
        sentence.subject = between(middle + 1, end);
        return std::nullopt;
    }

    const RussianComparison* comparison_at(std::size_t word) const {
        const RussianComparison* longest = nullptr;
        for (const RussianComparison& phrase : russian_comparisons) {
            if (are(word, phrase.words) &&
                (longest == nullptr || phrase.words.size() > longest->words.size()))
                longest = &phrase;
        }
        return longest;
    }

    /// "в более чем 1000 км", "примерно в 600-700 км", "от 600 до 700 км", "в тысяче километров".
    std::optional<WhereStopped> read_figure_and_unit(Sentence& sentence) {
        if (next_is({"на"}) && are(next_, "на расстоянии")) next_ += 2;
        while (is_only(next_)) ++next_;
        if (next_is({"в", "на"})) ++next_;
        if (const RussianComparison* phrase = comparison_at(next_)) {
            sentence.comparison = phrase->comparison;
            sentence.to_the_digit = phrase->comparison == Comparison::exactly;
            take(phrase->words);
        }
        if (next_is({"в", "на"})) ++next_;
        const bool from_to = next_is({"от", "с"}) && is_number(next_ + 1);
        if (from_to) ++next_;
        const std::size_t begin = next_;
        auto figure = take_number();
        if (!figure) return figure.error();
        sentence.length.figure = *figure;
        sentence.length.figure_text = between(begin, next_);
        if (auto stopped = read_end_of_range(sentence, from_to)) return stopped;
        const auto* unit = std::ranges::find(
            russian_units, next_ < words_.size() ? std::string_view(words_[next_].lower) : "",
            &std::pair<std::string_view, LengthUnit>::first);
        if (unit == russian_units.end())
            return stop("a unit was expected: км, миль, вёрст").value();
        sentence.length.unit = unit->second;
        ++next_;
        if (take("с лишним")) sentence.comparison = Comparison::more_than;
        return std::nullopt;
    }

    /// "до 700" of "от 600 до 700", "- 700"
    std::optional<WhereStopped> read_end_of_range(Sentence& sentence, bool from_to) {
        if (from_to && !next_is({"до"})) return stop("\"до\" was expected").value();
        if (!from_to && !(next_is({"-", "\u2014"}) && is_number(next_ + 1))) return std::nullopt;
        if (sentence.comparison != Comparison::exactly && sentence.comparison != Comparison::about)
            return stop("a range goes together with \"около\" only").value();
        const std::size_t dash = next_++;
        const std::size_t begin = next_;
        auto up_to = take_number();
        if (!up_to) return up_to.error();
        // "4-5 тысяч": the thousand is meant of both.
        SentenceLength& length = sentence.length;
        if (is_thousand(next_ - 1) && !is_thousand(dash - 1)) {
            length.figure.value *= thousand;
            length.figure.half_unit *= thousand;
            length.figure.half_last_digit *= thousand;
        }
        if (up_to->value <= length.figure.value) {
            next_ = dash;
            return stop("the second end of a range must be above the first").value();
        }
        length.up_to = *up_to;
        length.figure_text += " - " + between(begin, next_);
        return std::nullopt;
    }

    [[nodiscard]] bool is_only(std::size_t word) const {
        return word < words_.size() &&
               std::ranges::find(russian_only, words_[word].lower) != russian_only.end();
    }

    [[nodiscard]] bool is_thousand(std::size_t word) const {
        return is(word,
                  {"тысяч", "тысячи", "тыс.", "тыс", "тысячах", "тысяча", "тысячу", "тысяче"});
    }

    [[nodiscard]] bool is_number(std::size_t word) const {
        return word < words_.size() &&
               (is_digit(words_[word].text.front()) || is_thousand(word) || number_word(word));
    }

    /// The figure of "двух", "полутора", "сотне".
    [[nodiscard]] std::optional<std::string_view> number_word(std::size_t word) const {
        for (const auto& [name, figure] : russian_numbers) {
            if (is(word, {name})) return figure;
        }
        return std::nullopt;
    }

    /// "1000", "9 288", "1,5 тыс.", "тысяче", "полутора тысячах"
    [[nodiscard]] Parsed<Figure> take_number() {
        const std::size_t begin = next_;
        std::vector<std::string> plain;
        while (next_ < words_.size() && is_digit(words_[next_].text.front()))
            plain.push_back(decimal_point(words_[next_++].text));
        if (plain.empty()) {
            if (const auto word = number_word(next_)) {
                plain.emplace_back(*word);
                ++next_;
            }
        }
        if (is_thousand(next_)) {
            if (plain.empty()) plain.emplace_back("1");
            plain.emplace_back("thousand");
            ++next_;
        }
        if (plain.empty() && next_is({"километре"})) plain.emplace_back("1");  // "в километре от"
        const std::vector<std::string_view> views(plain.begin(), plain.end());
        const auto found = read_figure(views);
        if (found && found->words == views.size()) return found->figure;
        next_ = begin;
        return stop((found ? std::string("a figure such as 1000") : found.error()) +
                    " was expected");
    }

    /// The comma of a decimal, which no group of three follows: "1,5"; the other is refused.
    static std::string decimal_point(std::string_view figure) {
        std::string plain(figure);
        const auto comma = plain.find(',');
        if (comma == std::string::npos || plain.find(',', comma + 1) != std::string::npos)
            return plain;
        plain[comma] = '.';  // of three digits refused, as readable in two russian_ways
        return plain;
    }

    [[nodiscard]] bool direction_comes() const {
        return std::ranges::any_of(russian_directions,
                                   [&](const auto& each) { return are(next_, each.first); });
    }

    std::optional<WhereStopped> read_direction(Sentence& sentence) {
        if (take("строго")) sentence.due = true;
        for (const auto& [phrase, abbreviation] : russian_directions) {
            if (!are(next_, phrase)) continue;
            if (sentence.sense != Sense::from) return stop(direction_and_way).value();
            sentence.direction = find_compass_point(abbreviation);
            sentence.sense = Sense::toward;
            take(phrase);
            no_from_ = phrase.find(' ') == std::string_view::npos;
            return std::nullopt;
        }
        if (sentence.due) return stop("\"к северу\" or another direction was expected").value();
        return std::nullopt;
    }

    void read_way(Sentence& sentence) {
        for (const RussianWay& way : russian_ways) {
            if (!take(way.words)) continue;
            sentence.sense = way.sense;
            return;
        }
    }

    std::optional<WhereStopped> read_way_at_end(Sentence& sentence, std::size_t begin,
                                                std::size_t& end) {
        for (std::size_t cut = begin; cut < end; ++cut) {
            if (const auto way = named_way_at(cut, end)) {
                next_ = cut;
                if (sentence.sense == Sense::toward || sentence.sense == Sense::straight)
                    return stop(direction_and_way).value();
                sentence.sense = Sense::by_rail;
                sentence.way = *way;
                end = cut;
                return std::nullopt;
            }
            for (const RussianWay& way : russian_ways) {
                if (!are(cut, way.words) || cut + split(way.words, ' ').size() != end) continue;
                next_ = cut;
                if (sentence.sense == Sense::toward) return stop(direction_and_way).value();
                sentence.sense = way.sense;
                end = cut;
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// "через Монголию", "по Транссибу", as far as the end.
    [[nodiscard]] std::optional<SentenceWay> named_way_at(std::size_t cut, std::size_t end) const {
        if (is(cut, {"через"}) && cut + 1 < end)
            return SentenceWay{view(cut, end), view(cut + 1, end)};
        for (const auto& [phrase, line] : russian_lines) {
            if (are(cut, phrase) && cut + split(phrase, ' ').size() == end)
                return SentenceWay{view(cut, end), line};
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is(std::size_t word, std::initializer_list<std::string_view> wanted) const {
        return word < words_.size() &&
               std::ranges::find(wanted, words_[word].lower) != wanted.end();
    }
    [[nodiscard]] bool next_is(std::initializer_list<std::string_view> wanted) const {
        return is(next_, wanted);
    }
    [[nodiscard]] bool are(std::size_t word, std::string_view phrase) const {
        for (const std::string_view wanted : split(phrase, ' ')) {
            if (word >= words_.size() || words_[word].lower != wanted) return false;
            ++word;
        }
        return true;
    }
    bool take(std::string_view phrase) {
        if (!are(next_, phrase)) return false;
        next_ += split(phrase, ' ').size();
        return true;
    }

    [[nodiscard]] std::string_view view(std::size_t first, std::size_t end) const {
        if (first >= end) return {};
        const char* begin = words_[first].text.data();
        const char* last = words_[end - 1].text.data() + words_[end - 1].text.size();
        return {begin, static_cast<std::size_t>(last - begin)};
    }
    [[nodiscard]] std::string between(std::size_t first, std::size_t end) const {
        return std::string(view(first, end));
    }

    [[nodiscard]] tl::unexpected<WhereStopped> stop(std::string_view why) const {
        if (next_ >= words_.size())
            return tl::unexpected(WhereStopped{text_.size(), text_.size(), std::string(why)});
        const auto part = words_[next_].text;
        const auto begin = static_cast<std::size_t>(part.data() - text_.data());
        return tl::unexpected(WhereStopped{begin, begin + part.size(), std::string(why)});
    }

    std::string_view text_;
    std::vector<RussianWord> words_;
    std::size_t next_ = 0;
    bool no_from_ = false;  ///< "севернее Владивостока": no "от" comes
};

}  // namespace

bool looks_russian(std::string_view text) {
    for (const std::string_view word : split(text, ' ')) {
        const std::string lower = lower_russian(word);
        const bool unit = std::ranges::any_of(
            russian_units, [&](const auto& each) { return lower == each.first; });
        const bool direction = std::ranges::any_of(
            russian_directions, [&](const auto& each) { return lower == each.first; });
        if (unit || direction || lower == "находится" || lower == "расположен" ||
            lower == "лежит" || lower == "расстояние" || lower == "от" || lower == "далеко" ||
            lower == "находятся" || lower == "друга")
            return true;
        if (!lower.empty() && is_digit(lower.front()) && lower.ends_with("км")) return true;
    }
    return false;
}

Parsed<Sentence> read_russian_claim(std::string_view text) { return RussianReader(text).read(); }

}  // namespace verst
