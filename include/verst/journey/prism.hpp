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
    /// Of the way as it was told: the line that has most of the kilometres on which the train can
    /// have been, and from where to where. Nothing where it cannot have been on that way.
    struct Likely {
        LineIndex line;
        PlaceIndex from;  ///< in the direction of travel
        PlaceIndex to;
    };
    std::optional<Likely> likely;
    /// Whose clock the answer shows: of the places where it can have been, the one that a reading
    /// of the clock was taken from, or the likeliest.
    PlaceIndex clock_at;
};

/// A moment that a clock reading without an offset can mean: at one of the places where the train
/// can have been then, the clock showed it.
struct ClockReading {
    Instant at;
    PlaceIndex place;         ///< the likeliest of those places
    Zone zone;                ///< of the place
    bool told_place = false;  ///< on the way as it was told, and not only within reach of it
};

/// Every moment that a reading of the clock can mean, in order; what is within reach of the way as
/// it was told comes in where nothing on it fits. By the clock of the first place where the account
/// begins later, and of the last where it ends before. Empty: the clock was put forward over the
/// reading. Refuses as `reconstruct` does.
[[nodiscard]] Result<std::vector<ClockReading>> clock_readings(const Network& network,
                                                               const Journey& journey,
                                                               const LeastTimes& least,
                                                               LocalTime reading);

/// Refuses as `reconstruct` does.
[[nodiscard]] Result<WhereAnswer> where_was(const Network& network, const Journey& journey,
                                            const LeastTimes& least, Instant at);

/// Between two consecutive moments of the train: whether it can have come by a place.
struct Passage {
    std::size_t earlier = 0;  ///< moments
    std::size_t later = 0;
    Window window;  ///< when; meaningless where it does not fit
    /// By how much it fits: what is left of the time between the two moments. Below 0 it does not
    /// fit, by so much. Nothing: a side is open.
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
