// What the reports of a journey come to, and which of its claims hold: audit_journey [NAME or
// FILE.toml]

#include <iomanip>
#include <iostream>

#include <verst/journey/itinerary.hpp>
#include <verst/journey/journey_file.hpp>
#include <verst/journey/journey_verdict.hpp>
#include <verst/journey/overview.hpp>
#include <verst/network/reader.hpp>
#include <verst/render/sentence.hpp>

namespace {

int fail(const verst::Refusal& refusal) {
    std::cerr << verst::in_unit(refusal.message, verst::LengthUnit::km) << '\n';
    for (const verst::Hint& hint : refusal.hints)
        std::cerr << "  " << verst::in_unit(hint, verst::LengthUnit::km) << '\n';
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    std::cout << std::fixed << std::setprecision(0);
    const auto network = verst::load_network(VERST_DATA_DIR);
    if (!network) return fail(network.error());
    const auto journey =
        verst::find_journey(argc == 2 ? argv[1] : verst::default_journey_name, *network);
    if (!journey) return fail(journey.error());

    // The least that the train can have taken narrows what the reports leave open.
    const auto least = verst::least_times_of(*network, *journey, {});
    if (!least) return fail(least.error());
    const auto itinerary = verst::reconstruct(*network, *journey, &*least);
    if (!itinerary) return fail(itinerary.error());

    for (const verst::Leg& leg : itinerary->legs) {
        std::cout << (*network)[itinerary->stops[leg.from].place].name.view() << " - "
                  << (*network)[itinerary->stops[leg.to].place].name.view() << ": ";
        if (leg.rail) {
            std::cout << leg.rail->sum.rail_km << " km\n";
        } else {
            std::cout << verst::in_unit(leg.rail.error().message, verst::LengthUnit::km) << '\n';
        }
    }
    for (const verst::JudgedClaim& judged :
         verst::judge_claims(*network, journey->claims, *journey, {}, &*least)) {
        const auto verdict = verst::verdict_that_counts(judged);
        std::cout << (verdict ? verst::verdict_name(*verdict) : "not judged") << ": "
                  << judged.claim.text << '\n';
    }
}
