#include "render/text_parts.hpp"

#include <fmt/format.h>

#include "verst/render/figures.hpp"

namespace verst::text {

std::string place(const Network& network, PlaceIndex index) {
    std::string_view name = network[index].name;
    const std::string_view country = network[index].country;
    if (!name.ends_with(')')) return fmt::format("{} ({})", name, country);
    name.remove_suffix(1);
    return fmt::format("{}, {})", name, country);
}

std::string position(Position position) {
    return fmt::format("{:.4f}, {:.4f}", position.lat_deg, position.lon_deg);
}

std::string point_name(const Network& network, const NamedPoint& point) {
    return point.place ? std::string(network[*point.place].name) : position(point.position);
}

namespace {

std::string obstacle_text(const SnapObstacle& obstacle, const TextOptions& options) {
    const std::string km = length(obstacle.km, options.unit);
    switch (obstacle.kind) {
        case SnapObstacle::Kind::near_border:
            return fmt::format("perhaps across the border of {}", obstacle.country);
        case SnapObstacle::Kind::abroad:
            return fmt::format("across {} of {}", km, obstacle.country);
        case SnapObstacle::Kind::sea:
            return fmt::format("across {} of sea", km);
        case SnapObstacle::Kind::lake:
            return fmt::format("across {} of a lake", km);
    }
    return {};
}

}  // namespace

std::string way_to_station(const Network& network, const RailEnd& end, const TextOptions& options) {
    const std::string_view station = network[end.station].name;
    if (end.access) {
        return fmt::format("{}, {} by {} (± {})", station, length(end.access->km, options.unit),
                           mode_name(end.access->mode),
                           length(end.access->uncertainty_km, options.unit));
    }
    if (end.snap_km) {
        std::string way = fmt::format("{}, the nearest station, {} away", station,
                                      length(*end.snap_km, options.unit));
        for (const SnapObstacle& obstacle : end.obstacles)
            way += ", " + obstacle_text(obstacle, options);
        return way;
    }
    return {};
}

void add_rail_sum(Table& table, const RailSum& sum, double detour, const TextOptions& options) {
    const auto add_part = [&](const char* what, double km, const char* remark) {
        if (km > 0) table.add_row({what, length(km, options.unit), remark});
    };
    table.add_row({"By rail", length(sum.rail_km, options.unit),
                   fmt::format("± {}; detour {}", length(sum.uncertainty_km, options.unit),
                               decimal_number(detour, 2))});
    add_part("  published", sum.published_km, "between kilometre posts");
    add_part("    weak", sum.weak_km, "of these, from memory: no source found");
    add_part("  measured", sum.track_km, "along the track");
    add_part("  estimated", sum.estimated_km, "neither published nor measured");
    table.add_row(
        {"  chord", length(sum.chord_km, options.unit), "the sections as straight lines"});
    table.add_row({"Running", hours(sum.running_h), "at typical speeds, without stops"});
}

std::string lines(const Network& network, const RouteFeatures& features,
                  const TextOptions& options) {
    Table table({{"Line", Align::left, true},
                 {"from", Align::left},
                 {"to", Align::left},
                 {"length", Align::right}});
    for (const LineUse& use : features.lines) {
        table.add_row({std::string(network[use.line].id), std::string(network[use.from].name),
                       std::string(network[use.to].name), length(use.rail_km, options.unit)});
    }
    return table.empty() ? "" : table.str();
}

std::string borders(const Network& network, const RouteFeatures& features,
                    const TextOptions& options) {
    std::string out;
    Table crossings(
        {{"Border", Align::left}, {"at", Align::right}, {"stop", Align::left}, {"", Align::left}});
    for (const BorderPassage& passage : features.borders) {
        const BorderCrossing& crossing = *passage.crossing;
        std::string remark = crossing.traffic == Traffic::freight ? "freight only" : "";
        if (passage.estimated) remark += remark.empty() ? "length estimated" : ", length estimated";
        crossings.add_row({fmt::format("{}-{} {}", passage.from_country, passage.to_country,
                                       network[crossing.place].name),
                           whole_length(passage.at_km, options.unit), hours(crossing.stop_h),
                           remark});
    }
    if (!crossings.empty()) out += crossings.str();
    Table breaks({{"Break of gauge", Align::left}, {"at", Align::right}, {"mm", Align::left}});
    for (const GaugeBreak& at : features.gauge_breaks) {
        breaks.add_row({std::string(network[at.at].name), whole_length(at.at_km, options.unit),
                        fmt::format("{} to {}", at.from_mm, at.to_mm)});
    }
    if (!breaks.empty()) out += (out.empty() ? "" : "\n") + breaks.str();
    Table reversals({{"Reversal", Align::left}, {"at", Align::right}, {"stop", Align::left}});
    for (const Reversal& reversal : features.reversals) {
        reversals.add_row({std::string(network[reversal.at].name),
                           whole_length(reversal.at_km, options.unit), hours(reversal_stop_h)});
    }
    if (!reversals.empty()) out += (out.empty() ? "" : "\n") + reversals.str();
    return out;
}

}  // namespace verst::text
