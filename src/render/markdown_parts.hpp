#pragma once

#include <span>
#include <string>

#include "render/markdown.hpp"
#include "verst/journey/claim.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

/// The blocks that the Markdown of several answers is made of.
namespace verst::markdown {

[[nodiscard]] std::string readings(std::span<const Reading> readings, const TextOptions& options);

/// "Network edition 2026-07. verst data lists sources and licences."
[[nodiscard]] std::string footer(const Network& network);

}  // namespace verst::markdown
