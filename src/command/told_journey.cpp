#include "command/told_journey.hpp"

#include <string_view>
#include <utility>

#include "verst/journey/journey_file.hpp"

namespace verst::command {

void warn_of(Door& door, const Journey& journey) {
    for (const std::string& warning : journey.warnings) door.warn(warning);
}

Result<ToldJourney> told_journey(const Call& call, const JourneyOptions& options) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    auto full =
        call.door.journey(options.name ? std::string_view(*options.name) : default_journey_name);
    if (!full) return tl::unexpected(std::move(full.error()));
    warn_of(call.door, *full);
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    if (!options.constraints.as_of) constraints->as_of = full->constraints.as_of;
    constraints->special_train = true;
    full->constraints = std::move(*constraints);
    auto least = least_times_of(network, *full, options.train);
    if (!least) return tl::unexpected(std::move(least.error()));
    return ToldJourney{&network, std::move(*full), options.until, std::move(*least)};
}

Result<JourneyAnswer> reconstructed(const ToldJourney& told) {
    JourneyAnswer answer{
        told.until ? as_published_by(told.full, *told.until) : told.full, {}, {}, {}, told.until};
    if (answer.journey.reports.empty()) {
        return refuse(RefusalCode::bad_argument, "--until: nothing of " + told.full.name +
                                                     " had been published by " +
                                                     iso8601(*told.until));
    }
    auto itinerary = reconstruct(*told.network, answer.journey, &told.least);
    if (!itinerary) return tl::unexpected(std::move(itinerary.error()));
    answer.itinerary = std::move(*itinerary);
    return answer;
}

Catalogue read_catalogue(Door& door, const Network& network) {
    Catalogue read;
    for (JourneyEntry& entry : list_journeys(network)) {
        if (entry.journey) {
            read.journeys.push_back(std::move(*entry.journey));
        } else {
            door.report(entry.journey.error(), {});
            read.complete = false;
        }
    }
    return read;
}

}  // namespace verst::command
