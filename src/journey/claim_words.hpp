#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journey/claim_sentence.hpp"

namespace verst {

/// Why a time is not understood where a length is.
inline constexpr std::string_view time_is_of_journeys =
    "km, miles or versts were expected; a time is judged in a journey file, or of two ways (\"from "
    "A to B it is 5 hours faster through China\")";

/// The words of a sentence, and how far it is read. Parentheses, a comma or colon at a word's end,
/// a sign of comparison at a figure, the dash of a range and a unit behind a hyphen are words of
/// their own; a long dash is a comma.
class ClaimWords {
  public:
    explicit ClaimWords(std::string_view text);

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return words_[i]; }
    [[nodiscard]] std::size_t next() const { return next_; }
    void go_to(std::size_t word) { next_ = word; }
    void skip(std::size_t words = 1) { next_ += words; }
    [[nodiscard]] bool at_end() const { return next_ >= words_.size(); }

    /// The word there is one of these, in any case.
    [[nodiscard]] bool is(std::size_t word, std::initializer_list<std::string_view> wanted) const;
    [[nodiscard]] bool next_is(std::initializer_list<std::string_view> wanted) const {
        return is(next_, wanted);
    }
    /// The words from there on are these, in any case: "as the crow flies".
    [[nodiscard]] bool are(std::size_t word, std::string_view phrase) const;
    /// Skips them if they come next.
    bool take(std::string_view phrase);
    /// The first of the words that comes at or after another; their number where none does.
    [[nodiscard]] std::size_t find(std::initializer_list<std::string_view> wanted,
                                   std::size_t begin) const;

    /// The first word that is a unit of time; their number where none is.
    [[nodiscard]] std::size_t find_time() const;

    /// The text from one word to before another; empty where there is none.
    [[nodiscard]] std::string_view between(std::size_t first, std::size_t end) const;
    /// The same without a comma at its end.
    [[nodiscard]] std::string place_between(std::size_t first, std::size_t end) const;

    /// Stops at the next word, or at the end of the text.
    [[nodiscard]] WhereStopped stop(std::string_view why) const;
    [[nodiscard]] WhereStopped stop_at(std::string_view part, std::string_view why) const;

    /// A comparison, if one comes next; `exactly` where none does.
    Comparison take_comparison(bool& to_the_digit);
    /// A figure or a range of them, and its unit. `ranges_with` are the words that may stand
    /// between the two ends of a range.
    [[nodiscard]] Parsed<SentenceLength> take_length(
        std::initializer_list<std::string_view> ranges_with = {"to", "-"});
    /// A figure alone, with the word after it: "20 hours".
    [[nodiscard]] Parsed<Figure> take_figure(std::string& text);

  private:
    void add(std::string_view word);
    /// What follows a figure in its own word ("km" of "5km"), or the next word or two.
    [[nodiscard]] std::optional<LengthUnit> take_unit();
    [[nodiscard]] std::string_view unit_part() const;

    std::string_view text_;
    std::vector<std::string_view> words_;
    std::size_t next_ = 0;
    std::size_t eaten_ = 0;  ///< bytes of the next word that are read already
};

}  // namespace verst
