#pragma once

#include <optional>
#include <string_view>

#include "journey/claim_words.hpp"

namespace verst {

/// Along what a distance is meant: "by rail", "in a straight line", "through China".
struct WayWords {
    DistanceClaim::Sense sense = DistanceClaim::Sense::from;
    std::optional<SentenceWay> way;
    std::size_t end = 0;  ///< the word after them
};

/// The words that name a way from a word on, up to `end` or to a "from", "than", "between", "is" or
/// comma before it. Nothing where none is named there.
[[nodiscard]] std::optional<WayWords> way_words_at(const ClaimWords& words, std::size_t begin,
                                                   std::size_t end);

/// A preposition and a name only, from there on: "through China", "crossing Mongolia".
[[nodiscard]] std::optional<WayWords> named_way_at(const ClaimWords& words, std::size_t begin,
                                                   std::size_t end);

}  // namespace verst
