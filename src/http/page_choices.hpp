#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verst/network/network.hpp"

namespace verst::http {

/// A value of a field, and what people call it.
struct Choice {
    std::string value;
    std::string words;
};

/// What the fields of the page offer, as the network has it.
struct PageChoices {
    std::vector<Choice> trains;
    /// What a way can avoid, or keep to: countries, borders between two of them, lines.
    std::vector<Choice> constraints;
};

[[nodiscard]] PageChoices page_choices(const Network& network);

/// Which of two things a bare word is first.
enum class BareWord : unsigned char { place, line };

/// The constraint that a word means: "China" is `country:CN`, "Harbin" `place:harbin`,
/// "Trans-Siberian Railway" `line:transsib`. What says its kind, and what nothing is called, stays
/// as it is.
[[nodiscard]] std::string constraint_of(const Network& network, std::string_view word,
                                        BareWord first);

}  // namespace verst::http
