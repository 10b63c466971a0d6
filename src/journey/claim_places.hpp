#pragma once

#include <string>
#include <string_view>

#include "journey/claim_sentence.hpp"
#include "verst/base/refusal.hpp"
#include "verst/journey/claim.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

/// The place that a sentence names: as it is written, else (in Cyrillic) in the nominative that its
/// ending leaves. Refuses like `Gazetteer::resolve`.
[[nodiscard]] Result<NamedPoint> place_in_sentence(const Gazetteer& gazetteer,
                                                   const std::string& name);

/// The country, line or place that a way goes by: "China", "Trans-Siberian", "Harbin". Refuses with
/// `bad_claim` what is none of the three.
[[nodiscard]] Result<NamedWay> way_in_sentence(const Gazetteer& gazetteer, const SentenceWay& way);

}  // namespace verst
