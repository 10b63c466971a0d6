#pragma once

#include <string>
#include <string_view>

#include "journey/claim_sentence.hpp"
#include "verst/base/refusal.hpp"
#include "verst/journey/claim.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

/// The place that a sentence names: as it is written, else (in Cyrillic) in the nominative that its
/// ending leaves, else without what the sentence says of it besides ("the Russian city of Khasan,
/// on the border"). Refuses like `Gazetteer::resolve`, and with `bad_claim` where the place is in
/// another country than the sentence says.
[[nodiscard]] Result<NamedPoint> place_in_sentence(const Gazetteer& gazetteer,
                                                   const std::string& name);

/// A line as a whole: its name as it is written, and the ids of its first place and its last.
struct WholeLine {
    std::string_view name;  ///< refers to the text
    std::string from;
    std::string to;
};

/// "the Trans-Siberian Railway". Refuses with `bad_claim` what is no line.
[[nodiscard]] Result<WholeLine> whole_line(const Gazetteer& gazetteer, const std::string& name);

/// The country, line or place that a way goes by: "China", "Trans-Siberian", "Harbin". Refuses with
/// `bad_claim` what is none of the three.
[[nodiscard]] Result<NamedWay> way_in_sentence(const Gazetteer& gazetteer, const SentenceWay& way);

}  // namespace verst
