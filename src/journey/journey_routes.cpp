#include "verst/journey/journey_routes.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "journey/deduce.hpp"
#include "journey/merge_reports.hpp"
#include "journey/stops.hpp"
#include "route/describe_ways.hpp"

namespace verst {

namespace {

std::set<SectionIndex> sections_of(const Route& route) {
    std::set<SectionIndex> sections;
    for (const RouteStep& step : route.steps) sections.insert(step.section);
    return sections;
}

class WayJudge {
  public:
    WayJudge(const Network& network, const JourneyAnswer& answer, const LeastTimes& least,
             std::vector<Event> events, StopList list)
        : network_(network),
          answer_(answer),
          least_(least),
          events_(std::move(events)),
          list_(std::move(list)) {
        for (const Contradiction& each : deduction().contradictions) {
            contradicted_.insert(contradicted_.end(), each.reports.begin(), each.reports.end());
        }
    }

    [[nodiscard]] JourneyRoutes run() const {
        JourneyRoutes routes;
        routes.times_not_judged = deduction().more_contradictions;
        std::size_t from = 0;
        for (std::size_t to = 1; to < stops().size(); ++to) {
            if (to + 1 < stops().size() && is_halt(stops()[to])) continue;
            if (auto stretch = judge(from, to)) routes.stretches.push_back(std::move(*stretch));
            from = to;
        }
        return routes;
    }

  private:
    [[nodiscard]] const Deduction& deduction() const { return answer_.itinerary.deduction; }
    [[nodiscard]] const std::vector<Stop>& stops() const { return answer_.itinerary.stops; }

    /// Every train halts at a border; that alone does not end a stretch.
    [[nodiscard]] bool is_halt(const Stop& stop) const {
        return !stop.departure && stop.visits.empty() && least_.at_border(stop.station);
    }

    /// The last moment of the train at a stop, or the first.
    [[nodiscard]] std::optional<std::size_t> moment_at(std::size_t stop, bool last) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < deduction().moments.size(); ++i) {
            const Moment& moment = deduction().moments[i];
            if (!moment.of_train || moment.stop != stop) continue;
            if (last || !found) found = i;
        }
        return found;
    }

    [[nodiscard]] NamedPoint point_at(const Stop& stop) const {
        const Place& place = network_[stop.station];
        return {std::string(place.id), stop.station, place.position};
    }

    [[nodiscard]] std::optional<StretchWays> judge(std::size_t from, std::size_t to) const {
        const auto departure = moment_at(from, true);
        const auto arrival = moment_at(to, false);
        if (!departure || !arrival) return std::nullopt;
        AlternativesRequest request;
        request.through = {point_at(stops()[from]), point_at(stops()[to])};
        request.constraints = answer_.journey.constraints;
        StretchWays stretch{from, to, *departure, *arrival, find_alternatives(network_, request),
                            {}};
        if (!stretch.ways) return stretch;
        const auto told = way_as_told(from, to);
        if (told) add(*told, *stretch.ways);
        for (const Alternative& way : stretch.ways->ways) {
            stretch.verdicts.push_back(verdict(stretch, way.route));
            stretch.verdicts.back().as_told = told && sections_of(*told) == sections_of(way.route);
        }
        return stretch;
    }

    /// Along the legs of the journey; nothing where one has no route.
    [[nodiscard]] std::optional<Route> way_as_told(std::size_t from, std::size_t to) const {
        Route route;
        for (std::size_t i = from; i < to; ++i) {
            const auto& rail = answer_.itinerary.legs[i].rail;
            if (!rail) return std::nullopt;
            const auto& steps = rail->route.steps;
            route.steps.insert(route.steps.end(), steps.begin(), steps.end());
        }
        route.stops = {stops()[from].station, stops()[to].station};
        route.leg_end = {route.steps.size()};
        return route;
    }

    void add(const Route& told, AlternativesAnswer& ways) const {
        std::vector<Route> routes;
        for (const Alternative& way : ways.ways) {
            if (sections_of(way.route) == sections_of(told)) return;
            routes.push_back(way.route);
        }
        routes.push_back(told);
        ways.ways = describe_ways(network_, std::move(routes));
    }

    [[nodiscard]] WayVerdict verdict(const StretchWays& stretch, const Route& way) const {
        WayVerdict verdict;
        const Moment& departure = deduction().moments[stretch.departure];
        const Moment& arrival = deduction().moments[stretch.arrival];
        Constraints this_way = answer_.journey.constraints;
        const auto sections = sections_of(way);
        this_way.only.sections.assign(sections.begin(), sections.end());
        const LeastTimes least = least_.under(this_way);
        verdict.least = least_along(stretch, least);
        if (departure.window.earliest && arrival.window.latest) {
            verdict.needed_kmh =
                needed_kmh(way, *arrival.window.latest - *departure.window.earliest);
        }
        verdict.elsewhere = not_touched(stretch, way);
        if (!verdict.elsewhere.empty() || deduction().more_contradictions) return verdict;
        const RunsOtherwise otherwise{stretch.departure, stretch.arrival, &least, contradicted_};
        const auto deduced = deduce(network_, answer_.journey, events_, list_, &least_, &otherwise);
        if (!deduced.deduction.contradictions.empty()) {
            verdict.too_slow = deduced.deduction.contradictions.front();
        }
        return verdict;
    }

    /// Straight on, or by the reported places one after the other, where that takes longer: a way
    /// that was told may come by a place twice.
    [[nodiscard]] std::optional<LeastRun> least_along(const StretchWays& stretch,
                                                      const LeastTimes& least) const {
        const PlaceIndex end = deduction().moments[stretch.arrival].station;
        PlaceIndex here = deduction().moments[stretch.departure].station;
        auto straight_on = least.between({here}, {end});
        LeastRun sum;
        for (std::size_t i = stretch.departure + 1; i <= stretch.arrival; ++i) {
            const Moment& moment = deduction().moments[i];
            if (!moment.of_train) continue;
            const auto run = least.between({here}, {moment.station});
            if (!run) continue;
            sum.time += run->time;
            sum.rail_km += run->rail_km;
            sum.stop_h += run->stop_h;
            here = moment.station;
        }
        const bool longer = straight_on && here == end && sum.time > straight_on->time;
        return longer ? std::optional(sum) : straight_on;
    }

    [[nodiscard]] std::optional<double> needed_kmh(const Route& way,
                                                   std::chrono::seconds available) const {
        if (available.count() <= 0) return std::nullopt;
        const double hours = std::chrono::duration<double, std::ratio<3600>>(available).count();
        return measure(network_, way.steps).rail_km / hours;
    }

    /// The way has to touch the places in the order of the account.
    [[nodiscard]] std::vector<std::size_t> not_touched(const StretchWays& stretch,
                                                       const Route& way) const {
        std::vector<PlaceIndex> places{way.stops.front()};
        for (const RouteStep& step : way.steps) places.push_back(step.to);
        std::vector<std::size_t> missing;
        auto here = places.begin();
        for (std::size_t i = stretch.departure + 1; i < stretch.arrival; ++i) {
            const Moment& moment = deduction().moments[i];
            if (!moment.of_train || !moment.event) continue;
            const auto next = std::find(here, places.end(), moment.station);
            if (next == places.end()) {
                missing.push_back(i);
            } else {
                here = next;
            }
        }
        return missing;
    }

    const Network& network_;
    const JourneyAnswer& answer_;
    const LeastTimes& least_;
    std::vector<Event> events_;
    StopList list_;
    std::vector<std::size_t> contradicted_;  ///< reports that contradict each other in any case
};

}  // namespace

Result<JourneyRoutes> journey_routes(const Network& network, const JourneyAnswer& answer,
                                     const LeastTimes& least) {
    std::vector<Event> events = merge_reports(network, answer.journey);
    auto list = make_stops(network, events);
    if (!list) return tl::unexpected(std::move(list.error()));
    return WayJudge(network, answer, least, std::move(events), std::move(*list)).run();
}

}  // namespace verst
