#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/journey/chronology.hpp"
#include "verst/journey/deduction.hpp"
#include "verst/journey/journey.hpp"
#include "verst/network/network.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/route_index.hpp"

namespace verst {

/// Something that the traveller did away from the train, by road from a stop.
struct Visit {
    std::size_t event = 0;   ///< in `Chronology::events`
    double straight_km = 0;  ///< from the stop's station
    /// The way between the place and the stop's station, where the data has it.
    std::optional<AccessLink> access;
};

/// Where the train stood: it arrived there or left from there, or somebody was met there. The first
/// and the last place of an account are stops too, whatever was reported of them.
struct Stop {
    PlaceIndex place;    ///< as reported: a station, or the site that one serves
    PlaceIndex station;  ///< where the railway ends
    /// Between the two, where they differ: a link of the data, or else only how far apart they are.
    std::optional<AccessLink> access;
    std::optional<double> snap_km;
    std::optional<std::size_t> arrival;    ///< event; empty where none is reported
    std::optional<std::size_t> departure;  ///< event; empty where none is reported
    /// When the train came and left: the event's bounds, or what the neighbouring events leave.
    /// Both sides are empty at the start (`arrived`) and at the end (`left`) of the journey.
    Window arrived;
    Window left;
    HourRange dwell_h;                    ///< empty at the two ends of the journey
    std::vector<std::size_t> happenings;  ///< events at the stop itself: met, seen
    std::vector<Visit> visits;
    Zone zone;  ///< of the place
};

/// What lies between two consecutive stops.
struct Leg {
    std::size_t from = 0;  ///< in `Itinerary::stops`
    std::size_t to = 0;
    std::vector<std::size_t> via;  ///< events: places that the train passed or was seen at
    StraightLine straight;         ///< between the two reported places
    /// The route from station to station through the via places, or why there is none. Its breaks
    /// of gauge are those of the whole journey, each on the leg that leaves from it or passes it.
    Result<RouteAnswer> rail;
    std::vector<AccessLink> access;  ///< of the sites at its ends; apart from the rail kilometres
    /// From departure to arrival: what the reports leave, and not less than `least_h` unless they
    /// contradict it.
    HourRange elapsed_h;
    /// The least that a train takes, with the stops at borders; nothing where no train was given.
    std::optional<double> least_h;
    /// Average speed that the elapsed time comes to, over the rail kilometres, in km/h. A side is
    /// empty where the elapsed time has no bound, or none above zero.
    std::optional<double> needed_kmh_min;
    std::optional<double> needed_kmh_max;
};

/// A country's part of the whole.
struct CountryTotal {
    std::string_view country;
    double rail_km = 0;
    std::optional<CountryTime> time;  ///< nothing where no report places the journey in the country
};

/// What the legs add up to.
struct ItineraryTotals {
    RailSum sum;
    /// All borders, breaks of gauge and reversals, by the rail kilometres from the start (those of
    /// a leg without a route are not known). The lines are with the legs.
    RouteFeatures features;
    double straight_km = 0;                ///< sum of the legs' straight lines
    double detour = 1;                     ///< rail_km over straight_km, of the legs with a route
    double access_km = 0;                  ///< of the sites at the ends of the legs, there and back
    std::size_t legs_without_rail = 0;     ///< their rail kilometres are missing from the sum
    std::vector<CountryTotal> by_country;  ///< in the order of the journey
};

/// A journey reconstructed.
struct Itinerary {
    Chronology chronology;
    Deduction deduction;
    std::vector<Stop> stops;
    std::vector<Leg> legs;  ///< legs[i] joins stops[i] and stops[i + 1]
    ItineraryTotals totals;
    bool finished = false;  ///< the last thing that the train is reported to have done is arrive
};

/// Reconstructs stops and legs from the reports. Each leg's route goes through the places that the
/// train passed or was seen at: this is how the corridor is chosen. Every time is narrowed to what
/// all reports together allow: by the order of the account, and with `least` by what the train
/// takes at the least. Refuses with `bad_journey` a journey without reports, and with
/// `too_far_from_rail` a place of the train that no railway serves.
[[nodiscard]] Result<Itinerary> reconstruct(const Network& network, const Journey& journey,
                                            const LeastTimes* least = nullptr);

/// The same without preparing the network again: many journeys share one index, by rail.
[[nodiscard]] Result<Itinerary> reconstruct(const RouteIndex& index, const Journey& journey,
                                            const LeastTimes* least = nullptr);

}  // namespace verst
