#include "route/table/kept_tables.hpp"

#include <optional>
#include <string>
#include <utility>

#include "network/image_check.hpp"
#include "network/image_parts.hpp"
#include "route/kept_graphs.hpp"
#include "route/router_parts.hpp"
#include "verst/network/image_file.hpp"
#include "verst/route/kept_tables.hpp"

namespace verst {
namespace {

Constraints on(std::optional<CalendarDay> day) {
    Constraints constraints;
    constraints.as_of = day;
    return constraints;
}

std::string table_name(Metric metric) { return "ways " + std::string(metric_name(metric)); }

void append_table(const RouteIndex& index, std::optional<CalendarDay> as_of, std::string& bytes) {
    const TrackUnder under(index, on(as_of));
    const auto table =
        WayTable::make(index.network(), under.track, {.most_bytes = WayTable::most_kept_bytes});
    if (table != nullptr) table->keep(index.network(), bytes);
}

}  // namespace

std::unique_ptr<const WayTable> kept_table(const Network& network, const OpenTrack& track,
                                           Metric metric) {
    const auto columns = part_of(network.image(), table_name(metric));
    if (!columns || columns->empty()) return nullptr;
    return WayTable::kept(network, track, *columns);
}

std::string image_with_tables(const Network& network, std::optional<CalendarDay> as_of) {
    std::string file = image_bytes(network);
    // It never moves; pages that nothing is written to take no memory.
    file.reserve(4 * file.size() + kept_metrics.size() * WayTable::most_kept_bytes);
    add_graphs(network, file);
    const RouteIndex by_rail(network, Metric::rail);
    // One after the other: a table takes more memory than the network.
    for (const Metric metric : kept_metrics) {
        add_part(file, table_name(metric), [&](std::string& bytes) {
            append_table(RouteIndex(by_rail, metric), as_of, bytes);
        });
    }
    return file;
}

Result<void> check_kept_tables(const Network& network, std::optional<CalendarDay> as_of) {
    const RouteIndex by_rail(network, Metric::rail);
    for (const Metric metric : kept_metrics) {
        const auto refused = [&](const char* what) {
            return refuse(RefusalCode::bad_data,
                          "its table of ways (" + std::string(metric_name(metric)) + ") " + what,
                          {remedy(network.image().head)});
        };
        const auto columns = part_of(network.image(), table_name(metric));
        if (!columns) return refused("is damaged");
        if (columns->empty()) continue;
        const RouteIndex index(by_rail, metric);
        const TrackUnder under(index, on(as_of));
        if (WayTable::kept(network, under.track, *columns) == nullptr)
            return refused("is not one of its network");
    }
    return {};
}

}  // namespace verst
