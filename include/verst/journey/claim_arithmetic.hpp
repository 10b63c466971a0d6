#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "verst/journey/journey_verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What the figures of several claims tell about each other, whatever became of the journey.
struct ClaimArithmetic {
    enum class Kind : std::uint8_t {
        /// No distance, time and speed that the claims allow go together.
        does_not_fit,
        /// One figure is the quotient or the product of the two others, to its own last digit: it
        /// looks computed from them, and is then no evidence of its own.
        derived,
        /// A distance that is given for a journey by rail is that of the straight line.
        straight_line,
    } kind = Kind::does_not_fit;
    /// Positions in the claims: distance, time and speed, those of them that there are.
    std::vector<std::size_t> claims;
    PlaceIndex from;  ///< where the stretch lies; in no particular order
    PlaceIndex to;
    /// The distance claimed; where no claim gives one, that of the railway.
    double distance_km = 0;
    bool distance_claimed = true;
    std::optional<double> hours;  ///< as claimed; of a range its middle
    std::optional<double> kmh;
    /// What time and speed, each as exact as it is claimed, come to: km. A side is empty where
    /// "more than" leaves it open.
    std::optional<double> product_km_min;
    std::optional<double> product_km_max;
    std::optional<double> straight_km;  ///< of `straight_line`: the straight line
    std::optional<double> rail_km;      ///< of `straight_line`: the railway
    /// By how much it fits: of `does_not_fit` below 0, the kilometres between what the distance and
    /// the product allow; of `derived` how far the figure is from the computed one, in its own
    /// unit (km/h; km where the distance is the railway's); of `straight_line` how far the distance
    /// is from the straight line, km.
    double margin = 0;
};

[[nodiscard]] std::string_view arithmetic_name(ClaimArithmetic::Kind kind);

/// Looks at all claims of one source that speak of the same two places. Distances are claims of a
/// distance without a direction and of kilometres travelled; times are durations in hours; a speed
/// that names no places is taken for every stretch of its source. A speed that two digits or more
/// make unmistakable ("59 km/h") is also looked for among the other sources, as derived from their
/// distance and time.
[[nodiscard]] std::vector<ClaimArithmetic> claim_arithmetic(const Network& network,
                                                            std::span<const JudgedClaim> claims);

}  // namespace verst
