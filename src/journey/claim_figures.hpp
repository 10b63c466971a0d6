#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "journey/ranges.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// The distance, time or speed that a claim gives, with what it allows.
struct StretchFigure {
    std::size_t claim = 0;  ///< its position
    std::string_view source;
    double value = 0;  ///< km, hours or km/h; of a range its middle
    ValueRange allowed;
    bool is_range = false;
    /// How far a figure computed from others may be from this one to be called the same: half of
    /// its last digit, as written.
    double last_digit = 0;
    /// The stretch, by the stations of its two ends, the lower index first.
    std::optional<PlaceIndex> one_end;
    std::optional<PlaceIndex> other_end;
    bool by_rail_only = false;  ///< of a distance: no straight line is meant

    [[nodiscard]] bool same_stretch(const StretchFigure& other) const {
        return one_end && one_end == other.one_end && other_end == other.other_end;
    }
};

/// The figures of claims, by what they are.
struct ClaimFigures {
    std::vector<StretchFigure> distances;
    std::vector<StretchFigure> times;
    std::vector<StretchFigure> speeds;
};

[[nodiscard]] ClaimFigures claim_figures(const Network& network,
                                         std::span<const JudgedClaim> claims);

}  // namespace verst
