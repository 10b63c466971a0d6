#include "route/admissible.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace verst {
namespace {

Standings standing_like(const PathPoint& point) {
    if (!point.standing) return Standings::any();
    return Standings({{*point.standing, 0}});
}

/// What it costs to come to a point as the way does; where that was not found, to come there at
/// all.
Cost cost_at(const LegSearch& search, const PathPoint& point) {
    Cost least = unreachable;
    for (const Standings::Item& item : search.at(point.place)) {
        if (point.standing == item.standing) return item.cost;
        least = std::min(least, item.cost);
    }
    return least;
}

/// A search of the plain graph does not tell directions apart: neither must its parts.
PathPoint without_direction(const OpenTrack& track, PathPoint point) {
    if (track.graph().is_plain()) point.standing.reset();
    return point;
}

/// A part of a way, by its first and last point.
struct Part {
    std::size_t first = 0;
    std::size_t last = 0;
};

class Parts {
  public:
    Parts(const LeastCosts& least, const ViaPath& path)
        : track_(least.track),
          table_(track_.graph().is_plain() ? least.table : nullptr),
          points_(path.points) {}

    /// By tables, what the best way between two points costs; nothing where only a search tells.
    [[nodiscard]] std::optional<Cost> known_least(std::size_t first, std::size_t last) const {
        const PlaceIndex from = points_[first].place;
        const PlaceIndex to = points_[last].place;
        if (table_ == nullptr || from == to) return std::nullopt;
        const TableWay way = table_->between(from, to);
        return way.exists() ? cost_of(way.cost) : unreachable;
    }

    [[nodiscard]] bool is_shortest(std::size_t first, std::size_t last) const {
        if (const auto known = known_least(first, last)) return *known >= length(first, last);
        const PathPoint from = without_direction(track_, points_[first]);
        LegSearch search(track_, from.place, standing_like(from));
        search.run_to(points_[last].place, track_.worth_of_standing());
        const Cost least = track_.graph().is_plain() ? search.least_at(points_[last].place)
                                                     : cost_at(search, points_[last]);
        return least >= length(first, last);
    }

    [[nodiscard]] Cost length(std::size_t first, std::size_t last) const {
        return points_[last].at - points_[first].at;
    }

  private:
    const OpenTrack& track_;
    const WayTable* table_;
    const std::vector<PathPoint>& points_;
};

/// A way that passes any station twice passes a node twice, or one of its ends.
bool passes_twice(const std::vector<PathPoint>& points) {
    std::vector<PlaceIndex> places{points.front().place, points.back().place};
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const bool is_end = points[i].place == places[0] || points[i].place == places[1];
        if (is_end) return true;
        if (points[i].is_node) places.push_back(points[i].place);
    }
    std::ranges::sort(places);
    return std::ranges::adjacent_find(places) != places.end();
}

/// True if every one of these parts is shortest. They follow each other, so that one part from the
/// beginning of the last to the end of the first holds them all: if that is shortest, so are they.
bool all_shortest(const Parts& parts, std::span<const Part> windows) {
    if (parts.is_shortest(windows.back().first, windows.front().last)) return true;
    if (windows.size() == 1) return false;
    const std::size_t half = windows.size() / 2;
    return all_shortest(parts, windows.first(half)) && all_shortest(parts, windows.subspan(half));
}

}  // namespace

bool is_locally_optimal(const LeastCosts& least, const ViaPath& path, Cost part) {
    const Parts parts(least, path);
    std::vector<Part> windows;
    std::size_t last = path.points.size() - 1;
    for (std::size_t first = path.via; first-- > 0;) {
        if (parts.length(first, path.via) >= part) break;
        while (last > path.via + 1 && parts.length(first, last - 1) >= part) --last;
        if (last == path.via) break;
        windows.push_back({first, last});
    }
    if (windows.empty()) return true;
    // A way that is wrong is mostly wrong right around the node.
    const Part& middle = windows[windows.size() / 2];
    return parts.is_shortest(middle.first, middle.last) && all_shortest(parts, windows);
}

bool has_bounded_stretch(const LeastCosts& least, const ViaPath& path, double factor) {
    if (passes_twice(path.points)) return false;
    const OpenTrack& track = least.track;
    const Parts parts(least, path);
    const auto within = [&](Cost length, Cost shortest) {
        return static_cast<double>(length) <= factor * static_cast<double>(shortest);
    };
    const auto is_end = [&](std::size_t i) {
        return path.points[i].is_node || i == 0 || i + 1 == path.points.size();
    };
    const Cost offset = cost_at(*path.before, path.points[path.via]) - path.points[path.via].at;
    std::vector<std::size_t> lasts;
    std::vector<Cost> from_start;
    for (std::size_t last = path.via + 1; last < path.points.size(); ++last) {
        if (!is_end(last)) continue;
        lasts.push_back(last);
        from_start.push_back(path.before->least_at(path.points[last].place));
    }
    for (std::size_t first = 0; first < path.via; ++first) {
        if (!is_end(first)) continue;
        // By the triangle inequality a part is no shorter than the difference of the costs from the
        // start of the leg.
        std::vector<std::size_t> unsure;
        for (std::size_t i = 0; i < lasts.size(); ++i) {
            const Cost at_least = plus(from_start[i], -(offset + path.points[first].at));
            if (within(parts.length(first, lasts[i]), at_least)) continue;
            const auto known = parts.known_least(first, lasts[i]);
            if (!known) {
                unsure.push_back(lasts[i]);
            } else if (!within(parts.length(first, lasts[i]), *known)) {
                return false;
            }
        }
        if (unsure.empty()) continue;
        const PathPoint from = without_direction(track, path.points[first]);
        LegSearch search(track, from.place, standing_like(from));
        search.run_within(parts.length(first, path.points.size() - 1));
        for (const std::size_t last : unsure) {
            const Cost shortest = cost_at(search, without_direction(track, path.points[last]));
            if (!within(parts.length(first, last), shortest)) return false;
        }
    }
    return true;
}

}  // namespace verst
