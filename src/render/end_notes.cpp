#include "render/end_notes.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "render/shutdown_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

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

/// A station that is so far from the point taken for it is worth a warning.
constexpr double far_snap_km = 1;

/// More openings or closures than these are counted, not named: one line is to say it.
constexpr std::size_t most_named = 4;

std::string first_few(std::vector<std::string> parts) {
    if (parts.size() > most_named) {
        const std::size_t more = parts.size() - most_named;
        parts.resize(most_named);
        parts.push_back(fmt::format("and {} more", more));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

/// Each line once: of one that was opened in stretches, from when to when.
std::vector<std::string> openings_by_line(const Network& network,
                                          const std::vector<LineOpening>& openings) {
    std::vector<std::string> lines;
    std::vector<LineIndex> told;
    for (const LineOpening& first : openings) {
        if (std::ranges::find(told, first.line) != told.end()) continue;
        told.push_back(first.line);
        LineOpening earliest = first;
        LineOpening latest = first;
        for (const LineOpening& other : openings) {
            if (other.line != first.line) continue;
            if (other.opened < earliest.opened) earliest = other;
            if (other.opened > latest.opened) latest = other;
        }
        if (earliest == latest) {
            lines.push_back(opening(network, first));
            continue;
        }
        lines.push_back(fmt::format("stretches of line:{} {} to {}", network[first.line].id,
                                    earliest.opened, latest.opened));
    }
    return lines;
}

using ClauseOf = std::string (*)(const Network& network, const Shutdown& shutdown);

std::string closures(const Network& network, const DayClosures& closed, ClauseOf clause) {
    std::vector<std::string> clauses;
    for (const Shutdown* shutdown : closed.shut) clauses.push_back(clause(network, *shutdown));
    for (std::string& line : openings_by_line(network, closed.unopened))
        clauses.push_back("opened later: " + std::move(line));
    return first_few(std::move(clauses));
}

/// As sentences; of a single closure with what is to be known of it.
std::string told_closures(const Network& network, const DayClosures& closed) {
    std::string text = closures(network, closed, sourced_clause);
    if (closed.shut.size() != 1 || !closed.unopened.empty()) return text;
    const std::string_view note = closed.shut.front()->note;
    return note.empty() ? text : fmt::format("{}. {}", text, note);
}

std::string openings(const Network& network, const std::vector<LineOpening>& openings) {
    return first_few(openings_by_line(network, openings));
}

void add_doubtful(const Network& network, const std::vector<LineOpening>& doubtful,
                  std::vector<std::string>& notes) {
    if (doubtful.empty()) return;
    notes.push_back(fmt::format("Perhaps not yet open on that day, by the year of opening: {}.",
                                openings(network, doubtful)));
}

}  // namespace

std::vector<std::string> snap_notes(const Network& network, const RailEnd& end,
                                    const TextOptions& options) {
    std::vector<std::string> notes;
    for (const SnapObstacle& obstacle : end.obstacles)
        notes.push_back(note_on(network, end, obstacle, options));
    return notes;
}

std::vector<std::string> far_snap_notes(const Network& network, const RailEnd& end,
                                        const TextOptions& options) {
    if (!end.snap_km || *end.snap_km < far_snap_km) return {};
    return {fmt::format("{} is no station: the railway is {} away, at {}.",
                        text::point_name(network, end.named), length(*end.snap_km, options.unit),
                        network[end.station].name)};
}

std::vector<std::string> date_notes(const Network& network, const DateReport& dates,
                                    const TextOptions& options) {
    std::vector<std::string> notes;
    if (!dates.closed.empty()) {
        notes.push_back(fmt::format(
            "The way of other days, {} by rail, was closed on that day. {}.",
            length(dates.any_day_rail_km, options.unit), told_closures(network, dates.closed)));
    }
    add_doubtful(network, dates.doubtful, notes);
    return notes;
}

std::string date_remark(const Network& network, const DateReport& dates,
                        const TextOptions& options) {
    std::vector<std::string> parts;
    if (!dates.closed.empty()) {
        parts.push_back(fmt::format("closed on that day: the way of other days, {} ({})",
                                    length(dates.any_day_rail_km, options.unit),
                                    closures(network, dates.closed, shutdown_clause)));
    }
    if (!dates.doubtful.empty())
        parts.push_back("perhaps not yet open: " + openings(network, dates.doubtful));
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string more_within_limit(std::size_t places) {
    return fmt::format("{} more {} within the limit.", places,
                       places == 1 ? "place is" : "places are");
}

std::vector<std::string> date_notes(const Network& network, const ReachDates& dates) {
    std::vector<std::string> notes;
    if (!dates.closed.empty()) {
        std::string note =
            fmt::format("Closed on that day: {}.", told_closures(network, dates.closed));
        if (dates.more_places > 0) {
            note += " On other days " + more_within_limit(dates.more_places);
        }
        notes.push_back(std::move(note));
    }
    add_doubtful(network, dates.doubtful, notes);
    return notes;
}

std::vector<std::string> matrix_notes(const Network& network, const MatrixRemarks& remarks,
                                      LengthUnit unit) {
    std::vector<std::string> notes;
    const auto of_pairs = [&](std::size_t count) {
        return fmt::format("{} of {}", whole_number(static_cast<double>(count)),
                           count_of(static_cast<long long>(remarks.pairs), "pair"));
    };
    if (remarks.empty > 0) {
        std::string note = fmt::format("No way joins {}.", of_pairs(remarks.empty));
        if (remarks.why) {
            const WordedRefusal why = in_unit(*remarks.why, unit);
            note += fmt::format(" The first: {}", why.message);
            if (!why.hints.empty()) note += "; " + why.hints.front();
            note += '.';
        }
        notes.push_back(std::move(note));
    }
    if (!remarks.closed.empty()) {
        notes.push_back(fmt::format("Closed on that day was the way of other days of {}. {}.",
                                    of_pairs(remarks.closed_pairs),
                                    told_closures(network, remarks.closed)));
    }
    const std::size_t before = notes.size();
    add_doubtful(network, remarks.doubtful, notes);
    if (notes.size() > before && remarks.pairs > MatrixRemarks::most_examined) {
        notes.push_back(fmt::format("Only the ways of the first {} were looked at for such lines.",
                                    of_pairs(MatrixRemarks::most_examined)));
    }
    return notes;
}

}  // namespace verst
