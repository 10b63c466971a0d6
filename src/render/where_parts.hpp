#pragma once

#include <string_view>

#include "verst/journey/prism.hpp"
#include "verst/time/zone.hpp"

/// What the text and the JSON of `verst where` share.
namespace verst::where {

/// "somewhere", "sure", "not_begun", "over", "impossible"
[[nodiscard]] std::string_view outcome_name(WhereOutcome outcome);

/// The clock that the answer shows: that of the last place that the train is known to have come
/// from.
[[nodiscard]] Zone clock_of(const WhereAnswer& answer);

}  // namespace verst::where
