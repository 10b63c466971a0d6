#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verst/journey/journey_verdict.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst::text {

// Single phrases of a reading: its value, "+5.1 km", "(fails)", what it rests on.
[[nodiscard]] std::string value_text(const Reading& reading, const TextOptions& options);
[[nodiscard]] std::string margin_text(const Reading& reading, const TextOptions& options);
[[nodiscard]] std::string verdict_text(const Reading& reading);
[[nodiscard]] std::string note_text(const Network& network, const Reading& reading,
                                    const TextOptions& options);
[[nodiscard]] std::string capitalised(std::string text);

/// Why a verdict hangs by little: "Narrow: a move of 5.1 km by the two ends ...".
[[nodiscard]] std::string narrowness(const Network& network, const ClaimAnswer& answer,
                                     const TextOptions& options);

/// The same of a reading whose value, called so, is known less exactly than its margin.
[[nodiscard]] std::string narrow_by_its_length(const Reading& reading, std::string_view what,
                                               const TextOptions& options);

/// Of two states of the record: they make no difference to the claim.
[[nodiscard]] bool same_finding(const Network& network, const ClaimFinding& a,
                                const ClaimFinding& b);

/// The positions of the readings to show: those that count and, where the claim holds in none of
/// them, those by which it would. `verst check` and JSON have them all.
[[nodiscard]] std::vector<std::size_t> shown_readings(const ClaimFinding& finding);

inline constexpr std::string_view not_judged_note =
    "Readings in parentheses are not what the words of the claim name: they do not count.";

/// Who said it, when, and how sure it is that it was said, where it is not.
[[nodiscard]] std::string source_of(const JourneyClaim& claim);

/// One of the readings shown of a claim does not count.
[[nodiscard]] bool shows_more_than_counts(const JudgedClaim& judged);

}  // namespace verst::text
