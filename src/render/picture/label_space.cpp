#include "render/picture/label_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace verst::picture {

namespace {

/// A name that can be done without is left out where it would hide more of a way than this: it
/// would stand across the line.
constexpr double most_hidden_by_a_name = 6;
/// Between two labels.
constexpr double least_between_labels = 2;
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

/// True if they do not even touch.
bool are_apart(const Box& a, const Box& b) {
    return a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom;
}

/// True if a leader would run through a box.
bool crosses(const LabelSpot& spot, const Box& box) {
    return spot.leader_end && length_within(spot.anchor, *spot.leader_end, box) > 0;
}

bool in_each_others_way(const LabelSpot& a, const LabelSpot& b) {
    return a.box.grown(least_between_labels).overlaps(b.box) || crosses(a, b.box.grown(1)) ||
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
    for (const Segment& segment : segments) {
        if (are_apart(segment.bounds, box)) continue;
        cost += segment.weight * length_within(segment.a, segment.b, box);
    }
    return cost;
}

std::vector<LabelSpace::Segment> LabelSpace::segments_near(const Box& box) const {
    std::vector<Segment> near;
    for (const Avoided& avoided : avoided_) {
        if (!avoided.bounds.grown(1).overlaps(box)) continue;
        for (std::size_t i = 1; i < avoided.line.size(); ++i) {
            const Point a = avoided.line[i - 1];
            const Point b = avoided.line[i];
            const Box bounds{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x),
                             std::max(a.y, b.y)};
            if (!are_apart(bounds, box)) near.push_back({a, b, bounds, avoided.weight});
        }
    }
    return near;
}

/// The spots where a label may lie, best first. What a spot would hide is only worked out when it
/// may be the next best: by how the spot lies alone, it is worth no more than that.
class LabelCandidates {
  public:
    LabelCandidates(const LabelSpace& space, const LabelWish& wish) {
        if (wish.anchors.empty()) return;
        const std::size_t reach = wish.required ? distances.size() : optional_distances;
        const double farthest =
            wish.gap + distances.at(reach - 1) + std::max(wish.width, wish.height);
        near_ = space.segments_near(box_around(wish.anchors).grown(farthest));
        for (std::size_t a = 0; a < wish.anchors.size(); ++a) {
            add_around(space, wish, wish.anchors[a], 2 * static_cast<double>(a), reach);
        }
        std::ranges::stable_sort(open_, {}, &Candidate::cost);
    }

    /// The spot in the order of their costs; null if there are no so many.
    [[nodiscard]] const LabelSpot* at(std::size_t rank) {
        while (found_.size() <= rank) {
            while (next_ < open_.size() &&
                   (weighed_.empty() || open_[next_].cost <= weighed_.front().cost)) {
                weigh(open_[next_++]);
            }
            if (weighed_.empty()) return nullptr;
            std::ranges::pop_heap(weighed_, is_worse);
            found_.push_back(weighed_.back().spot);
            weighed_.pop_back();
        }
        return &found_[rank];
    }

  private:
    struct Candidate {
        LabelSpot spot;
        double cost = 0;
        std::size_t number = 0;  ///< of two that cost the same the first is better
    };

    static bool is_worse(const Candidate& a, const Candidate& b) {
        return a.cost != b.cost ? a.cost > b.cost : a.number > b.number;
    }

    void add_around(const LabelSpace& space, const LabelWish& wish, Point anchor, double cost,
                    std::size_t reach) {
        const auto consider = [&](const LabelSpot& spot, double lies_cost) {
            if (space.is_free(spot.box)) open_.push_back({spot, lies_cost, open_.size()});
        };
        const auto around = [&](Point centre) {
            return Box{centre.x - wish.width / 2, centre.y - wish.height / 2,
                       centre.x + wish.width / 2, centre.y + wish.height / 2};
        };
        if (wish.centred) {
            consider({around(anchor), anchor, std::nullopt}, cost);
            return;
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
            consider(spot, cost + direction_cost(d % directions) + away / 2);
        }
    }

    void weigh(Candidate candidate) {
        candidate.cost += LabelSpace::hidden_by(candidate.spot.box, near_);
        weighed_.push_back(candidate);
        std::ranges::push_heap(weighed_, is_worse);
    }

    std::vector<LabelSpace::Segment> near_;
    std::vector<Candidate> open_;  ///< by what they cost at the least
    std::size_t next_ = 0;
    std::vector<Candidate> weighed_;  ///< a heap, the best in front
    std::vector<LabelSpot> found_;
};

std::vector<std::optional<LabelSpot>> LabelSpace::place(std::span<const LabelWish> wishes) {
    std::vector<LabelCandidates> all;
    for (const LabelWish& wish : wishes) all.emplace_back(*this, wish);
    const auto first_of = [&all](std::size_t wish, const auto& fits) -> std::optional<LabelSpot> {
        for (std::size_t rank = 0;; ++rank) {
            const LabelSpot* spot = all[wish].at(rank);
            if (spot == nullptr) return std::nullopt;
            if (fits(*spot)) return *spot;
        }
    };
    std::vector<std::optional<LabelSpot>> spots(wishes.size());
    bool changed = true;
    for (int round = 0; round < most_rounds && changed; ++round) {
        changed = false;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            const bool may_do_without = !wishes[i].required && !wishes[i].centred;
            const auto fits = [&](const LabelSpot& spot) {
                if (may_do_without && hidden_by(spot.box) > most_hidden_by_a_name) return false;
                for (std::size_t other = 0; other < spots.size(); ++other) {
                    if (other != i && spots[other] && in_each_others_way(spot, *spots[other]))
                        return false;
                }
                return true;
            };
            const std::optional<Box> before =
                spots[i] ? std::optional(spots[i]->box) : std::nullopt;
            spots[i] = first_of(i, fits);
            changed = changed || before != (spots[i] ? std::optional(spots[i]->box) : std::nullopt);
        }
    }
    // In a great crowd a label may have no place that no leader crosses: then leaders may cross it.
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (spots[i] || !wishes[i].required) continue;
        spots[i] = first_of(i, [&](const LabelSpot& spot) {
            return std::ranges::none_of(spots, [&](const std::optional<LabelSpot>& other) {
                return other && spot.box.grown(least_between_labels).overlaps(other->box);
            });
        });
    }
    for (const auto& spot : spots) {
        if (spot) clear_.push_back(spot->box.grown(least_between_labels));
    }
    return spots;
}

}  // namespace verst::picture
