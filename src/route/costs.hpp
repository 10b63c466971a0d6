#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "verst/route/route.hpp"

namespace verst {

/// What a search adds up: whole millimetres, or millionths of an hour. Whole numbers, so that a sum
/// does not depend on its order and equal lengths are equal.
using Cost = std::int64_t;

inline constexpr Cost unreachable = std::numeric_limits<Cost>::max();

/// Of kilometres or hours. At least one: an edge that costs nothing could be gone back and forth
/// for ever.
[[nodiscard]] Cost to_cost(double km_or_hours);
[[nodiscard]] inline double from_cost(Cost cost) { return static_cast<double>(cost) / 1e6; }

/// The sum, `unreachable` if either is.
[[nodiscard]] inline Cost plus(Cost a, Cost b) {
    return a == unreachable || b == unreachable ? unreachable : a + b;
}

/// What things cost under a metric.
class Costs {
  public:
    Costs(const Network& network, Metric metric);

    [[nodiscard]] Cost section(SectionIndex index) const;
    /// Of a change of gauge at a place: nothing but time.
    [[nodiscard]] Cost gauge_change(PlaceIndex place) const;
    /// Of a change of direction, likewise.
    [[nodiscard]] Cost reversal() const;
    /// Of going from one line to another at a junction: nothing but on the practical way.
    [[nodiscard]] Cost change_of_line() const;

  private:
    [[nodiscard]] bool counts_hours() const {
        return metric_ == Metric::time || metric_ == Metric::practical;
    }

    const Network& network_;
    Metric metric_;
    std::vector<double> half_stop_h_;         ///< by place; zero away from borders
    std::vector<bool> border_changes_gauge_;  ///< by place: the border's stop covers a change here
};

}  // namespace verst
