#include "verst/journey/overview.hpp"

#include <algorithm>
#include <utility>

#include "verst/journey/itinerary.hpp"

namespace verst {

namespace {

void count(ClaimCounts& counts, const std::optional<Verdict>& verdict) {
    if (!verdict) {
        ++counts.not_judged;
        return;
    }
    switch (*verdict) {
        case Verdict::holds:
            ++counts.holds;
            break;
        case Verdict::fails:
            ++counts.fails;
            break;
        case Verdict::depends:
            ++counts.depends;
            break;
        case Verdict::undecided:
            ++counts.undecided;
            break;
    }
}

void add_speeds(JourneyOverview& line, const Itinerary& itinerary) {
    bool bounded = true;
    for (const Leg& leg : itinerary.legs) {
        if (!leg.rail) continue;
        if (leg.needed_kmh_min &&
            (!line.needed_kmh_min || *leg.needed_kmh_min < *line.needed_kmh_min))
            line.needed_kmh_min = leg.needed_kmh_min;
        if (!leg.needed_kmh_max)
            bounded = false;
        else if (!line.needed_kmh_max || *leg.needed_kmh_max > *line.needed_kmh_max)
            line.needed_kmh_max = leg.needed_kmh_max;
    }
    if (!bounded) line.needed_kmh_max.reset();
}

}  // namespace

std::optional<Verdict> verdict_that_counts(const JudgedClaim& judged) {
    return judged.as_said.verdict ? judged.as_said.verdict : judged.on_full_record.verdict;
}

Result<JourneyOverview> overview(const Network& network, const Journey& journey,
                                 std::span<const Journey> catalogue, const LeastTimes* least) {
    auto itinerary = reconstruct(network, journey, least);
    if (!itinerary) return tl::unexpected(std::move(itinerary.error()));
    JourneyOverview line;
    line.name = journey.name;
    line.title = journey.title;
    line.traveller = journey.traveller;
    line.calendar_days = itinerary->chronology.calendar_days;
    line.nights = itinerary->chronology.nights;
    line.rail_km = itinerary->totals.sum.rail_km;
    line.uncertainty_km = itinerary->totals.sum.uncertainty_km;
    line.legs_without_rail = itinerary->totals.legs_without_rail;
    line.contradicted =
        itinerary->chronology.disputed || !itinerary->deduction.contradictions.empty();
    add_speeds(line, *itinerary);
    const auto claims = judge_claims(network, journey.claims, journey, catalogue, least);
    for (const JudgedClaim& judged : claims) count(line.claims, verdict_that_counts(judged));
    line.arithmetic = claim_arithmetic(network, claims).size();
    return line;
}

}  // namespace verst
