#include "verst/journey/itinerary.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "journey/border_times.hpp"
#include "journey/chronology_of.hpp"
#include "journey/deduce.hpp"
#include "journey/merge_reports.hpp"
#include "journey/moments.hpp"
#include "journey/stops.hpp"
#include "verst/route/router.hpp"

namespace verst {

namespace {

NamedPoint point_at(const Network& network, PlaceIndex place) {
    return {std::string(network[place].id), place, network[place].position};
}

/// From station to station through the places on the way.
Result<RouteAnswer> route_of(const Router& router, const Stop& from, const Stop& to,
                             std::span<const Event> events, const ViaEvents& via) {
    const Network& network = router.network();
    RouteRequest request;
    const auto pass_through = [&](PlaceIndex station) {
        const auto& through = request.through;
        if (through.empty() || through.back().place != station) {
            request.through.push_back(point_at(network, station));
        }
    };
    pass_through(from.station);
    for (const std::size_t event : via) {
        const auto end = rail_end_of(network, events[event].place);
        if (!end) return tl::unexpected(end.error());
        pass_through(end->station);
    }
    pass_through(to.station);
    if (request.through.size() < 2) request.through.push_back(request.through.front());
    return find_route(router, request);
}

std::optional<double> speed_kmh(double km, const std::optional<double>& hours) {
    return hours && *hours > 0 ? std::optional(km / *hours) : std::nullopt;
}

Leg make_leg(const Router& router, const StopList& list, std::size_t i,
             std::span<const Event> events) {
    const Network& network = router.network();
    const Stop& from = list.stops[i];
    const Stop& to = list.stops[i + 1];
    Leg leg{i,
            i + 1,
            list.via[i],
            straight_line(network[from.place].position, network[to.place].position),
            route_of(router, from, to, events, list.via[i]),
            {},
            hours_between(from.left, to.arrived),
            std::nullopt,
            std::nullopt,
            std::nullopt};
    for (const Stop* end : {&from, &to}) {
        if (end->access) leg.access.push_back(*end->access);
    }
    return leg;
}

/// The moment when the train leaves a stop, and the one when it comes to the next.
struct LegMoments {
    std::optional<std::size_t> departure;
    std::optional<std::size_t> arrival;
};

std::vector<LegMoments> moments_of_legs(std::span<const Moment> moments, std::size_t leg_count) {
    std::vector<LegMoments> of_legs(leg_count);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (!moments[i].of_train || !moments[i].stop) continue;
        const std::size_t stop = *moments[i].stop;
        if (stop < leg_count) of_legs[stop].departure = i;
        if (stop > 0 && !of_legs[stop - 1].arrival) of_legs[stop - 1].arrival = i;
    }
    return of_legs;
}

/// What the times of its two ends leave the leg, and the train.
void time_legs(const Deduced& deduced, std::vector<Leg>& legs) {
    const auto moments = moments_of_legs(deduced.deduction.moments, legs.size());
    for (std::size_t i = 0; i < legs.size(); ++i) {
        Leg& leg = legs[i];
        if (!deduced.deduction.train.empty() && moments[i].departure && moments[i].arrival) {
            const auto least =
                least_between(deduced.gaps, *moments[i].departure, *moments[i].arrival);
            leg.least_h = std::chrono::duration<double, std::ratio<3600>>(least).count();
            // Reports that contradict it do not make the train any faster, but they are what is
            // shown.
            const bool fits = !leg.elapsed_h.max || *leg.least_h <= *leg.elapsed_h.max;
            if (fits && *leg.least_h > leg.elapsed_h.min.value_or(0)) {
                leg.elapsed_h.min = leg.least_h;
            }
        }
        if (!leg.rail) continue;
        leg.needed_kmh_min = speed_kmh(leg.rail->sum.rail_km, leg.elapsed_h.max);
        leg.needed_kmh_max = speed_kmh(leg.rail->sum.rail_km, leg.elapsed_h.min);
    }
}

/// The sections of consecutive legs that the railway joins.
std::vector<RouteStep> steps_of(std::span<const Leg> legs) {
    std::vector<RouteStep> steps;
    for (const Leg& leg : legs) {
        if (!leg.rail) continue;
        steps.insert(steps.end(), leg.rail->route.steps.begin(), leg.rail->route.steps.end());
    }
    return steps;
}

/// Where the train must change its bogies only shows along the whole way: the last track before a
/// stop may serve both gauges.
void find_gauge_breaks(const Network& network, std::span<Leg> chain) {
    const auto breaks = features(network, steps_of(chain)).gauge_breaks;
    std::size_t first_step = 0;
    double start_km = 0;
    for (Leg& leg : chain) {
        const std::size_t end_step = first_step + leg.rail->route.steps.size();
        auto& here = leg.rail->features.gauge_breaks;
        here.clear();
        for (GaugeBreak found : breaks) {
            if (found.next_step < first_step || found.next_step >= end_step) continue;
            found.next_step -= first_step;
            found.at_km -= start_km;
            here.push_back(found);
        }
        first_step = end_step;
        start_km += leg.rail->sum.rail_km;
    }
}

/// Legs that the railway joins make a chain; one without a route ends it.
void find_gauge_breaks(const Network& network, std::vector<Leg>& legs) {
    const auto has_rail = [](const Leg& leg) { return leg.rail.has_value(); };
    auto begin = legs.begin();
    while (begin != legs.end()) {
        const auto end = std::find_if_not(begin, legs.end(), has_rail);
        if (begin != end) find_gauge_breaks(network, std::span(begin, end));
        begin = end == legs.end() ? end : end + 1;
    }
}

CountryTotal& total_of(std::vector<CountryTotal>& totals, std::string_view country) {
    const auto known = std::ranges::find(totals, country, &CountryTotal::country);
    if (known != totals.end()) return *known;
    return totals.emplace_back(CountryTotal{country, 0, std::nullopt});
}

/// The borders, breaks of gauge and reversals of all legs, one after the other.
RouteFeatures features_of(std::span<const Leg> legs) {
    RouteFeatures all;
    double start_km = 0;
    std::size_t first_step = 0;
    for (const Leg& leg : legs) {
        if (!leg.rail) continue;
        for (BorderPassage passage : leg.rail->features.borders) {
            passage.at_km += start_km;
            passage.next_step += first_step;
            all.borders.push_back(passage);
        }
        for (Reversal reversal : leg.rail->features.reversals) {
            reversal.at_km += start_km;
            reversal.next_step += first_step;
            all.reversals.push_back(reversal);
        }
        for (GaugeBreak found : leg.rail->features.gauge_breaks) {
            found.at_km += start_km;
            found.next_step += first_step;
            all.gauge_breaks.push_back(found);
        }
        all.stop_h.min += leg.rail->features.stop_h.min;
        all.stop_h.max += leg.rail->features.stop_h.max;
        start_km += leg.rail->sum.rail_km;
        first_step += leg.rail->route.steps.size();
    }
    return all;
}

ItineraryTotals total(const Network& network, const std::vector<Leg>& legs,
                      const Chronology& chronology) {
    ItineraryTotals totals;
    double straight_with_rail_km = 0;
    for (const Leg& leg : legs) {
        totals.straight_km += leg.straight.geodesic_km;
        for (const AccessLink& link : leg.access) totals.access_km += link.km;
        if (leg.rail) {
            straight_with_rail_km += leg.straight.geodesic_km;
        } else {
            ++totals.legs_without_rail;
        }
    }
    const std::vector<RouteStep> steps = steps_of(legs);
    totals.sum = measure(network, steps);
    totals.features = features_of(legs);
    if (straight_with_rail_km > 0) totals.detour = totals.sum.rail_km / straight_with_rail_km;
    for (const CountryKm& part : km_by_country(network, steps)) {
        total_of(totals.by_country, part.country).rail_km = part.rail_km;
    }
    for (const CountryTime& time : chronology.countries) {
        total_of(totals.by_country, time.country).time = time;
    }
    return totals;
}

bool is_finished(const Itinerary& itinerary) {
    return !itinerary.stops.empty() && itinerary.stops.back().arrival.has_value() &&
           !itinerary.stops.back().departure.has_value();
}

}  // namespace

Result<Itinerary> reconstruct(const Network& network, const Journey& journey,
                              const LeastTimes* least) {
    return reconstruct(RouteIndex(network, Metric::practical), journey, least);
}

Result<Itinerary> reconstruct(const RouteIndex& index, const Journey& journey,
                              const LeastTimes* least) {
    if (journey.reports.empty()) {
        return refuse(RefusalCode::bad_journey, journey.name + ": the journey has no reports");
    }
    const Network& network = index.network();
    Itinerary itinerary;
    std::vector<Event> events = merge_reports(network, journey);
    auto list = make_stops(network, events);
    if (!list) return tl::unexpected(std::move(list.error()));
    Deduced deduced = deduce(network, journey, events, *list, least);
    for (const Moment& moment : deduced.deduction.moments) {
        if (moment.event) events[*moment.event].bounds = moment.window;
    }
    time_stops(deduced.deduction.moments, list->stops);
    std::optional<BorderTimes> borders;
    if (least != nullptr) borders.emplace(network, *least, deduced.deduction.moments);
    itinerary.chronology = chronology_of(network, std::move(events), borders ? &*borders : nullptr);
    const Router router(index, journey.constraints);
    for (std::size_t i = 0; i + 1 < list->stops.size(); ++i) {
        itinerary.legs.push_back(make_leg(router, *list, i, itinerary.chronology.events));
    }
    time_legs(deduced, itinerary.legs);
    find_gauge_breaks(network, itinerary.legs);
    itinerary.stops = std::move(list->stops);
    itinerary.deduction = std::move(deduced.deduction);
    itinerary.totals = total(network, itinerary.legs, itinerary.chronology);
    itinerary.finished = is_finished(itinerary);
    return itinerary;
}

}  // namespace verst
