#pragma once

#include "render/json_parts.hpp"
#include "verst/journey/deduction.hpp"
#include "verst/journey/journey.hpp"
#include "verst/network/network.hpp"

namespace verst::json {

/// {"rail_km","least_h","stop_h","kmh"}
[[nodiscard]] Json run(const LeastRun& run);

/// {"moment","event","place","window",...} of a moment; `position` is its own in the journey.
[[nodiscard]] Json moment_of_journey(const Network& network, const Deduction& deduction,
                                     std::size_t position);

/// The same with what either side follows from.
[[nodiscard]] Json explained_moment(const Network& network, const Deduction& deduction,
                                    std::size_t position);

[[nodiscard]] Json contradiction(const Network& network, const Deduction& deduction,
                                 const Contradiction& contradiction);
[[nodiscard]] Json contradictions(const Network& network, const Deduction& deduction);

/// [{"place","event","when","outlet","confidence","line"}], what positions of reports refer to.
[[nodiscard]] Json reports_in_short(const Network& network, const Journey& journey);

/// Minutes with a sign; null where nothing bounds them.
[[nodiscard]] Json minutes(const std::optional<std::chrono::seconds>& time);

}  // namespace verst::json
