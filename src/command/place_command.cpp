#include <functional>
#include <string>

#include "command/rendered.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/place_report.hpp"
#include "verst/network/point_report.hpp"
#include "verst/route/rail_end.hpp"

namespace verst::command {

namespace {

/// A coordinate or a kilometre of a line: where that is on the railway.
Result<Response> run_point(const Call& call, const Network& network, const NamedPoint& point) {
    const auto report = report_on(network, point, default_max_snap_km);
    if (!report) return tl::unexpected(report.error());
    return rendered(call, network, *report);
}

Result<Response> run_place(const Call& call, const std::string& name) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto point = Gazetteer(network).resolve(name);
    if (!point) return tl::unexpected(point.error());
    if (!point->place) return run_point(call, network, *point);
    const PlaceReport report = report_on(network, *point->place);
    return rendered(call, network, report);
}

}  // namespace

Command place_command() {
    Parameters<std::string> parameters;
    parameters.add(Parameter{.name = "name",
                             .value = "NAME",
                             .sentence = "a name, an id, a code, LAT,LON or LINE km 123.4",
                             .more = "Of a coordinate it tells the lines next to it, and their "
                                     "kilometres there, where they have posts; of a kilometre of a "
                                     "line where that is.",
                             .count = {1, any_number},
                             .argument = true,
                             .joined = true},
                   Text{Completion::place}, std::identity());
    return {.name = "place",
            .summary = "A place: names, position, lines, neighbours, border; a kilometre of a line",
            .examples = {"verst place Khasan", "verst place baranovsky",
                         "verst place esr:987002 --format json", "verst place transsib km 9000",
                         "verst place 43.1,131.9"},
            .formats = formats_of<PlaceReport>(),
            .body = answering<PlaceReport>(parameters, run_place)};
}

}  // namespace verst::command
