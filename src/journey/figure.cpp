#include "journey/figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "network/figure_text.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst {

namespace {

constexpr std::size_t group_digits = 3;
constexpr double tightest_rounding = 0.01;
constexpr double loosest_rounding = 0.05;

bool all_digits(std::string_view text) {
    for (const char c : text) {
        if (!is_digit(c)) return false;
    }
    return !text.empty();
}

/// The apostrophe of "9'288".
bool is_swiss_group(std::string_view word, std::size_t at) {
    return word[at] == '\'' && at > 0 && is_digit(word[at - 1]) &&
           all_digits(word.substr(at + 1, group_digits)) && at + group_digits < word.size();
}

/// How much of a word can belong to a figure.
std::size_t numeric_length(std::string_view word) {
    std::size_t length = 0;
    if (!word.empty() && (word.front() == '-' || word.front() == '+')) ++length;
    while (length < word.size() && (is_digit(word[length]) || word[length] == ',' ||
                                    word[length] == '.' || is_swiss_group(word, length))) {
        ++length;
    }
    return length;
}

/// "1" before "000", but not before "00", "0000" or "2,000".
bool is_group(std::string_view word) {
    const std::size_t numeric = numeric_length(word);
    const std::string_view digits = word.substr(0, group_digits);
    if (numeric < group_digits || !all_digits(digits)) return false;
    return numeric == group_digits || word[group_digits] == '.';
}

/// "1,234,567" without its commas, "1'234" without the apostrophe; nothing if one stands where no
/// group begins, or both are there.
std::optional<std::string> without_commas(std::string_view whole) {
    const char apart = whole.find('\'') == std::string_view::npos ? ',' : '\'';
    const auto groups = split(whole, apart);
    if (groups.empty()) return std::nullopt;
    std::string digits;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!all_digits(groups[i])) return std::nullopt;
        if (i > 0 && groups[i].size() != group_digits) return std::nullopt;
        if (i == 0 && groups.size() > 1 && groups[i].size() > group_digits) return std::nullopt;
        digits += groups[i];
    }
    return digits;
}

/// Half a unit of the last digit that is not zero.
double half_unit_of(std::string_view digits, std::size_t decimals) {
    const auto last = digits.find_last_not_of('0');
    if (last == std::string_view::npos) return 0;
    const auto zeros = static_cast<double>(digits.size() - 1 - last);
    return std::pow(10.0, zeros - static_cast<double>(decimals)) / 2;
}

tl::unexpected<std::string> expected_instead(std::string what) {
    return tl::unexpected<std::string>(std::move(what));
}

tl::expected<Figure, std::string> read_digits(std::string_view text) {
    const auto point = text.find('.');
    const auto whole = without_commas(text.substr(0, point));
    if (!whole) return expected_instead("a figure such as 1,000 or 1.5");
    if (point == std::string_view::npos) {
        const auto value = parse_number(*whole);
        if (!value) return expected_instead("a figure such as 1,000");
        return Figure{*value, half_unit_of(*whole, 0), 0.5, false};
    }
    const std::string_view decimals = text.substr(point + 1);
    if (!all_digits(decimals)) return expected_instead("a figure such as 1,000 or 1.5");
    // Half of Europe writes a thousand so, and the other half one and no thousandths.
    if (decimals.size() == group_digits && whole->size() <= group_digits && *whole != "0") {
        return expected_instead("a figure that cannot be read in two ways (\"" + *whole + "," +
                                std::string(decimals) + "\" or \"" + *whole + "\")");
    }
    const auto value = parse_number(*whole + '.' + std::string(decimals));
    if (!value) return expected_instead("a figure such as 1.5");
    return Figure{*value, half_unit_of(*whole + std::string(decimals), decimals.size()),
                  std::pow(10.0, -static_cast<double>(decimals.size())) / 2, true};
}

std::optional<double> multiplier(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, double>, 3> multipliers{
        {{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}}};
    const std::string wanted = ascii_lower(word);
    for (const auto& [name, factor] : multipliers) {
        if (wanted == name) return factor;
    }
    return std::nullopt;
}

/// A number word below a hundred; nothing if it is none.
std::optional<unsigned> small_number(std::string_view word) {
    constexpr std::array<std::string_view, 20> units{
        "zero",     "one",     "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    constexpr std::array<std::string_view, 10> tens{
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    const std::string lower = ascii_lower(word);
    if (const auto* unit = std::ranges::find(units, lower); unit != units.end())
        return static_cast<unsigned>(unit - units.begin());
    for (std::size_t i = 2; i < tens.size(); ++i) {
        if (!lower.starts_with(tens[i])) continue;
        std::string_view rest = std::string_view(lower).substr(tens[i].size());
        if (rest.empty()) return static_cast<unsigned>(i * 10);
        if (!rest.starts_with('-')) return std::nullopt;
        rest.remove_prefix(1);
        const auto* unit = std::ranges::find(units, rest);
        const auto one = static_cast<unsigned>(unit - units.begin());
        if (one == 0 || one > 9) return std::nullopt;
        return static_cast<unsigned>(i * 10) + one;
    }
    return std::nullopt;
}

/// "half a" before a unit, "one and a half" before a thousand or a unit: how many words, and what
/// they come to.
std::optional<std::pair<double, std::size_t>> spelt_half(std::span<const std::string_view> words) {
    const auto word = [&](std::size_t i) {
        return i < words.size() ? ascii_lower(words[i]) : std::string();
    };
    if (word(0) == "half" && word(1) == "a") return std::pair{0.5, std::size_t{2}};
    if (word(1) != "and" || word(2) != "a" || word(3) != "half") return std::nullopt;
    const auto whole = small_number(words[0]);
    if (!whole) return std::nullopt;
    return std::pair{*whole + 0.5, std::size_t{4}};
}

/// "a thousand", "two thousand five hundred", "one hundred and fifty": how many words, and what
/// they come to. Nothing where no number is spelt out, or two stand side by side ("one two").
std::optional<std::pair<unsigned, std::size_t>> spelt_number(
    std::span<const std::string_view> words) {
    unsigned total = 0;
    unsigned part = 0;
    bool part_open = true;  // a number below a hundred may come next
    bool any = false;
    std::size_t used = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = ascii_lower(words[i]);
        if (const auto number = small_number(word)) {
            if (!part_open) return std::nullopt;
            part += *number;
            part_open = false;
        } else if ((word == "a" || word == "an") && i == 0 && words.size() > 1) {
            part = 1;
            part_open = false;
            continue;  // it needs the hundred or the thousand behind it
        } else if (word == "hundred" && part > 0 && part < 10) {
            part *= 100;
            part_open = true;
        } else if (word == "thousand" && part > 0 && total == 0) {
            total = part * 1000;
            part = 0;
            part_open = true;
        } else if (word == "and" && used > 0 && part_open && i + 1 < words.size() &&
                   small_number(words[i + 1])) {
            continue;
        } else {
            break;
        }
        any = true;
        used = i + 1;
    }
    if (!any) return std::nullopt;
    return std::pair{total + part, used};
}

}  // namespace

double rounding_of(const Figure& figure) {
    if (figure.has_decimals)
        return std::min(figure.half_last_digit, figure.value * loosest_rounding);
    return std::clamp(figure.half_unit, figure.value * tightest_rounding,
                      figure.value * loosest_rounding);
}

double rounding_of(double value) {
    const std::string figure = figure_text(value);
    const std::array<std::string_view, 1> words{figure};
    auto found = read_figure(words);
    if (!found) return 0;
    found->figure.has_decimals = false;  // of a number that is no text, "65.67", nobody wrote them
    return rounding_of(found->figure);
}

tl::expected<FoundFigure, std::string> read_figure(std::span<const std::string_view> words) {
    if (words.empty()) return expected_instead("a figure such as 1,000");
    if (const auto half = spelt_half(words)) {
        Figure figure{half->first, 0.05, 0.05, false};
        std::size_t used = half->second;
        if (const auto factor = used < words.size() ? multiplier(words[used]) : std::nullopt) {
            figure = {figure.value * *factor, 0.05 * *factor, 0.05 * *factor, false};
            ++used;
        }
        return FoundFigure{figure, used, 0};
    }
    // "a mile"
    if (words.size() > 1 && ascii_lower(words[0]) == "a" && find_length_unit(words[1]))
        return FoundFigure{{1, 0.05, 0.5, false}, 1, 0};
    if (const auto spelt = spelt_number(words)) {
        auto figure = read_digits(std::to_string(spelt->first));
        if (!figure) return expected_instead(std::move(figure.error()));
        return FoundFigure{*figure, spelt->second, 0};
    }
    std::size_t length = numeric_length(words[0]);
    std::string digits(words[0].substr(0, length));
    if (!digits.empty() && digits.front() == '-') return expected_instead("a figure above 0");
    FoundFigure found;
    // "1 000 000": a short group of digits and then whole groups, the last perhaps with a unit.
    if (length == words[0].size() && all_digits(digits) && digits.size() <= group_digits) {
        while (found.words + 1 < words.size() && length == words[found.words].size() &&
               is_group(words[found.words + 1])) {
            ++found.words;
            length = numeric_length(words[found.words]);
            digits += words[found.words].substr(0, length);
        }
    }
    auto figure = read_digits(digits);
    if (!figure) return expected_instead(std::move(figure.error()));
    found.figure = *figure;
    if (length < words[found.words].size()) {
        found.bytes_of_next = length;
        return found;
    }
    ++found.words;
    if (found.words < words.size()) {
        if (const auto factor = multiplier(words[found.words])) {
            found.figure.value *= *factor;
            found.figure.half_unit *= *factor;
            found.figure.half_last_digit *= *factor;
            ++found.words;
        }
    }
    return found;
}

}  // namespace verst
