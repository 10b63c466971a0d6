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

/// An end of the rail part is the station nearest to a coordinate.
[[nodiscard]] bool is_snapped(const RailDistance& rail);

/// What the way of a distance is called by.
[[nodiscard]] std::string way_words(const Network& network, const RailDistance& rail);
[[nodiscard]] std::string way_words(const Network& network, const ShortestWay& shortest);

}  // namespace verst
