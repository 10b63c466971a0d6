#include "network/shared_track.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <queue>
#include <span>
#include <utility>

namespace verst {

namespace {

constexpr double same_length_share = 0.03;
constexpr double same_length_km = 1;
/// How much longer the way over a track beside the shortest may be.
constexpr double beside_share = 0.002;
constexpr double beside_km = 0.1;
constexpr std::uint32_t no_step = std::numeric_limits<std::uint32_t>::max();

/// Ways over the sections of one network, in a draft: by states, a section and the end of it that a
/// train comes to (0: a, 1: b).
class DraftSearch {
  public:
    DraftSearch(const NetworkBuilder& builder, const std::vector<bool>& from_second)
        : builder_(builder), from_second_(from_second), at_(builder.places.size()) {
        for (std::uint32_t s = 0; s < builder.sections.size(); ++s) {
            at_[builder.sections[s].a.value()].push_back(s);
            at_[builder.sections[s].b.value()].push_back(s);
        }
        for (const draft::Junction& junction : builder.junctions) {
            for (std::size_t side = 0; side < junction.section_sides.size(); ++side) {
                for (const std::size_t section : junction.section_sides[side])
                    side_[{junction.place, section}] = side;
            }
        }
        km_.assign(2 * builder.sections.size(), std::numeric_limits<double>::infinity());
        before_.assign(km_.size(), no_step);
    }

    struct Reached {
        std::uint32_t state = 0;
        double km = 0;
        std::uint32_t before = no_step;
    };

    /// All states within so many km of a place, over sections of the other network than `second`
    /// says.
    std::map<std::uint32_t, Reached> from(PlaceIndex start, bool not_of_second, double within_km) {
        std::map<std::uint32_t, Reached> reached;
        queue_ = {};
        const auto go = [&](std::uint32_t section, PlaceIndex by, double km, std::uint32_t before) {
            if (from_second_[section] == not_of_second) return;
            const draft::Section& record = builder_.sections[section];
            const std::uint32_t state = 2 * section + (record.a == by ? 1U : 0U);
            const double there_km = km + record.rail_km;
            if (there_km > within_km || there_km >= km_[state]) return;
            km_[state] = there_km;
            before_[state] = before;
            queue_.emplace(there_km, state);
        };
        for (const std::uint32_t section : at_[start.value()]) go(section, start, 0, no_step);
        while (!queue_.empty()) {
            const auto [km, state] = queue_.top();
            queue_.pop();
            if (km > km_[state]) continue;
            reached[state] = {state, km, before_[state]};
            const std::uint32_t section = state / 2;
            const PlaceIndex at = end_of(state);
            for (const std::uint32_t next : at_[at.value()]) {
                if (next != section && runs_on(section, at, next)) go(next, at, km, state);
            }
        }
        for (const auto& [state, each] : reached)
            km_[state] = std::numeric_limits<double>::infinity();
        return reached;
    }

    [[nodiscard]] PlaceIndex end_of(std::uint32_t state) const {
        const draft::Section& section = builder_.sections[state / 2];
        return state % 2 == 0 ? section.a : section.b;
    }

  private:
    [[nodiscard]] bool runs_on(std::uint32_t from, PlaceIndex at, std::uint32_t to) const {
        const auto side = side_.find({at, from});
        const auto other = side_.find({at, to});
        if (side == side_.end() || other == side_.end()) return true;
        return side->second != other->second &&
               side->second / Junction::sides_of_track == other->second / Junction::sides_of_track;
    }

    const NetworkBuilder& builder_;
    const std::vector<bool>& from_second_;
    std::vector<std::vector<std::uint32_t>> at_;
    std::map<std::pair<PlaceIndex, std::size_t>, std::size_t> side_;
    std::vector<double> km_;
    std::vector<std::uint32_t> before_;
    using Item = std::pair<double, std::uint32_t>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue_;
};

class TrackSharer {
  public:
    TrackSharer(NetworkBuilder& builder, const std::vector<bool>& from_second)
        : builder_(builder), from_second_(from_second), search_(builder, from_second) {}

    void share(const std::vector<TableRun>& runs) {
        for (const TableRun& run : runs) {
            const bool is_single = run.sections.size() == 1;
            if (is_single && ways_.contains(run.sections.front())) continue;
            const Way way = way_of(run);
            if (run.length.kind == LengthKind::published && !way.sections.empty()) {
                publish(run, way, way.beside);
                if (!is_single) publish(run, way, way.sections);
            }
            if (is_single) ways_[run.sections.front()] = way;
        }
        for (draft::Line& line : builder_.lines) expand_row(line);
        remove_replaced();
    }

  private:
    /// The way over the other network's track, from end a to end b of the section; empty if there
    /// is none of that length.
    struct Way {
        std::vector<std::uint32_t> sections;
        double track_km = 0;
        std::vector<std::uint32_t> beside;  ///< tracks that lead there as well
    };

    Way way_of(const TableRun& run) {
        const double allowed_km = std::max(same_length_km, same_length_share * run.length.rail_km);
        const bool second = from_second_[run.sections.front()];
        const double farthest_km = run.length.rail_km + allowed_km;
        const auto there = search_.from(run.from, second, farthest_km);
        const DraftSearch::Reached* best = nullptr;
        for (const auto& [state, reached] : there) {
            if (search_.end_of(state) == run.to && (best == nullptr || reached.km < best->km))
                best = &reached;
        }
        Way way;
        if (best == nullptr || std::abs(best->km - run.length.rail_km) > allowed_km) return way;
        way.track_km = best->km;
        for (std::uint32_t state = best->state; state != no_step; state = there.at(state).before)
            way.sections.push_back(state / 2);
        std::ranges::reverse(way.sections);
        const auto back = search_.from(run.to, second, farthest_km);
        const double longest_km = best->km * (1 + beside_share) + beside_km;
        for (const auto& [state, reached] : there) {
            const auto other = back.find(state ^ 1U);
            if (other == back.end()) continue;
            const double over_km =
                reached.km + other->second.km - builder_.sections[state / 2].rail_km;
            const bool in_way = std::ranges::find(way.sections, state / 2) != way.sections.end();
            if (over_km <= longest_km && !in_way) way.beside.push_back(state / 2);
        }
        return way;
    }

    /// Makes the lengths of track those of a run: scaled, as the tables publish it.
    void publish(const TableRun& run, const Way& way, const std::vector<std::uint32_t>& track) {
        for (const std::uint32_t number : track) {
            draft::Section& section = builder_.sections[number];
            if (section.kind == LengthKind::published) continue;
            section.rail_km *= run.length.rail_km / way.track_km;
            section.kind = LengthKind::published;
            section.weak = run.length.weak;
            section.source = run.length.source;
            section.lines.emplace_back(run.line);
        }
    }

    [[nodiscard]] bool is_replaced(std::size_t section) const {
        const auto way = ways_.find(section);
        return way != ways_.end() && !way->second.sections.empty();
    }

    void expand_row(draft::Line& line) {
        const auto touches = [&](const draft::LinePoint& point) {
            return point.section_to_next && is_replaced(*point.section_to_next);
        };
        if (std::ranges::none_of(line.points, touches)) return;
        const LineIndex index(static_cast<std::size_t>(&line - builder_.lines.data()));
        std::vector<draft::LinePoint> points;
        std::vector<std::size_t> now_at;  // by old point
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            now_at.push_back(points.size());
            points.push_back(line.points[i]);
            if (touches(line.points[i])) add_way(line.points[i], line.points[i + 1], points);
        }
        line.points = std::move(points);
        for (draft::Attribute& attribute : builder_.attributes) {
            if (attribute.line != index) continue;
            attribute.from_point = now_at[attribute.from_point];
            attribute.to_point = now_at[attribute.to_point];
        }
    }

    /// Appends the points between two of a row; the first is there already.
    void add_way(const draft::LinePoint& from, const draft::LinePoint& to,
                 std::vector<draft::LinePoint>& points) const {
        const draft::Section& table = builder_.sections[*from.section_to_next];
        const Way& way = ways_.at(*from.section_to_next);
        std::vector<std::uint32_t> sections = way.sections;
        if (table.a != from.place) std::ranges::reverse(sections);
        points.back().section_to_next = sections.front();
        PlaceIndex at = from.place;
        double km = 0;
        for (std::size_t i = 0; i + 1 < sections.size(); ++i) {
            const draft::Section& section = builder_.sections[sections[i]];
            at = section.a == at ? section.b : section.a;
            km += section.rail_km;
            draft::LinePoint point = draft::point_between(from, to, km / way.track_km, at);
            point.section_to_next = sections[i + 1];
            points.push_back(point);
        }
    }

    /// Takes the sections out that no row names any longer; whoever else names them gets the track
    /// that stands for them at that place.
    void remove_replaced() {
        for (draft::Junction& junction : builder_.junctions) {
            for (auto& side : junction.section_sides) {
                for (std::size_t& section : side) {
                    if (is_replaced(section)) section = first_at(junction, section);
                }
                std::erase(side, removed);
            }
        }
        std::vector<std::size_t> now_at(builder_.sections.size(), removed);
        std::vector<draft::Section> kept;
        for (std::size_t s = 0; s < builder_.sections.size(); ++s) {
            if (is_replaced(s)) continue;
            now_at[s] = kept.size();
            kept.push_back(std::move(builder_.sections[s]));
        }
        builder_.sections = std::move(kept);
        for (draft::Line& line : builder_.lines) {
            for (draft::LinePoint& point : line.points) {
                if (point.section_to_next) point.section_to_next = now_at[*point.section_to_next];
            }
            for (draft::LinePost& post : line.posts) post.section = now_at[post.section];
        }
        for (draft::Junction& junction : builder_.junctions) {
            for (auto& side : junction.section_sides) {
                for (std::size_t& section : side) section = now_at[section];
            }
        }
    }

    static constexpr std::size_t removed = std::numeric_limits<std::size_t>::max();

    /// What stands for a replaced section at a junction; `removed` if that is on a side already.
    [[nodiscard]] std::size_t first_at(const draft::Junction& junction, std::size_t section) const {
        const Way& way = ways_.at(section);
        const std::size_t first = builder_.sections[section].a == junction.place
                                      ? way.sections.front()
                                      : way.sections.back();
        for (const auto& side : junction.section_sides) {
            if (std::ranges::find(side, first) != side.end()) return removed;
        }
        return first;
    }

    NetworkBuilder& builder_;
    const std::vector<bool>& from_second_;
    DraftSearch search_;
    std::map<std::size_t, Way> ways_;  ///< by section of a table
};

}  // namespace

void share_track(NetworkBuilder& builder, const std::vector<TableRun>& runs,
                 const std::vector<bool>& from_second) {
    TrackSharer(builder, from_second).share(runs);
}

}  // namespace verst
