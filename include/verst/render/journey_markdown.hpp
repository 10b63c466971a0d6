#pragma once

#include <span>
#include <string>

#include "verst/journey/answer.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst journey` as a Markdown document: legs, stops, totals, claims, and the reports with their
/// words.
[[nodiscard]] std::string journey_markdown(const Network& network, const JourneyAnswer& answer,
                                           const TextOptions& options);

/// `verst journey --list` as a Markdown table.
[[nodiscard]] std::string journey_list_markdown(std::span<const JourneyEntry> entries);

}  // namespace verst
