#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "command/rendered.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/place_report.hpp"
#include "verst/route/rail_end.hpp"

namespace verst::command {

namespace {

/// A coordinate is no place of the network; the station next to it may be meant.
tl::unexpected<Refusal> no_place(const Network& network, const NamedPoint& point) {
    std::vector<std::string> hints;
    if (const auto end = rail_end(network, point)) {
        hints.push_back(fmt::format("nearest station: {} ({})", network[end->station].name,
                                    network[end->station].id));
    }
    return refuse(
        RefusalCode::unknown_place,
        fmt::format("{} is a coordinate, not a place of the network", verst::in_quotes(point.text)),
        std::move(hints));
}

Result<Response> run_place(const Call& call, const std::string& name) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto point = Gazetteer(network).resolve(name);
    if (!point) return tl::unexpected(point.error());
    if (!point->place) return no_place(network, *point);
    const PlaceReport report = report_on(network, *point->place);
    return rendered(call, network, report);
}

}  // namespace

Command place_command() {
    Parameters<std::string> parameters;
    parameters.add(Parameter{.name = "name",
                             .value = "NAME",
                             .sentence = "a name, an id or a code",
                             .count = {1, any_number},
                             .argument = true,
                             .joined = true},
                   Text{Completion::place}, std::identity());
    return {.name = "place",
            .summary = "A place: names, position, lines, neighbours, border",
            .examples = {"verst place Khasan", "verst place baranovsky",
                         "verst place esr:987002 --format json"},
            .formats = formats_of<PlaceReport>(),
            .body = answering<PlaceReport>(parameters, run_place)};
}

}  // namespace verst::command
