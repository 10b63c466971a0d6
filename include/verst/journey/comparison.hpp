#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace verst {

/// How a claim's figure is meant. Which values each allows: `allowed`.
enum class Comparison : std::uint8_t {
    exactly,    ///< a bare figure: true to its own rounding
    about,      ///< within 5 %
    more_than,  ///< also "over"
    less_than,  ///< also "under"
    at_least,
    at_most,
    nearly,     ///< from 90 to 100 %
    just_over,  ///< from 100 to 110 %
};

/// "more than"; empty for `exactly`.
[[nodiscard]] std::string_view comparison_words(Comparison comparison);

/// The comparison that the words name, in any case: "more than", "over", "at least". Nothing if
/// none.
[[nodiscard]] std::optional<Comparison> find_comparison(std::string_view words);

/// The values that a comparison allows, in the unit of its figure.
struct Interval {
    std::optional<double> min;  ///< nothing: all from 0 on. Nothing below 0 is ever allowed then
    std::optional<double> max;  ///< nothing: all above `min`
    bool open = false;          ///< the ends themselves are not allowed: "more than", "less than"

    /// How far a value is inside, negative where it is outside: to the nearer of the two ends. A
    /// value below 0, which lies the other way, is not "less than" some way off.
    [[nodiscard]] double margin(double value) const;
    [[nodiscard]] bool holds(double value) const;
};

/// What a figure allows. `rounding` is how far a bare one (`exactly`) may be off.
[[nodiscard]] Interval allowed(Comparison comparison, double value, double rounding);

/// What a range of figures allows: all between its ends, and 5 % of each beyond with `about`. No
/// other comparison goes together with a range.
[[nodiscard]] Interval allowed_range(Comparison comparison, double low, double high);

/// What a figure allows, or, where it has a second end `up_to`, a range of figures.
[[nodiscard]] Interval allowed(Comparison comparison, double value, std::optional<double> up_to,
                               double rounding);

}  // namespace verst
