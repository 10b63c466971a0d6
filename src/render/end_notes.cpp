#include "render/end_notes.hpp"

#include <fmt/format.h>

#include "render/shutdown_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

std::string note_on(const Network& network, const RailEnd& end, const SnapObstacle& obstacle,
                    const TextOptions& options) {
    const std::string point = text::point_name(network, end.named);
    const Place& station = network[end.station];
    const std::string km = length(obstacle.km, options.unit);
    switch (obstacle.kind) {
        case SnapObstacle::Kind::near_border:
            return fmt::format(
                "{} lies {} from the border of {}: on which side the map does not surely tell. {}, "
                "taken as its station, is in {}.",
                point, km, obstacle.country, station.name, station.country);
        case SnapObstacle::Kind::abroad:
            return fmt::format(
                "The straight line from {} to {}, taken as its station, passes {} "
                "of {}.",
                point, station.name, km, obstacle.country);
        case SnapObstacle::Kind::sea:
            return fmt::format("Between {} and {}, taken as its station, lie {} of sea.", point,
                               station.name, km);
        case SnapObstacle::Kind::lake:
            return fmt::format("Between {} and {}, taken as its station, lie {} of a lake.", point,
                               station.name, km);
    }
    return {};
}

std::string opening(const Network& network, const LineOpening& opening) {
    return fmt::format(
        "line:{}{} {}{}", network[opening.line].id, opening.of_stretch ? " (a stretch of it)" : "",
        opening.opened,
        opening.confidence.empty() ? "" : fmt::format(" (confidence {})", opening.confidence));
}

std::string join(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

std::vector<std::string> snap_notes(const Network& network, const RailEnd& end,
                                    const TextOptions& options) {
    std::vector<std::string> notes;
    for (const SnapObstacle& obstacle : end.obstacles)
        notes.push_back(note_on(network, end, obstacle, options));
    return notes;
}

std::vector<std::string> date_notes(const Network& network, const DateReport& dates,
                                    const TextOptions& options) {
    std::vector<std::string> notes;
    if (!dates.closed.empty()) {
        std::vector<std::string> closed;
        for (const Shutdown* shutdown : dates.closed.shut)
            closed.push_back(shutdown_clause(network, *shutdown));
        for (const LineOpening& line : dates.closed.unopened)
            closed.push_back("opened later: " + opening(network, line));
        notes.push_back(
            fmt::format("The way of other days, {} by rail, was closed on that day. {}.",
                        length(dates.any_day_rail_km, options.unit), join(closed)));
    }
    if (!dates.doubtful.empty()) {
        std::vector<std::string> lines;
        for (const LineOpening& line : dates.doubtful) lines.push_back(opening(network, line));
        notes.push_back(fmt::format("Perhaps not yet open on that day, by the year of opening: {}.",
                                    join(lines)));
    }
    return notes;
}

}  // namespace verst
