#pragma once

#include <span>
#include <vector>

/// Drawing in the plane: what the figures share. Units are those of the SVG's viewBox, x to the
/// right, y down.
namespace verst::picture {

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
};

[[nodiscard]] double distance(Point a, Point b);

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] Box grown(double by) const {
        return {left - by, top - by, right + by, bottom + by};
    }
    [[nodiscard]] bool contains(Point p) const {
        return left <= p.x && p.x <= right && top <= p.y && p.y <= bottom;
    }
    [[nodiscard]] bool contains(const Box& other) const {
        return left <= other.left && other.right <= right && top <= other.top &&
               other.bottom <= bottom;
    }
    [[nodiscard]] bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    friend bool operator==(const Box&, const Box&) = default;
};

/// The smallest box around some points, at least one.
[[nodiscard]] Box box_around(std::span<const Point> points);

using Polyline = std::vector<Point>;

/// Length of the part of a segment that lies within a box; 0 where they do not meet.
[[nodiscard]] double length_within(Point a, Point b, const Box& box);

/// The parts of a line that lie within a box (Liang and Barsky, 1984), in order.
[[nodiscard]] std::vector<Polyline> clip_line(std::span<const Point> line, const Box& box);

/// A closed ring cut to a box (Sutherland and Hodgman, 1974): empty where nothing is left. What is
/// cut off in several pieces stays one ring, its pieces joined along the edge of the box.
[[nodiscard]] Polyline clip_ring(std::span<const Point> ring, const Box& box);

/// Without the points that no one would miss: none is farther from the line that remains than the
/// tolerance (Douglas and Peucker, 1973).
[[nodiscard]] Polyline simplified(std::span<const Point> line, double tolerance);

/// The line beside a line: `by` to the right of the direction in which it runs.
[[nodiscard]] Polyline beside(std::span<const Point> line, double by);

/// Where one is after a share (0 to 1) of a line's length.
[[nodiscard]] Point point_along(std::span<const Point> line, double share);

}  // namespace verst::picture
