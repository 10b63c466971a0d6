#pragma once

#include <span>
#include <string>

#include "render/markdown.hpp"
#include "verst/journey/claim.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"

/// The blocks that the Markdown of several answers is made of.
namespace verst::markdown {

/// A table of what a rail length rests on.
[[nodiscard]] std::string rail_sum(const RailSum& sum, double detour, const TextOptions& options);

[[nodiscard]] std::string lines(const Network& network, const RouteFeatures& features,
                                const TextOptions& options);

/// Borders and breaks of gauge, in the order of the way; empty if there are none.
[[nodiscard]] std::string borders(const Network& network, const RouteFeatures& features,
                                  const TextOptions& options);

[[nodiscard]] std::string readings(std::span<const Reading> readings, const TextOptions& options);

/// "Network edition 2026-07. verst data lists sources and licences."
[[nodiscard]] std::string footer(const Network& network);

}  // namespace verst::markdown
