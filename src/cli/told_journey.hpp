#pragma once

#include <optional>
#include <vector>

#include "cli/command_context.hpp"
#include "cli/journey_options.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/time/instant.hpp"

namespace verst::cli {

/// The journey that the options name, under their constraints, with what its train can do.
struct ToldJourney {
    const Network* network = nullptr;
    Journey full;
    std::optional<CalendarDay> until;
    LeastTimes least;
};

[[nodiscard]] Result<ToldJourney> told_journey(CommandContext& context,
                                               const JourneyOptions& options);

/// Says on stderr what may be wrong in the journey's file.
void warn_of(const Journey& journey);

/// Reconstructed from what had been published by `until`; its claims are not judged.
[[nodiscard]] Result<JourneyAnswer> reconstructed(const ToldJourney& told);

/// The journeys that a superlative can be measured against.
struct Catalogue {
    std::vector<Journey> journeys;
    bool complete = true;  ///< no file was wrong; those that were are reported
};

[[nodiscard]] Catalogue read_catalogue(const Network& network);

}  // namespace verst::cli
