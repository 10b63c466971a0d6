#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "verst/journey/deduction.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/network/network.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// How soon after one event the train can have passed a country's border, and how long before the
/// next it must have. Keeps references to its arguments.
class BorderTimes {
  public:
    BorderTimes(const Network& network, const LeastTimes& least, std::span<const Moment> moments)
        : network_(network), least_(least), moments_(moments) {}

    /// When, between two events (positions in the chronology), a border of the country was passed:
    /// at a border point that the train can reach from the one and leave in time for the other.
    /// `between` is what the two events alone leave; it is returned as it is where they tell
    /// nothing of the railway, or contradict each other.
    [[nodiscard]] Window passage(const Window& between, std::size_t before, std::size_t after,
                                 std::string_view country) const;

  private:
    [[nodiscard]] std::optional<PlaceIndex> station_of(std::size_t event) const;

    const Network& network_;
    const LeastTimes& least_;
    std::span<const Moment> moments_;
};

}  // namespace verst
