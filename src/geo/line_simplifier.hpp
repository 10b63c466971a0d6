#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace verst {

/// Which points of a polyline are needed for it to stay within a tolerance of all of them (Douglas
/// and Peucker 1973). Keeps its scratch memory from one polyline to the next.
class LineSimplifier {
  public:
    /// One flag for each of `count` points, at least one; the ends are always needed.
    /// `from_segment(from, to)(point)` is the square of the distance of a point from the segment
    /// between two others, all by their numbers, in the unit of the tolerance.
    template <typename FromSegment>
    const std::vector<bool>& needed(std::size_t count, double tolerance,
                                    const FromSegment& from_segment) {
        needed_.assign(count, false);
        needed_.front() = needed_.back() = true;
        spans_.assign(1, {0, count - 1});
        while (!spans_.empty()) {
            const auto [from, to] = spans_.back();
            spans_.pop_back();
            double farthest = tolerance * tolerance;
            std::size_t at = from;
            const auto square_distance = from_segment(from, to);
            for (std::size_t i = from + 1; i < to; ++i) {
                const double square = square_distance(i);
                if (square <= farthest) continue;
                farthest = square;
                at = i;
            }
            if (at == from) continue;
            needed_[at] = true;
            spans_.emplace_back(from, at);
            spans_.emplace_back(at, to);
        }
        return needed_;
    }

  private:
    std::vector<bool> needed_;
    std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

}  // namespace verst
