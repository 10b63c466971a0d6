#pragma once

#include <span>
#include <vector>

#include "journey/stops.hpp"
#include "verst/journey/deduction.hpp"
#include "verst/journey/itinerary.hpp"

namespace verst {

/// Two moments, and the least time from the one to the other.
struct LeastGap {
    std::size_t earlier = 0;
    std::size_t later = 0;
    std::chrono::seconds time{0};
};

/// That between two moments the train ran by another way than the fastest.
struct RunsOtherwise {
    std::size_t first = 0;  ///< moments
    std::size_t last = 0;
    const LeastTimes* least = nullptr;  ///< of the way; never null
    /// Reports that do not count: they contradict others whatever the way.
    std::span<const std::size_t> without;
};

struct Deduced {
    Deduction deduction;
    std::vector<LeastGap> gaps;  ///< all that were used, by `later`
};

/// Dates every moment of the journey as exactly as all reports together allow, by the order of the
/// account and, where `least` is given, by the least times of the train.
[[nodiscard]] Deduced deduce(const Network& network, const Journey& journey,
                             std::span<const Event> events, const StopList& list,
                             const LeastTimes* least, const RunsOtherwise* otherwise = nullptr);

/// The least time from one moment to another, along all gaps between them.
[[nodiscard]] std::chrono::seconds least_between(std::span<const LeastGap> gaps,
                                                 std::size_t earlier, std::size_t later);

}  // namespace verst
