#pragma once

#include <optional>
#include <vector>

#include "command/command.hpp"
#include "command/journey_options.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/time/instant.hpp"

namespace verst::command {

/// The journey that the options name, under their constraints, with what its train can do.
struct ToldJourney {
    const Network* network = nullptr;
    Journey full;
    std::optional<CalendarDay> until;
    LeastTimes least;
};

/// Warns of what may be wrong in the journey's file.
[[nodiscard]] Result<ToldJourney> told_journey(const Call& call, const JourneyOptions& options);

/// A journey as its file tells it, under the constraints written there.
[[nodiscard]] Result<ToldJourney> told_journey(const Call& call, std::string_view name,
                                               const std::optional<std::string>& train);

/// Reconstructed from what had been published by `until`; its claims are not judged.
[[nodiscard]] Result<JourneyAnswer> reconstructed(const ToldJourney& told);

/// The journeys that a superlative can be measured against.
struct Catalogue {
    std::vector<Journey> journeys;
    bool complete = true;  ///< no file was wrong; those that were are reported
};

[[nodiscard]] Catalogue read_catalogue(const Call& call, const Network& network);

}  // namespace verst::command
