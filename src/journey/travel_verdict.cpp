#include "journey/travel_verdict.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "journey/figure.hpp"
#include "journey/finding.hpp"
#include "journey/own_way.hpp"
#include "journey/ranges.hpp"

namespace verst {

namespace {

/// Kilometres from memory are worth no more than estimated ones.
constexpr double weak_share = 0.1;

/// Rail kilometres, with what they are.
struct Travelled {
    double rail_km = 0;
    std::optional<double> uncertainty_km;
    LegsNote note;
};

Travelled travelled_sum(const RailSum& sum, LegsNote::Of of) {
    return {sum.rail_km, std::hypot(sum.uncertainty_km, weak_share * sum.weak_km),
            LegsNote{of, {}, sum.weak_km}};
}

using FoundTravelled = tl::expected<Travelled, WhyNotJudged>;

FoundTravelled in_country(const Itinerary& itinerary, std::string_view country) {
    const auto& totals = itinerary.totals.by_country;
    const auto found = std::ranges::find(totals, country, &CountryTotal::country);
    if (found == totals.end()) {
        return tl::unexpected(NoLegIn{std::string(country)});
    }
    return Travelled{found->rail_km, std::nullopt,
                     LegsNote{LegsNote::Of::country, std::string(country), 0}};
}

FoundTravelled travelled(const Network& network, const TravelClaim& claim,
                         const Itinerary& itinerary) {
    if (claim.from && claim.to) {
        const OwnWay way(network, itinerary);
        const auto stretch = way.from_to(*claim.from, *claim.to);
        if (!stretch) {
            return tl::unexpected(NotRun{*claim.from, *claim.to});
        }
        return travelled_sum(way.sum(*stretch), LegsNote::Of::between);
    }
    if (itinerary.totals.legs_without_rail > 0) {
        return tl::unexpected(NotJudged::leg_without_rail);
    }
    if (!claim.country.empty()) return in_country(itinerary, claim.country);
    return travelled_sum(itinerary.totals.sum, LegsNote::Of::all);
}

}  // namespace

ClaimFinding judge_travelled(const Network& network, const TravelClaim& claim,
                             const Account& account) {
    if (account.empty()) return no_finding(NotJudged::no_report);
    if (!account.itinerary) return no_finding(NotJudged::no_rail);
    const auto found = travelled(network, claim, *account.itinerary);
    if (!found) return no_finding(found.error());
    Reading reading = shown_reading(ReadingKind::travelled, Quantity::Unit::km,
                                    {found->rail_km, found->rail_km}, found->note);
    const auto judged_at = [&claim](double least_km, double most_km) {
        return compare(claim, rounding_of(claim.value), claim.km_per_unit, {least_km, most_km});
    };
    const double off_km = found->uncertainty_km.value_or(0);
    reading.judged = true;
    reading.uncertainty = found->uncertainty_km;
    reading.verdict =
        judged_at(std::max(found->rail_km - off_km, 0.0), found->rail_km + off_km).verdict;
    if (reading.verdict != Verdict::undecided) {
        reading.margin = judged_at(found->rail_km, found->rail_km).margin;
    }
    ClaimFinding finding = finding_of({std::move(reading)});
    if (finding.verdict == Verdict::undecided) finding.would_decide = MissingFact::length;
    return finding;
}

}  // namespace verst
