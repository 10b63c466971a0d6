#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "journey/figure.hpp"
#include "verst/geo/compass.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/journey/claim.hpp"

/// What the words of a claim say, before its places are looked up.
namespace verst {

/// "1,000 km", "200 to 300 miles".
struct SentenceLength {
    Figure figure;
    std::optional<Figure> up_to;
    std::string figure_text;  ///< as written, without the unit
    LengthUnit unit = LengthUnit::km;
};

/// "through China": the preposition and the name.
struct SentenceWay {
    std::string_view text;  ///< both
    std::string_view name;
};

/// A claim of a distance, or the question for one.
struct Sentence {
    std::string subject;
    std::string from;
    Comparison comparison = Comparison::exactly;
    bool to_the_digit = false;  ///< "exactly" is written
    SentenceLength length;      ///< of no meaning where it asks or gives none
    std::optional<SentenceLength> also;
    DistanceClaim::Sense sense = DistanceClaim::Sense::from;
    std::optional<CompassPoint> direction;
    bool due = false;
    std::optional<SentenceWay> way;
    bool asks = false;
    bool only_direction = false;  ///< no figure is given: `length` has no meaning
    bool by_line = false;         ///< `way` is a line: no country or place can be meant
    bool whole_line = false;      ///< `subject` is a line, from its one end to the other
};

/// "crossing China shortens the way from A to B by about 1,500 km and 20 hours"
struct WaysSentence {
    std::string from;
    std::string to;
    SentenceWay way;                  ///< that is shorter or longer
    std::optional<SentenceWay> than;  ///< the other; nothing: the way without the first
    bool shorter = true;
    struct Part {
        Comparison comparison = Comparison::exactly;
        bool to_the_digit = false;
        std::optional<SentenceLength> length;  ///< else hours
        Figure hours;
        std::string hours_text;  ///< "20 hours"
    };
    std::vector<Part> parts;  ///< one or more
};

/// Where reading stopped, as bytes of the text, and why.
struct WhereStopped {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string why;  ///< "a figure such as 1,000 was expected"
};

template <class T>
using Parsed = tl::expected<T, WhereStopped>;

/// Each reads a text in one line, single spaced, without quotation marks or full stop. What they
/// return refers to the text.
[[nodiscard]] Parsed<Sentence> read_english_claim(std::string_view text);
[[nodiscard]] Parsed<SentenceLength> read_english_length(std::string_view text);
[[nodiscard]] Parsed<WaysSentence> read_ways_sentence(std::string_view text);
[[nodiscard]] Parsed<Sentence> read_russian_claim(std::string_view text);
[[nodiscard]] Parsed<Sentence> read_korean_claim(std::string_view text);

/// The sentence speaks of two ways: it says that one shortens or saves, or is shorter than another.
[[nodiscard]] bool compares_ways(std::string_view text);

/// Letters of these scripts outside of names tell the language: a verb or a unit is in it.
[[nodiscard]] bool looks_russian(std::string_view text);
[[nodiscard]] bool looks_korean(std::string_view text);

inline constexpr std::string_view direction_and_way =
    "a claim names a direction or the way along which it is far, not both";

}  // namespace verst
