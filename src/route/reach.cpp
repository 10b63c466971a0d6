#include "verst/route/reach.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "verst/route/constraint_check.hpp"
#include "verst/route/router.hpp"

namespace verst {

Result<ReachAnswer> reach(const Network& network, const ReachRequest& request) {
    if (!(request.limit.km > 0 && request.limit.hours > 0)) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("a limit of {}: it must be above 0",
                                  request.limit.km > 0 ? request.limit.hours : request.limit.km));
    }
    const Metric other = request.limit.is_in_hours() ? Metric::rail : Metric::time;
    if (request.metric == Metric::geodesic || request.metric == other) {
        return refuse(
            RefusalCode::bad_argument,
            fmt::format("what can be reached {} is limited by {}", metric_name(request.metric),
                        request.metric == Metric::time ? "hours" : "kilometres"),
            {"--by practical takes kilometres and hours",
             "--by shortest takes kilometres, --by time hours"});
    }
    auto from = rail_end(network, request.from, request.max_snap_km);
    if (!from) return tl::unexpected(std::move(from.error()));
    if (auto checked = check_ban(network, request.constraints, *from, "where the train starts");
        !checked) {
        return tl::unexpected(std::move(checked.error()));
    }

    const Router router(network, request.metric, request.constraints);
    Sweep sweep = router.sweep(from->station, request.limit);
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
    return answer;
}

}  // namespace verst
