#pragma once

#include <cstdint>

#include "route/costs.hpp"

namespace verst {

/// A cost with a mark: set where several ways have that cost. It lies in the lowest bits, so that a
/// sum of a few marked costs is the sum of their costs, marked if one of them was. Compare costs
/// by `cost_of`: marks would tell equal ones apart.
using MarkedCost = std::int64_t;

/// Bits of the marks: sums of seven are safe.
inline constexpr int mark_bits = 3;

/// More than any way costs. The sum of seven still has no overflow.
inline constexpr MarkedCost no_way = MarkedCost{1} << 60U;

[[nodiscard]] inline MarkedCost marked(Cost cost, bool tied) {
    return (cost << mark_bits) + (tied ? 1 : 0);
}
[[nodiscard]] inline Cost cost_of(MarkedCost marked) { return marked >> mark_bits; }
[[nodiscard]] inline bool is_tied(MarkedCost marked) {
    return (marked & ((MarkedCost{1} << mark_bits) - 1)) != 0;
}

/// True for what can stand in a table: sums of seven have no overflow.
[[nodiscard]] inline bool is_table_cost(MarkedCost cost) { return cost >= 0 && cost <= no_way; }
[[nodiscard]] inline bool is_table_length(std::int64_t nm) { return nm >= 0 && nm <= no_way; }

/// The sum of two costs with no bit of a mark but the lowest: so has it.
[[nodiscard]] inline MarkedCost joined(MarkedCost a, MarkedCost b) { return a + b - (a & b & 1); }

/// The cheaper of two such costs, marked if they are the same. Without a branch.
[[nodiscard]] inline MarkedCost cheaper(MarkedCost a, MarkedCost b) {
    const MarkedCost tie = cost_of(a ^ b) == 0 ? 1 : 0;
    return (b < a ? b : a) | tie;
}

/// The cheapest of several costs, marked if two of them are that; and which it was.
struct LeastCost {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    MarkedCost cost = no_way;
    std::uint32_t which = none;

    /// Without a branch: which of a few is the cheapest cannot be foretold.
    void take(MarkedCost other, std::uint32_t number) {
        const bool less = cost_of(other) < cost_of(cost);
        const MarkedCost tie = cost_of(other) == cost_of(cost) ? 1 : 0;
        which = less ? number : which;
        cost = less ? other : cost | tie;
    }
    /// The mark of a sum may count several.
    [[nodiscard]] MarkedCost once_marked() const { return marked(cost_of(cost), is_tied(cost)); }
};

/// A way in a table: its cost, and its rail length beside that.
struct TableWay {
    MarkedCost cost = no_way;
    std::int64_t length_nm = 0;  ///< nanometres

    [[nodiscard]] bool exists() const { return cost < no_way; }
    [[nodiscard]] double rail_km() const { return static_cast<double>(length_nm) / 1e12; }

    /// Takes the other way if it is cheaper; marks this one if it costs the same.
    void improve(MarkedCost other, std::int64_t other_nm) {
        if (other >= no_way) return;
        if (cost_of(other) < cost_of(cost)) {
            cost = marked(cost_of(other), is_tied(other));
            length_nm = other_nm;
        } else if (cost_of(other) == cost_of(cost)) {
            cost |= 1;
        }
    }
};

}  // namespace verst
