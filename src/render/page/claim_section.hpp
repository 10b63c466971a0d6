#pragma once

#include <cstddef>

#include "render/markup.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst::page {

/// One claim of a journey: its words, its verdicts, its readings, and of "so far to the north" a
/// figure. `number` is its position among the claims, from 0.
void claim_article(markup::Writer& out, const Network& network, const BaseMap& base,
                   const JudgedClaim& judged, std::size_t number, const TextOptions& options);

}  // namespace verst::page
