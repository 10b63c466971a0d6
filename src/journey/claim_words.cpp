#include "journey/claim_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "verst/base/text.hpp"

namespace verst {

namespace {

constexpr std::size_t longest_comparison_words = 4;  // "in the region of"

/// Where the dash of "200-300" stands; npos where the word has none such.
std::size_t dash_of_range(std::string_view word) {
    if (word.empty() || !is_digit(word.front())) return std::string_view::npos;
    for (std::size_t i = 1; i + 1 < word.size(); ++i) {
        if (word[i] == '-') {
            return is_digit(word[i - 1]) && is_digit(word[i + 1]) ? i : std::string_view::npos;
        }
        if (!is_digit(word[i]) && word[i] != ',' && word[i] != '.') break;
    }
    return std::string_view::npos;
}

/// "~1,000", ">500", "c.200".
std::size_t sign_length(std::string_view word) {
    for (const std::string_view sign : {"~", ">", "<", "\u2265", "\u2264", "c.", "ca."}) {
        if (word.size() > sign.size() && word.starts_with(sign) && is_digit(word[sign.size()]))
            return sign.size();
    }
    return 0;
}

/// How long the figure at the front of "1,200-kilometre" or "1,000+" is; 0 where there is none.
std::size_t figure_length(std::string_view word) {
    std::size_t length = 0;
    while (length < word.size() &&
           (is_digit(word[length]) || (length > 0 && (word[length] == ',' || word[length] == '.'))))
        ++length;
    return length;
}

bool is_time(std::string_view word) {
    constexpr std::array<std::string_view, 14> units{"hour",   "hours",   "hr",    "hrs",   "h",
                                                     "minute", "minutes", "min",   "day",   "days",
                                                     "d",      "week",    "weeks", "nights"};
    return std::ranges::find(units, ascii_lower(word)) != units.end();
}

/// "4 to 5 thousand": the thousand is meant of both.
void scale_like(const std::string& second, SentenceLength& first) {
    if (first.figure_text.find(' ') != std::string::npos) return;
    for (const auto& [word, factor] :
         {std::pair{" hundred", 1e2}, {" thousand", 1e3}, {" million", 1e6}}) {
        if (!ascii_lower(second).ends_with(word)) continue;
        first.figure.value *= factor;
        first.figure.half_unit *= factor;
        first.figure.half_last_digit *= factor;
    }
}

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const auto word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

}  // namespace

ClaimWords::ClaimWords(std::string_view text) : text_(text) {
    for (const std::string_view word : split(text, ' ')) add(word);
}

void ClaimWords::add(std::string_view word) {
    if (word.empty()) return;
    const auto add_first = [&](std::size_t length) {
        words_.push_back(word.substr(0, length));
        add(word.substr(length));
    };
    if (word.size() > 1 && word.front() == '(') return add_first(1);
    if (const std::size_t sign = sign_length(word)) return add_first(sign);
    if (word.size() > 1 &&
        (word.back() == ')' || word.back() == ',' || word.back() == ';' || word.back() == ':')) {
        add(word.substr(0, word.size() - 1));
        words_.push_back(word.substr(word.size() - 1));
        return;
    }
    if (const std::size_t dash = dash_of_range(word); dash != std::string_view::npos) {
        words_.push_back(word.substr(0, dash));
        words_.push_back(word.substr(dash, 1));
        return add(word.substr(dash + 1));
    }
    const std::size_t figure = figure_length(word);
    if (figure > 0 && figure < word.size() && word[figure] == '+') {  // "1,000+" is ">= 1,000"
        words_.push_back(word.substr(figure, 1));
        words_.push_back(word.substr(0, figure));
        return add(word.substr(figure + 1));
    }
    if (figure > 0 && figure + 1 < word.size() && word[figure] == '-' &&
        find_length_unit(word.substr(figure + 1))) {
        words_.push_back(word.substr(0, figure));
        return add(word.substr(figure + 1));  // "1,200-kilometre"
    }
    words_.push_back(word);
}

bool ClaimWords::is(std::size_t word, std::initializer_list<std::string_view> wanted) const {
    if (word >= words_.size()) return false;
    std::string lower = ascii_lower(words_[word]);
    if (lower == "\u2014" || lower == "--") lower = ",";  // a dash that holds a clause
    return std::ranges::find(wanted, lower) != wanted.end();
}

bool ClaimWords::are(std::size_t word, std::string_view phrase) const {
    for (const std::string_view wanted : split(phrase, ' ')) {
        if (word >= words_.size() || ascii_lower(words_[word]) != wanted) return false;
        ++word;
    }
    return true;
}

bool ClaimWords::take(std::string_view phrase) {
    if (!are(next_, phrase)) return false;
    next_ += split(phrase, ' ').size();
    return true;
}

std::size_t ClaimWords::find(std::initializer_list<std::string_view> wanted,
                             std::size_t begin) const {
    while (begin < words_.size() && !is(begin, wanted)) ++begin;
    return begin;
}

std::size_t ClaimWords::find_time() const {
    return static_cast<std::size_t>(std::ranges::find_if(words_, is_time) - words_.begin());
}

std::string_view ClaimWords::between(std::size_t first, std::size_t end) const {
    if (first >= end) return {};
    const char* begin = words_[first].data();
    const char* last = words_[end - 1].data() + words_[end - 1].size();
    return {begin, static_cast<std::size_t>(last - begin)};
}

std::string ClaimWords::place_between(std::size_t first, std::size_t end) const {
    while (first < end && is(end - 1, {",", ";"})) --end;
    return std::string(between(first, end));
}

WhereStopped ClaimWords::stop(std::string_view why) const {
    return stop_at(next_ < words_.size() ? words_[next_] : std::string_view(), why);
}

WhereStopped ClaimWords::stop_at(std::string_view part, std::string_view why) const {
    if (part.empty()) return {text_.size(), text_.size(), std::string(why)};
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    return {begin, begin + part.size(), std::string(why)};
}

Comparison ClaimWords::take_comparison(bool& to_the_digit) {
    for (std::size_t count = longest_comparison_words; count > 0; --count) {
        if (next_ + count > words_.size()) continue;
        const auto words = std::span(words_).subspan(next_, count);
        const auto found = find_comparison(joined(words));
        if (!found) continue;
        next_ += count;
        to_the_digit = *found == Comparison::exactly;
        return *found;
    }
    return Comparison::exactly;
}

std::string_view ClaimWords::unit_part() const {
    if (next_ >= words_.size()) return {};
    return words_[next_].substr(eaten_);
}

std::optional<LengthUnit> ClaimWords::take_unit() {
    if (next_ >= words_.size()) return std::nullopt;
    std::string one(unit_part());
    if (next_ + 1 < words_.size()) {
        if (const auto unit = find_length_unit(one + ' ' + std::string(words_[next_ + 1]))) {
            next_ += 2;
            eaten_ = 0;
            return unit;
        }
    }
    if (one.ends_with('.')) one.pop_back();  // "km."
    const auto unit = find_length_unit(one);
    if (!unit) return std::nullopt;
    ++next_;
    eaten_ = 0;
    return unit;
}

Parsed<Figure> ClaimWords::take_figure(std::string& text) {
    const auto found = read_figure(std::span(words_).subspan(std::min(next_, words_.size())));
    if (!found) {
        const bool time =
            is(next_, {"a", "an"}) && next_ + 1 < words_.size() && is_time(words_[next_ + 1]);
        if (time) return tl::unexpected(stop_at(words_[next_ + 1], time_is_of_journeys));
        return tl::unexpected(stop(found.error() + " was expected"));
    }
    const std::size_t begin = next_;
    next_ += found->words;
    eaten_ = found->bytes_of_next;
    const std::string_view end = found->bytes_of_next > 0
                                     ? words_[next_].substr(0, found->bytes_of_next)
                                     : words_[next_ - 1];
    const char* first = words_[begin].data();
    text = std::string(first, static_cast<std::size_t>(end.data() + end.size() - first));
    return found->figure;
}

Parsed<SentenceLength> ClaimWords::take_length(
    std::initializer_list<std::string_view> ranges_with) {
    SentenceLength length;
    auto figure = take_figure(length.figure_text);
    if (!figure) return tl::unexpected(figure.error());
    length.figure = *figure;
    auto unit = take_unit();
    const bool unit_after_first = unit.has_value();
    // "200 to 300 km"; "200 km to 300 km", but not "200 km to the north".
    const bool may_go_on = eaten_ == 0 && is(next_, ranges_with) && next_ + 1 < words_.size() &&
                           read_figure(std::span(words_).subspan(next_ + 1));
    if (may_go_on) {
        const std::string_view word = words_[next_];
        ++next_;
        std::string second;
        auto up_to = take_figure(second);
        if (!up_to) return tl::unexpected(up_to.error());
        const auto unit_of_second = take_unit();
        if (unit_after_first && unit_of_second != unit)
            return tl::unexpected(stop("both ends of a range have one unit"));
        unit = unit_of_second;
        scale_like(second, length);
        if (up_to->value <= length.figure.value)
            return tl::unexpected(
                stop_at(word, "the second end of a range must be above the first"));
        length.up_to = *up_to;
        length.figure_text += " to " + second;
    }
    if (!unit) {
        const auto part = unit_part();
        if (is_time(part)) return tl::unexpected(stop_at(part, time_is_of_journeys));
        return tl::unexpected(stop_at(part, "a unit was expected: km, miles or versts"));
    }
    length.unit = *unit;
    return length;
}

}  // namespace verst
