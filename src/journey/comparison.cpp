#include "verst/journey/comparison.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "verst/base/text.hpp"

namespace verst {

namespace {

/// "About" a figure allows this share of it on either side, "nearly" whatever is this share of it
/// or more.
constexpr double about_share = 0.05;
constexpr double nearly_share = 0.9;
/// "Just over" a figure ends there.
constexpr double just_over_share = 1.1;

/// The first wording of a comparison is the one that we use ourselves.
constexpr std::array<std::pair<std::string_view, Comparison>, 67> wordings{{
    {"", Comparison::exactly},
    {"exactly", Comparison::exactly},
    {"precisely", Comparison::exactly},
    {"about", Comparison::about},
    {"around", Comparison::about},
    {"approximately", Comparison::about},
    {"approx.", Comparison::about},
    {"roughly", Comparison::about},
    {"some", Comparison::about},
    {"circa", Comparison::about},
    {"ca.", Comparison::about},
    {"close to", Comparison::about},
    {"in the region of", Comparison::about},
    {"more or less", Comparison::about},
    {"an estimated", Comparison::about},
    {"estimated", Comparison::about},
    {"~", Comparison::about},
    {"more than", Comparison::more_than},
    {"over", Comparison::more_than},
    {"well over", Comparison::more_than},
    {"well above", Comparison::more_than},
    {"above", Comparison::more_than},
    {"farther than", Comparison::more_than},
    {"further than", Comparison::more_than},
    {"longer than", Comparison::more_than},
    {"greater than", Comparison::more_than},
    {"in excess of", Comparison::more_than},
    {"upwards of", Comparison::more_than},
    {">", Comparison::more_than},
    {"less than", Comparison::less_than},
    {"under", Comparison::less_than},
    {"below", Comparison::less_than},
    {"well under", Comparison::less_than},
    {"fewer than", Comparison::less_than},
    {"shorter than", Comparison::less_than},
    {"<", Comparison::less_than},
    {"at least", Comparison::at_least},
    {"no less than", Comparison::at_least},
    {"not less than", Comparison::at_least},
    {"no fewer than", Comparison::at_least},
    {"not fewer than", Comparison::at_least},
    {"not under", Comparison::at_least},
    {"a minimum of", Comparison::at_least},
    {"\u2265", Comparison::at_least},
    {"+", Comparison::at_least},
    {"at most", Comparison::at_most},
    {"no more than", Comparison::at_most},
    {"not more than", Comparison::at_most},
    {"no farther than", Comparison::at_most},
    {"no further than", Comparison::at_most},
    {"not farther than", Comparison::at_most},
    {"not over", Comparison::at_most},
    {"up to", Comparison::at_most},
    {"within", Comparison::at_most},
    {"a maximum of", Comparison::at_most},
    {"\u2264", Comparison::at_most},
    {"nearly", Comparison::nearly},
    {"almost", Comparison::nearly},
    {"just under", Comparison::nearly},
    {"slightly less than", Comparison::nearly},
    {"a little less than", Comparison::nearly},
    {"not quite", Comparison::nearly},
    {"just over", Comparison::just_over},
    {"slightly more than", Comparison::just_over},
    {"a little more than", Comparison::just_over},
    {"a little over", Comparison::just_over},
    {"slightly over", Comparison::just_over},
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

double Interval::margin(double value) const {
    const double above = min ? value - *min : value;
    if (!max) return above;
    const double below = *max - value;
    if (!min) return value < 0 ? value : below;
    return std::min(above, below);
}

bool Interval::holds(double value) const {
    const double inside = margin(value);
    return open ? inside > 0 : inside >= 0;
}

Interval allowed(Comparison comparison, double value, double rounding) {
    switch (comparison) {
        case Comparison::exactly:
            return {value - rounding, value + rounding};
        case Comparison::about:
            return {value * (1 - about_share), value * (1 + about_share)};
        case Comparison::nearly:
            return {value * nearly_share, value};
        case Comparison::just_over:
            return {value, value * just_over_share};
        case Comparison::more_than:
            return {value, std::nullopt, true};
        case Comparison::at_least:
            return {value, std::nullopt};
        case Comparison::less_than:
            return {std::nullopt, value, true};
        case Comparison::at_most:
            return {std::nullopt, value};
    }
    return {};
}

Interval allowed_range(Comparison comparison, double low, double high) {
    const double beyond = comparison == Comparison::about ? about_share : 0;
    return {low * (1 - beyond), high * (1 + beyond)};
}

Interval allowed(Comparison comparison, double value, std::optional<double> up_to,
                 double rounding) {
    return up_to ? allowed_range(comparison, value, *up_to) : allowed(comparison, value, rounding);
}

}  // namespace verst
