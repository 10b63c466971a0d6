#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/deduction.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/network/network.hpp"
#include "verst/route/alternatives.hpp"

namespace verst {

/// Whether the reports leave a way possible.
struct WayVerdict {
    bool as_told = false;  ///< the way of the journey's legs
    /// Moments, in `Deduction::moments`, at places that the way does not touch, or not in this
    /// order. Any one of them excludes it.
    std::vector<std::size_t> elsewhere;
    /// The times: reports that cannot all be true of a train that goes this way. Looked for where
    /// no place excludes the way. Its moments are those of the journey's own deduction.
    std::optional<Contradiction> too_slow;
    std::optional<LeastRun> least;  ///< along the way, from its first station to its last
    /// The least average, km/h, halts included, over the rail kilometres; nothing where the times
    /// are open or leave no time at all.
    std::optional<double> needed_kmh;

    [[nodiscard]] bool possible() const { return elsewhere.empty() && !too_slow; }
};

/// What lies between a departure and the next arrival. A stop at a border that no report tells the
/// departure from is a halt on the way.
struct StretchWays {
    std::size_t from = 0;       ///< in `Itinerary::stops`
    std::size_t to = 0;         ///< likewise
    std::size_t departure = 0;  ///< moments, in `Deduction::moments`
    std::size_t arrival = 0;
    /// The shortest way between the two stations, its alternatives, and the way as it was told,
    /// under the journey's constraints; or why there is none.
    Result<AlternativesAnswer> ways;
    std::vector<WayVerdict> verdicts;  ///< of `ways->ways`, in their order
};

/// `verst journey --routes`.
struct JourneyRoutes {
    std::vector<StretchWays> stretches;  ///< in the order of the journey
    /// There are so many contradictions in the journey itself that no way was judged by times.
    bool times_not_judged = false;
};

/// Which ways the reports of a journey leave possible. Reports that contradict each other whatever
/// the way are not held against one. `answer` is what `least` reconstructed.
[[nodiscard]] Result<JourneyRoutes> journey_routes(const Network& network,
                                                   const JourneyAnswer& answer,
                                                   const LeastTimes& least);

}  // namespace verst
