#pragma once

#include "verst/journey/verdict.hpp"

namespace verst {

/// The lengths, in km, that a figure of a claim allows.
[[nodiscard]] Interval allowed_by(Comparison comparison, const ClaimedLength& length);

/// The first figure of a claim, which gives one.
[[nodiscard]] ClaimedLength first_figure(const DistanceClaim& claim);

/// What is known of a length that a claim is held against, as one of its readings: with a verdict
/// and a margin, unless the claim only asks.
[[nodiscard]] Reading distance_reading(const DistanceClaim& claim, ReadingKind kind, double km);

/// The same for the figure that the claim gives beside the first: "(425 miles)".
[[nodiscard]] Reading also_reading(const DistanceClaim& claim, const Reading& of_first);

/// Whether the two figures of a claim tell the same length, each as exactly as it is meant.
[[nodiscard]] Reading conversion_reading(const DistanceClaim& claim);

}  // namespace verst
