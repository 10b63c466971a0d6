#include "journey/travel_verdict.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <tl/expected.hpp>

#include "journey/figure.hpp"
#include "journey/own_way.hpp"
#include "journey/ranges.hpp"
#include "journey/reading.hpp"

namespace verst {

namespace {

/// Rail kilometres, with what they are.
struct Travelled {
    double rail_km = 0;
    std::optional<double> uncertainty_km;
    std::string note;
};

using FoundTravelled = tl::expected<Travelled, std::string>;

FoundTravelled in_country(const Itinerary& itinerary, std::string_view country) {
    const auto& totals = itinerary.totals.by_country;
    const auto found = std::ranges::find(totals, country, &CountryTotal::country);
    if (found == totals.end()) {
        return tl::unexpected(fmt::format("no leg of the journey is in {}", country));
    }
    return Travelled{found->rail_km, std::nullopt,
                     fmt::format("of the legs, what lies in {}", country)};
}

FoundTravelled travelled(const Network& network, const TravelClaim& claim,
                         const Itinerary& itinerary) {
    if (claim.from && claim.to) {
        const OwnWay way(network, itinerary);
        const auto stretch = way.from_to(*claim.from, *claim.to);
        if (!stretch) {
            return tl::unexpected(fmt::format("the journey did not run from {} to {}",
                                              network[*claim.from].name, network[*claim.to].name));
        }
        const RailSum sum = way.sum(*stretch);
        return Travelled{sum.rail_km, sum.uncertainty_km, "along the legs between the two"};
    }
    if (itinerary.totals.legs_without_rail > 0) {
        return tl::unexpected(std::string("a leg of the journey has no way by rail"));
    }
    if (!claim.country.empty()) return in_country(itinerary, claim.country);
    return Travelled{itinerary.totals.sum.rail_km, itinerary.totals.sum.uncertainty_km,
                     "all legs together"};
}

}  // namespace

ClaimFinding judge_travelled(const Network& network, const TravelClaim& claim,
                             const Account& account) {
    if (account.empty()) return no_finding("no report had been published");
    if (!account.itinerary) return no_finding("the journey has no way by rail");
    const auto found = travelled(network, claim, *account.itinerary);
    if (!found) return no_finding(found.error());
    Reading reading = shown_reading("travelled", "rail, as it went", "km",
                                    {found->rail_km, found->rail_km}, found->note);
    const auto [verdict, margin] =
        compare(claim, rounding_of(claim.value), claim.km_per_unit, {reading.min, reading.max});
    reading.judged = true;
    reading.verdict = verdict;
    reading.margin = margin;
    reading.uncertainty = found->uncertainty_km;
    return finding_of({std::move(reading)});
}

}  // namespace verst
