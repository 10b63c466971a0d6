#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/time/instant.hpp"

namespace verst::command {

/// What can be offered while a value is typed.
enum class Completion : unsigned char { nothing, place, line, journey, file, directory, command };

/// What a value may be, for those who tell of it: help, manual, completions, an API.
struct ValueKind {
    enum class Type : unsigned char { flag, text, number, whole_number, choice, day };

    Type type = Type::text;
    double least = 0;  ///< of numbers, both bounds allowed
    double most = 0;
    std::string unit = {};                  ///< of a number: "km"; empty: a bare number
    std::vector<std::string> choices = {};  ///< of a choice
    Completion completion = Completion::nothing;
};

// The kinds of values. Each reads a text and refuses what is none of its values; the refusal names
// the parameter, as `name` gives it, the text and what may be written instead.

/// Set or not. A command line has its name alone; elsewhere it may be "true" or "false".
struct Flag {
    using Value = bool;
    [[nodiscard]] Result<bool> read(std::string_view name, std::string_view text) const;
    [[nodiscard]] ValueKind kind() const { return {.type = ValueKind::Type::flag}; }
};

/// What only the command can judge: names of places, times, paths.
struct Text {
    using Value = std::string;
    Completion completion = Completion::nothing;

    [[nodiscard]] Result<std::string> read(std::string_view /*name*/, std::string_view text) const {
        return std::string(text);
    }
    [[nodiscard]] ValueKind kind() const { return {.completion = completion}; }
};

/// From `least` to `most`, both allowed.
struct Number {
    using Value = double;
    double least = 0;
    double most = 0;
    std::string_view unit = {};

    [[nodiscard]] Result<double> read(std::string_view name, std::string_view text) const;
    [[nodiscard]] ValueKind kind() const {
        return {.type = ValueKind::Type::number,
                .least = least,
                .most = most,
                .unit = std::string(unit)};
    }
};

/// Likewise, without a fraction.
struct WholeNumber {
    using Value = std::size_t;
    std::size_t least = 0;
    std::size_t most = 0;

    [[nodiscard]] Result<std::size_t> read(std::string_view name, std::string_view text) const;
    [[nodiscard]] ValueKind kind() const {
        return {.type = ValueKind::Type::whole_number,
                .least = static_cast<double>(least),
                .most = static_cast<double>(most)};
    }
};

/// A day: "2023-09-12".
struct Day {
    using Value = CalendarDay;
    [[nodiscard]] Result<CalendarDay> read(std::string_view name, std::string_view text) const;
    [[nodiscard]] ValueKind kind() const { return {.type = ValueKind::Type::day}; }
};

/// "no such choice", with the nearest.
[[nodiscard]] Refusal no_choice(std::string_view name, std::string_view text,
                                const std::vector<std::string>& choices);

/// One of several words.
template <class Enum>
struct Choice {
    using Value = Enum;
    std::vector<std::pair<std::string, Enum>> words;
    /// Older names of the same, which are read and not told of.
    std::vector<std::pair<std::string, Enum>> old_words = {};

    [[nodiscard]] Result<Enum> read(std::string_view name, std::string_view text) const {
        for (const auto* each : {&words, &old_words}) {
            for (const auto& [word, value] : *each) {
                if (word == text) return value;
            }
        }
        return tl::unexpected(no_choice(name, text, kind().choices));
    }
    [[nodiscard]] ValueKind kind() const {
        ValueKind kind{.type = ValueKind::Type::choice};
        for (const auto& [word, value] : words) kind.choices.push_back(word);
        return kind;
    }
};

/// "0 to 20,100 km": what a number may be.
[[nodiscard]] std::string bounds_text(const ValueKind& kind);

}  // namespace verst::command
