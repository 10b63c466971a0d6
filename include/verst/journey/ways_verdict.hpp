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
    /// km_difference and hours_difference, of the ways that are meant before all; with
    /// `also_figure` those of a second figure of one kind; with `other_way` those of other ways.
    std::vector<Reading> readings;
    bool narrow = false;  ///< as `ClaimAnswer::narrow`
    RailEnd from;
    RailEnd to;
    MeasuredWay way;
    MeasuredWay than;
    std::vector<MeasuredWay> others;  ///< that the same names can mean
    DateReport dates = {};            ///< of both
};

/// Judges by how much one way is shorter than another: rail kilometres, or hours at the lines'
/// typical speeds with the stops at borders, breaks of gauge and reversals. Where a figure fails of
/// the ways that are meant before all and holds of others that the same names can mean
/// (`other_ways_by`), those count too. Refuses as `way_by` and `way_without` do, and with the
/// refusals of `rail_end`.
[[nodiscard]] Result<WaysAnswer> judge_ways(const Router& router, const WaysClaim& claim);

}  // namespace verst
