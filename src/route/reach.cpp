#include "verst/route/reach.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "route/report_dates.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/router.hpp"
#include "verst/route/shortest_way.hpp"

namespace verst {
namespace {

/// Names the shortest way to each place of an answer beside the way of its metric.
void add_shortest(const Router& router, ReachAnswer& answer) {
    if (!may_be_longer(answer.metric)) return;
    double farthest_km = answer.limit.is_in_hours() ? 0 : answer.limit.km;
    for (const ReachedPlace& reached : answer.places)
        farthest_km = std::max(farthest_km, reached.rail_km);
    const Sweep shortest =
        router.by_rail().sweep(answer.from.station, Limit{.km = farthest_km + same_length_km});
    std::map<PlaceIndex, double> shortest_km;
    for (const ReachedPlace& reached : shortest.places)
        shortest_km.emplace(reached.place, reached.rail_km);
    for (const ReachedPlace& reached : answer.places) {
        const auto found = shortest_km.find(reached.place);
        const bool is_other =
            found != shortest_km.end() && reached.rail_km - found->second >= same_length_km;
        answer.shortest_km.push_back(is_other ? std::optional(found->second) : std::nullopt);
        if (found != shortest_km.end()) shortest_km.erase(found);
    }
    if (answer.limit.is_in_hours()) return;
    shortest_km.erase(answer.from.station);
    answer.more_by_shortest = static_cast<std::size_t>(std::ranges::count_if(
        shortest_km, [&](const auto& place) { return place.second <= answer.limit.km; }));
}

}  // namespace

Result<ReachAnswer> reach(const Network& network, const ReachRequest& request) {
    if (!(request.limit.km > 0 && request.limit.hours > 0)) {
        return refuse(
            RefusalCode::bad_argument,
            Message("a limit of ",
                    request.limit.km > 0 ? in_h(request.limit.hours) : in_km(request.limit.km),
                    " reaches nothing: it must be above 0"));
    }
    const Metric other = request.limit.is_in_hours() ? Metric::rail : Metric::time;
    if (request.metric == Metric::geodesic || request.metric == other) {
        return refuse(
            RefusalCode::bad_argument,
            Message("what can be reached ", metric_name(request.metric), " is limited by ",
                    request.metric == Metric::time ? "hours" : "kilometres"),
            {"--by practical takes kilometres and hours",
             "--by shortest takes kilometres, --by time hours"});
    }
    auto from = open_start(network, request.from, request.constraints, request.max_snap_km);
    if (!from) return tl::unexpected(std::move(from.error()));

    const Router router(network, request.metric, request.constraints);
    Sweep sweep = router.sweep(from->station, request.limit);
    ReachDates dates = report_dates(router, from->station, request.limit, sweep);
    ReachAnswer answer{
        std::move(*from),          request.metric,          request.limit,
        request.constraints.as_of, std::move(sweep.places), std::move(sweep.frontier),
        std::move(sweep.sections)};
    std::erase_if(answer.places, [&](const ReachedPlace& reached) {
        return reached.place == answer.from.station;
    });
    std::ranges::sort(answer.places, {}, [&](const ReachedPlace& reached) {
        return request.limit.is_in_hours()
                   ? std::tuple(reached.time_h, reached.rail_km, reached.place)
                   : std::tuple(reached.rail_km, reached.time_h, reached.place);
    });
    add_shortest(router, answer);
    answer.dates = std::move(dates);
    return answer;
}

}  // namespace verst
