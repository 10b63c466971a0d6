#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace verst {

/// A simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial
/// Intelligence 49, 1991): moments, and how far apart two of them may be. Whole seconds, so that
/// nothing rests on the order of a sum.
///
/// A constraint is the edge of a graph, from -> to, as long as `to` may come after `from`. The
/// latest time of a moment is its distance from the origin, the earliest that of the origin from
/// it, negative; the network is consistent if and only if no cycle is negative (Bellman and Ford,
/// by Boost.Graph).
class TemporalNetwork {
  public:
    using Seconds = std::int64_t;
    using Moment = std::size_t;
    using ConstraintId = std::size_t;
    using ClaimId = std::size_t;

    /// The moment that the time of all others is counted from.
    static constexpr Moment origin = 0;

    /// time(to) - time(from) <= most
    struct Constraint {
        Moment from = origin;
        Moment to = origin;
        Seconds most = 0;
        /// Who says so, where it may be wrong; empty for what holds in any case.
        std::optional<ClaimId> claim;
    };

    Moment add_moment() { return moment_count_++; }

    ConstraintId at_most(Moment from, Moment to, Seconds most,
                         std::optional<ClaimId> claim = std::nullopt);
    ConstraintId at_least(Moment from, Moment to, Seconds least,
                          std::optional<ClaimId> claim = std::nullopt) {
        return at_most(to, from, -least, claim);
    }

    [[nodiscard]] std::size_t moment_count() const { return moment_count_; }
    [[nodiscard]] const Constraint& operator[](ConstraintId id) const { return constraints_[id]; }

    /// One side of what is known of a moment.
    struct Bound {
        std::optional<Seconds> time;  ///< empty: nothing bounds this side
        /// The constraints that it follows from: the first ties the moment that the chain begins
        /// with to the origin, the last leads to this one.
        std::vector<ConstraintId> because;
    };
    struct Bounds {
        Bound earliest;
        Bound latest;
    };

    /// The bounds of every moment, by moment. The claims left out do not count; what is left must
    /// be consistent.
    [[nodiscard]] std::vector<Bounds> tighten(const std::vector<bool>& without = {}) const;

    /// Claims that cannot all be true: any of them left out, the others fit.
    struct Conflict {
        std::vector<ClaimId> claims;      ///< ascending
        std::vector<ConstraintId> cycle;  ///< each begins where the one before ends
        Seconds excess = 0;               ///< by how much they miss, above 0
    };

    /// Nothing if there is none. `without[claim]`: that claim is left out. What holds in any case
    /// must be consistent.
    [[nodiscard]] std::optional<Conflict> find_conflict(
        const std::vector<bool>& without = {}) const;

  private:
    [[nodiscard]] std::optional<Conflict> negative_cycle(const std::vector<bool>& without) const;

    std::size_t moment_count_ = 1;
    std::vector<Constraint> constraints_;
};

}  // namespace verst
