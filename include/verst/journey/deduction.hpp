#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "verst/journey/journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst {

/// One step of a proof. All that it names are positions: `Deduction::moments`, `Journey::reports`.
struct Reason {
    enum class Kind : std::uint8_t {
        report,  ///< a report dates the moment `later`
        order,   ///< `later` is not told before `earlier`
        run,     ///< the train cannot be at `later` sooner after `earlier` than `run`
    };
    Kind kind = Kind::order;
    std::size_t report = 0;
    std::size_t earlier = 0;
    std::size_t later = 0;
    LeastRun run;
    Window told;  ///< of a report: when it says that the moment was
};

/// Something that is dated: an event, or the arrival at a stop or the departure from it that no
/// report tells of.
struct Moment {
    std::optional<std::size_t> event;  ///< in `Chronology::events`
    EventKind what = EventKind::seen;
    PlaceIndex place;
    std::optional<Position> off_network;  ///< as of its event
    PlaceIndex station;                   ///< where the train is
    std::optional<std::size_t> stop;      ///< in `Itinerary::stops`; nothing on the way between two
    bool of_train = true;                 ///< no visit or meeting
    Zone zone;                            ///< of the place
    /// From the earliest to the latest that all reports together allow.
    Window window;
    /// What either side follows from: a report first, then step by step to this moment. Empty where
    /// the side is open, and where the reports contradict each other on this moment.
    std::vector<Reason> earliest_because;
    std::vector<Reason> latest_because;
};

/// Reports that cannot all be true: without any one of them, the others fit.
struct Contradiction {
    std::vector<std::size_t> reports;   ///< in `Journey::reports`, ascending
    std::size_t earlier = 0;            ///< the moments that are too close: in `Deduction::moments`
    std::size_t later = 0;              ///< the same where the reports tell of one event
    std::chrono::seconds available{0};  ///< what the reports leave between them; may be negative
    std::chrono::seconds least{0};      ///< what it takes at the least
    std::chrono::seconds miss{0};       ///< least - available, above 0
    double rail_km = 0;                 ///< along the fastest way
    double stop_h = 0;                  ///< of `least`: stops at borders and breaks of gauge
    std::optional<double> needed_kmh;   ///< the average that would do; nothing: none would
    std::optional<double> credible_kmh;  ///< the fastest that is credible on this way
    std::vector<Reason> because;         ///< runs and order, from `earlier` to `later`
};

/// What follows from the reports of a journey, taken together.
struct Deduction {
    std::vector<Moment> moments;  ///< in the order of the journey
    std::vector<Contradiction> contradictions;
    /// There are more contradictions than are listed; then no moment was narrowed.
    bool more_contradictions = false;
    std::string train;  ///< the name of the one whose least times were used; empty: none were
};

}  // namespace verst
