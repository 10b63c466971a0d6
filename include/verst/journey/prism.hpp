#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/network/network.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// A place where the train can have been at a moment, or cannot.
struct PlaceChance {
    PlaceIndex place;
    /// By how much it fits: the less of the time to spare before the moment and after it. Below 0
    /// it does not fit, by so much. Nothing: no report bounds it.
    std::optional<std::chrono::seconds> margin;
};

struct SectionChance {
    SectionIndex section;
    std::optional<std::chrono::seconds> margin;  ///< at least 0
};

enum class WhereOutcome : std::uint8_t {
    somewhere,   ///< at one of the places, or on one of the sections
    sure,        ///< at one place, and nowhere else
    not_begun,   ///< before anything that the account tells of
    over,        ///< after everything that it tells of
    impossible,  ///< nowhere: the reports contradict each other
};

/// Where a train can have been at a moment: the network's space-time prism between the reports
/// before and after (Hägerstrand 1970; Miller 1991 for networks).
struct WhereAnswer {
    Journey journey;
    Itinerary itinerary;
    Instant at;
    WhereOutcome outcome = WhereOutcome::impossible;
    std::vector<PlaceChance> places;      ///< possible, by the margin, best first
    std::vector<SectionChance> sections;  ///< possible, in the order of the network
    /// Not possible, though a section joins them to a place that is; by the margin, best first.
    std::vector<PlaceChance> out_of_reach;
    /// The stretches of the account that the moment may lie in: pairs of consecutive moments of the
    /// train, in `Itinerary::deduction`, each with the first of the pair.
    struct Between {
        std::size_t earlier = 0;
        std::size_t later = 0;
    };
    std::vector<Between> between;
};

/// Refuses as `reconstruct` does.
[[nodiscard]] Result<WhereAnswer> where_was(const Network& network, const Journey& journey,
                                            const LeastTimes& least, Instant at);

/// Between two consecutive moments of the train: whether it can have come by a place.
struct Passage {
    std::size_t earlier = 0;  ///< moments
    std::size_t later = 0;
    Window window;  ///< when; meaningless where it does not fit
    /// By how much it fits: the length of the window. Below 0 it does not fit, by so much. Nothing:
    /// a side is open.
    std::optional<std::chrono::seconds> margin;
    bool certain = false;  ///< no other way fits the time
    LeastRun run_to;       ///< from the earlier moment to the place
    LeastRun run_from;
    /// How much longer the least time is by the place than straight on; 0 where it lies on the
    /// fastest way.
    std::chrono::seconds detour{0};

    /// Whether it is hardly any detour: at most a tenth of the least time, and half an hour.
    [[nodiscard]] bool on_the_way() const;
};

/// When a train can have passed a place.
struct PassesAnswer {
    Journey journey;
    Itinerary itinerary;
    PlaceIndex place;    ///< as asked for
    PlaceIndex station;  ///< where it meets the railway
    std::vector<std::size_t>
        told;  ///< moments at the place itself, that a report or a stop tells of
    std::vector<Passage> passages;  ///< in the order of the journey
    /// If there is none, nor a moment told: where it comes closest to fitting. Nothing if no
    /// railway leads there.
    std::optional<Passage> nearest_miss;
};

/// Refuses as `reconstruct` does, and with `too_far_from_rail` a place that no railway serves.
[[nodiscard]] Result<PassesAnswer> passes(const Network& network, const Journey& journey,
                                          const LeastTimes& least, PlaceIndex place);

}  // namespace verst
