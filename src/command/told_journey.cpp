#include "command/told_journey.hpp"

#include <string_view>
#include <utility>

#include "verst/journey/journey_file.hpp"
#include "verst/render/sentence.hpp"

namespace verst::command {

namespace {

struct LoadedJourney {
    const Network* network = nullptr;
    Journey journey;
};

/// Warns of what may be wrong in the journey's file.
Result<LoadedJourney> loaded_journey(const Call& call, std::string_view name) {
    const auto network = call.door.network();
    if (!network) return tl::unexpected(network.error());
    auto journey = call.door.journey(name);
    if (!journey) return tl::unexpected(std::move(journey.error()));
    for (const DataFault& warning : journey->warnings)
        call.door.warn(in_unit(warning, call.presentation.unit));
    return LoadedJourney{*network, std::move(*journey)};
}

Result<ToldJourney> with_least_times(LoadedJourney loaded,
                                     const std::optional<std::string>& train) {
    auto least = least_times_of(*loaded.network, loaded.journey, train);
    if (!least) return tl::unexpected(std::move(least.error()));
    return ToldJourney{loaded.network, std::move(loaded.journey), {}, std::move(*least)};
}

}  // namespace

Result<ToldJourney> told_journey(const Call& call, std::string_view name,
                                 const std::optional<std::string>& train) {
    auto loaded = loaded_journey(call, name);
    if (!loaded) return tl::unexpected(std::move(loaded.error()));
    return with_least_times(std::move(*loaded), train);
}

Result<ToldJourney> told_journey(const Call& call, const JourneyOptions& options) {
    auto loaded =
        loaded_journey(call, options.name ? std::string_view(*options.name) : default_journey_name);
    if (!loaded) return tl::unexpected(std::move(loaded.error()));
    auto constraints = constraints_argument(*loaded->network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    if (!options.constraints.as_of) constraints->as_of = loaded->journey.constraints.as_of;
    constraints->special_train = true;
    loaded->journey.constraints = std::move(*constraints);
    auto told = with_least_times(std::move(*loaded), options.train);
    if (told) told->until = options.until;
    return told;
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

Catalogue read_catalogue(const Call& call, const Network& network) {
    Catalogue read;
    for (JourneyEntry& entry : list_journeys(network)) {
        if (entry.journey) {
            read.journeys.push_back(std::move(*entry.journey));
        } else {
            call.door.report(in_unit(entry.journey.error(), call.presentation.unit), {});
            read.complete = false;
        }
    }
    return read;
}

}  // namespace verst::command
