#include "render/picture/plane.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "geo/line_simplifier.hpp"

namespace verst::picture {

namespace {

/// The part of a segment within a box, as shares of its length.
std::optional<std::pair<double, double>> shares_within(Point a, Point b, const Box& box) {
    // Most segments lie to one side of most boxes.
    if (std::max(a.x, b.x) < box.left || std::min(a.x, b.x) > box.right ||
        std::max(a.y, b.y) < box.top || std::min(a.y, b.y) > box.bottom)
        return std::nullopt;
    const Point step = b - a;
    const std::array<double, 4> direction{-step.x, step.x, -step.y, step.y};
    const std::array<double, 4> room{a.x - box.left, box.right - a.x, a.y - box.top,
                                     box.bottom - a.y};
    double enter = 0;
    double leave = 1;
    for (std::size_t side = 0; side < direction.size(); ++side) {
        if (direction[side] == 0) {
            if (room[side] < 0) return std::nullopt;
            continue;
        }
        const double share = room[side] / direction[side];
        if (direction[side] < 0) {
            enter = std::max(enter, share);
        } else {
            leave = std::min(leave, share);
        }
    }
    if (enter > leave) return std::nullopt;
    return std::pair(enter, leave);
}

/// One side of a box: how far a point is inside.
using Inside = double (*)(Point, const Box&);

constexpr std::array<Inside, 4> sides{[](Point p, const Box& box) { return p.x - box.left; },
                                      [](Point p, const Box& box) { return box.right - p.x; },
                                      [](Point p, const Box& box) { return p.y - box.top; },
                                      [](Point p, const Box& box) { return box.bottom - p.y; }};

Polyline clip_to_side(const Polyline& ring, const Box& box, Inside inside) {
    Polyline kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i == 0 ? ring.size() - 1 : i - 1];
        const Point b = ring[i];
        const double in_a = inside(a, box);
        const double in_b = inside(b, box);
        if ((in_a >= 0) != (in_b >= 0)) kept.push_back(a + (b - a) * (in_a / (in_a - in_b)));
        if (in_b >= 0) kept.push_back(b);
    }
    return kept;
}

/// The square of the length of a step. Figures are some hundred units wide: nothing to guard
/// against as std::hypot does, which takes several times as long.
double square_of(Point step) { return step.x * step.x + step.y * step.y; }

/// The square of the distance from a point to a segment.
double square_to_segment(Point p, Point a, Point b) {
    const Point step = b - a;
    const double square = square_of(step);
    if (square == 0) return square_of(p - a);
    const double share =
        std::clamp(((p.x - a.x) * step.x + (p.y - a.y) * step.y) / square, 0.0, 1.0);
    return square_of(p - (a + step * share));
}

/// The unit vector to the right of the way from a to b.
Point right_of(Point a, Point b) {
    const double length = distance(a, b);
    if (length == 0) return {};
    return {-(b.y - a.y) / length, (b.x - a.x) / length};
}

}  // namespace

double distance(Point a, Point b) { return std::sqrt(square_of(b - a)); }

Box box_around(std::span<const Point> points) {
    Box box{points.front().x, points.front().y, points.front().x, points.front().y};
    for (const Point p : points) {
        box.left = std::min(box.left, p.x);
        box.right = std::max(box.right, p.x);
        box.top = std::min(box.top, p.y);
        box.bottom = std::max(box.bottom, p.y);
    }
    return box;
}

double length_within(Point a, Point b, const Box& box) {
    const auto shares = shares_within(a, b, box);
    return shares ? (shares->second - shares->first) * distance(a, b) : 0;
}

std::vector<Polyline> clip_line(std::span<const Point> line, const Box& box) {
    std::vector<Polyline> parts;
    bool unbroken = false;  // the last part goes on with the next segment
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1];
        const Point b = line[i];
        const auto shares = shares_within(a, b, box);
        if (!shares) {
            unbroken = false;
            continue;
        }
        if (!unbroken || shares->first > 0) parts.push_back({a + (b - a) * shares->first});
        parts.back().push_back(shares->second < 1 ? a + (b - a) * shares->second : b);
        unbroken = shares->second >= 1;
    }
    return parts;
}

Polyline clip_ring(std::span<const Point> ring, const Box& box) {
    Polyline kept(ring.begin(), ring.end());
    for (const Inside side : sides) kept = clip_to_side(kept, box, side);
    return kept.size() < 3 ? Polyline() : kept;
}

Polyline simplified(std::span<const Point> line, double tolerance) {
    if (line.size() < 3) return {line.begin(), line.end()};
    LineSimplifier simplifier;
    const auto from_segment = [&](std::size_t from, std::size_t to) {
        return [&line, from, to](std::size_t point) {
            return square_to_segment(line[point], line[from], line[to]);
        };
    };
    const std::vector<bool>& needed = simplifier.needed(line.size(), tolerance, from_segment);
    Polyline kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (needed[i]) kept.push_back(line[i]);
    }
    return kept;
}

Polyline beside(std::span<const Point> line, double by) {
    // A sharp bend would throw the corner far out.
    constexpr double least_cosine = 0.5;
    Polyline moved;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point before = i == 0 ? Point{} : right_of(line[i - 1], line[i]);
        const Point after = i + 1 == line.size() ? Point{} : right_of(line[i], line[i + 1]);
        const Point sum = before + after;
        const double length = std::hypot(sum.x, sum.y);
        if (length == 0) {
            moved.push_back(line[i] + before * by);
            continue;
        }
        const Point middle = sum * (1 / length);
        const Point side = i == 0 ? after : before;
        const double cosine = std::max(least_cosine, middle.x * side.x + middle.y * side.y);
        moved.push_back(line[i] + middle * (by / cosine));
    }
    return moved;
}

Point point_along(std::span<const Point> line, double share) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) length += distance(line[i - 1], line[i]);
    double left = length * share;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = distance(line[i - 1], line[i]);
        if (left <= step && step > 0) return line[i - 1] + (line[i] - line[i - 1]) * (left / step);
        left -= step;
    }
    return line.back();
}

}  // namespace verst::picture
