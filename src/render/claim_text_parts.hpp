#pragma once

#include <span>
#include <string>

#include "verst/journey/journey_verdict.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst::text {

// Single phrases of a reading: its value, "+5.1 km", "(fails)", what it rests on.
[[nodiscard]] std::string value_text(const Reading& reading, const TextOptions& options);
[[nodiscard]] std::string margin_text(const Reading& reading, const TextOptions& options);
[[nodiscard]] std::string verdict_text(const Reading& reading);
[[nodiscard]] std::string note_text(const Reading& reading, const TextOptions& options);
[[nodiscard]] std::string capitalised(std::string text);

/// Why a verdict hangs by little: "Narrow: a move of 5.1 km by the two ends ...".
[[nodiscard]] std::string narrowness(const Network& network, const ClaimAnswer& answer,
                                     const TextOptions& options);

/// A table of readings: what, value, verdict, margin. The verdict of a reading that is not judged
/// stands in parentheses.
[[nodiscard]] std::string readings(std::span<const Reading> readings, const TextOptions& options,
                                   std::size_t indent = 0);

/// What is said of a distance claim beyond its readings: how narrow it is, what else the names may
/// mean, the nearest true wording. Paragraphs, each ended by a newline.
[[nodiscard]] std::string distance_claim(const Network& network, const ClaimAnswer& answer,
                                         const TextOptions& options, std::size_t indent = 0);

/// The claims of a journey with their verdicts, one block each, an empty line between them.
[[nodiscard]] std::string claims(const Network& network, std::span<const JudgedClaim> claims,
                                 const TextOptions& options);

}  // namespace verst::text
