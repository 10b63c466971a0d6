#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "route/leg_search.hpp"
#include "route/stretches.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Rail lengths along the stretches of a network, in nanometres: so small a unit that a sum over
/// any way is as exact as one of floating-point numbers, and does not hang on its order.
class StretchLengths {
  public:
    StretchLengths(const Network& network, const Stretches& stretches) : stretches_(stretches) {
        before_.reserve(network.sections().size() + stretches.all().size());
        for (std::size_t s = 0; s < stretches.all().size(); ++s) {
            std::int64_t sum = 0;
            before_.push_back(sum);
            for (const SectionIndex section : stretches.sections(StretchIndex(s)))
                before_.push_back(sum += std::llround(network[section].length.rail_km * nm_per_km));
        }
    }

    /// Between two of the points of a stretch.
    [[nodiscard]] std::int64_t between_nm(StretchIndex stretch, std::uint32_t a,
                                          std::uint32_t b) const {
        const std::size_t first = stretches_[stretch].first_section + stretch.value();
        return before_[first + std::max(a, b)] - before_[first + std::min(a, b)];
    }
    [[nodiscard]] std::int64_t of_nm(const Run& run) const {
        return between_nm(run.stretch, run.from, run.to);
    }
    [[nodiscard]] static double km(std::int64_t nm) { return static_cast<double>(nm) / nm_per_km; }

    [[nodiscard]] std::size_t bytes() const { return before_.size() * sizeof(std::int64_t); }

  private:
    static constexpr double nm_per_km = 1e12;

    const Stretches& stretches_;
    std::vector<std::int64_t> before_;  ///< from end 0 on; a stretch has one more than sections
};

}  // namespace verst
