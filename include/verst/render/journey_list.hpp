#pragma once

#include <span>
#include <string>

#include "verst/journey/journey_file.hpp"

namespace verst {

/// `verst journey --list` as text and as a Markdown table.
[[nodiscard]] std::string journey_list_text(std::span<const JourneyEntry> entries);
[[nodiscard]] std::string journey_list_markdown(std::span<const JourneyEntry> entries);

}  // namespace verst
