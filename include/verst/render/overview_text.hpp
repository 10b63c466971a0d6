#pragma once

#include <span>
#include <string>

#include "verst/journey/overview.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst journey --all`: one line per journey.
[[nodiscard]] std::string overview_text(std::span<const JourneyOverview> journeys,
                                        const TextOptions& options);

/// The same as Markdown.
[[nodiscard]] std::string overview_markdown(const Network& network,
                                            std::span<const JourneyOverview> journeys,
                                            const TextOptions& options);

}  // namespace verst
