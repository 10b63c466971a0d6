#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/claim_ways.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/journey/ways_claim.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

/// A comparison of two ways, judged.
struct WaysAnswer {
    WaysClaim claim;
    std::optional<Verdict> verdict;
    std::string depends_on;         ///< empty unless the verdict is `depends` or `undecided`
    std::vector<Reading> readings;  ///< one for each figure of the claim, and the other kind shown
    RailEnd from;
    RailEnd to;
    MeasuredWay way;
    MeasuredWay than;
    DateReport dates = {};  ///< of both
};

/// Judges by how much one way is shorter than another: rail kilometres, or hours at the lines'
/// typical speeds with the stops at borders, breaks of gauge and reversals. Refuses as `way_by` and
/// `way_without` do, and with the refusals of `rail_end`.
[[nodiscard]] Result<WaysAnswer> judge_ways(const Router& router, const WaysClaim& claim);

}  // namespace verst
