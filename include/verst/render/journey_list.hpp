#pragma once

#include <span>
#include <string>

#include "verst/journey/journey_file.hpp"

namespace verst {

// `verst journey --list` in its formats: the journeys that can be told, and those that cannot.
[[nodiscard]] std::string journey_list_text(std::span<const JourneyEntry> entries);
[[nodiscard]] std::string journey_list_json(std::span<const JourneyEntry> entries);
[[nodiscard]] std::string journey_list_csv(std::span<const JourneyEntry> entries);
[[nodiscard]] std::string journey_list_markdown(std::span<const JourneyEntry> entries);

}  // namespace verst
