#include "render/picture/label_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace verst::picture {

namespace {

/// Between two labels.
constexpr double least_apart = 2;
/// Steps away from the anchor, beyond its gap. From the second on a leader is drawn.
constexpr std::array<double, 9> distances{0, 9, 18, 30, 46, 66, 90, 120, 155};
constexpr std::size_t optional_distances = 2;
constexpr double leader_from = 8;
constexpr std::size_t directions = 16;  // clockwise from the right
constexpr int most_rounds = 6;

/// What it costs to lie in a direction: right, then the diagonals and left, then above and below.
double direction_cost(std::size_t direction) {
    constexpr std::array<double, directions> costs{0, 1, 2, 4,   5, 4.5, 3.5, 3,
                                                   3, 3, 3, 3.5, 4, 3,   1.5, 0.5};
    return costs.at(direction);
}

Point nearest_in(const Box& box, Point p) {
    return {std::clamp(p.x, box.left, box.right), std::clamp(p.y, box.top, box.bottom)};
}

/// True if a leader would run through a box.
bool crosses(const LabelSpot& spot, const Box& box) {
    return spot.leader_end && length_within(spot.anchor, *spot.leader_end, box) > 0;
}

bool in_each_others_way(const LabelSpot& a, const LabelSpot& b) {
    return a.box.grown(least_apart).overlaps(b.box) || crosses(a, b.box.grown(1)) ||
           crosses(b, a.box.grown(1));
}

}  // namespace

void LabelSpace::avoid(std::span<const Point> line, double weight) {
    if (line.size() < 2) return;
    avoided_.push_back({{line.begin(), line.end()}, box_around(line), weight});
}

bool LabelSpace::is_free(const Box& box) const {
    return frame_.contains(box) &&
           std::ranges::none_of(clear_, [&](const Box& other) { return box.overlaps(other); });
}

double LabelSpace::hidden_by(const Box& box) const { return hidden_by(box, segments_near(box)); }

double LabelSpace::hidden_by(const Box& box, std::span<const Segment> segments) {
    double cost = 0;
    for (const Segment& segment : segments)
        cost += segment.weight * length_within(segment.a, segment.b, box);
    return cost;
}

std::vector<LabelSpace::Segment> LabelSpace::segments_near(const Box& box) const {
    std::vector<Segment> near;
    for (const Avoided& avoided : avoided_) {
        if (!avoided.bounds.grown(1).overlaps(box)) continue;
        for (std::size_t i = 1; i < avoided.line.size(); ++i) {
            const Point a = avoided.line[i - 1];
            const Point b = avoided.line[i];
            if (std::max(a.x, b.x) < box.left || std::min(a.x, b.x) > box.right ||
                std::max(a.y, b.y) < box.top || std::min(a.y, b.y) > box.bottom)
                continue;
            near.push_back({a, b, avoided.weight});
        }
    }
    return near;
}

std::vector<LabelSpace::Candidate> LabelSpace::candidates(const LabelWish& wish) const {
    std::vector<Candidate> found;
    if (wish.anchors.empty()) return found;
    const std::size_t reach = wish.required ? distances.size() : optional_distances;
    const double farthest = wish.gap + distances.at(reach - 1) + std::max(wish.width, wish.height);
    const std::vector<Segment> near = segments_near(box_around(wish.anchors).grown(farthest));
    const auto consider = [&](const LabelSpot& spot, double cost) {
        if (!is_free(spot.box)) return;
        found.push_back({spot, cost + hidden_by(spot.box, near)});
    };
    const auto around = [&](Point centre) {
        return Box{centre.x - wish.width / 2, centre.y - wish.height / 2, centre.x + wish.width / 2,
                   centre.y + wish.height / 2};
    };
    for (std::size_t a = 0; a < wish.anchors.size(); ++a) {
        const Point anchor = wish.anchors[a];
        const double anchor_cost = 2 * static_cast<double>(a);
        if (wish.centred) {
            consider({around(anchor), anchor, std::nullopt}, anchor_cost);
            continue;
        }
        for (std::size_t d = 0; d < reach * directions; ++d) {
            const double away = distances.at(d / directions);
            const double angle =
                static_cast<double>(d % directions) * 2 * std::numbers::pi / directions;
            const double out = wish.gap + away;
            const Box box = around(anchor + Point{std::cos(angle) * (out + wish.width / 2),
                                                  std::sin(angle) * (out + wish.height / 2)});
            LabelSpot spot{box, anchor, std::nullopt};
            if (away >= leader_from) spot.leader_end = nearest_in(box, anchor);
            consider(spot, anchor_cost + direction_cost(d % directions) + away / 2);
        }
    }
    std::ranges::stable_sort(found, {}, &Candidate::cost);
    return found;
}

std::vector<std::optional<LabelSpot>> LabelSpace::place(std::span<const LabelWish> wishes) {
    std::vector<std::vector<Candidate>> all;
    for (const LabelWish& wish : wishes) all.push_back(candidates(wish));
    std::vector<std::optional<LabelSpot>> spots(wishes.size());
    bool changed = true;
    for (int round = 0; round < most_rounds && changed; ++round) {
        changed = false;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            const auto fits = [&](const Candidate& candidate) {
                for (std::size_t other = 0; other < spots.size(); ++other) {
                    if (other != i && spots[other] &&
                        in_each_others_way(candidate.spot, *spots[other]))
                        return false;
                }
                return true;
            };
            const auto best = std::ranges::find_if(all[i], fits);
            const std::optional<Box> before =
                spots[i] ? std::optional(spots[i]->box) : std::nullopt;
            spots[i] = best == all[i].end() ? std::nullopt : std::optional(best->spot);
            changed = changed || before != (spots[i] ? std::optional(spots[i]->box) : std::nullopt);
        }
    }
    // In a great crowd a label may have no place that no leader crosses: then leaders may cross it.
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (spots[i] || !wishes[i].required) continue;
        const auto best = std::ranges::find_if(all[i], [&](const Candidate& candidate) {
            return std::ranges::none_of(spots, [&](const std::optional<LabelSpot>& other) {
                return other && candidate.spot.box.grown(least_apart).overlaps(other->box);
            });
        });
        if (best != all[i].end()) spots[i] = best->spot;
    }
    for (const auto& spot : spots) {
        if (spot) clear_.push_back(spot->box.grown(least_apart));
    }
    return spots;
}

}  // namespace verst::picture
