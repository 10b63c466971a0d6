#pragma once

#include <optional>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// The readings of a claim along every way by rail that it can mean, the one that it means before
/// all first. That counts; another counts where the claim fails along the first and holds along it.
/// Refuses where the claim names a way that there is not.
[[nodiscard]] Result<std::vector<Reading>> rail_readings(
    const Router& router, const DistanceClaim& claim, const Result<RailDistance>& rail,
    const std::optional<TravelledWay>& travelled);

/// The railway is one of the senses that the words leave.
[[nodiscard]] bool names_the_railway(const DistanceClaim& claim);

/// An end of the rail part is a station that may not serve the coordinate that it stands for: a
/// border or water lies between (`RailEnd::obstacles`). Nothing rests on it.
[[nodiscard]] bool rests_on_a_makeshift(const RailDistance& rail);

}  // namespace verst
