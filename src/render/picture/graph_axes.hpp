#pragma once

#include <string>
#include <vector>

#include "render/picture/plane.hpp"
#include "render/picture/train_graph.hpp"

namespace verst::picture {

/// Where a moment and a distance lie in the box of a train graph.
class GraphScale {
  public:
    GraphScale(const TrainGraph& graph, Box box)
        : begin_(graph.begin),
          seconds_(static_cast<double>((graph.end - graph.begin).count())),
          km_(graph.km),
          box_(box) {}

    [[nodiscard]] const Box& box() const { return box_; }
    [[nodiscard]] double x(Instant at) const {
        const auto since = static_cast<double>((at - begin_).count());
        return box_.left + box_.width() * since / seconds_;
    }
    [[nodiscard]] double y(double km) const { return box_.top + box_.height() * km / km_; }

  private:
    Instant begin_;
    double seconds_;
    double km_;
    Box box_;
};

/// A local day of the stretches that share a clock. The days of all stretches together make up the
/// axis: midnight jumps where the clock changes.
struct GraphDay {
    CalendarDay day;
    double left = 0;
    double right = 0;
};

struct GraphClock {
    double top = 0;
    double bottom = 0;
    std::string offset;  ///< "UTC+10"
    std::vector<GraphDay> days;
    std::vector<Box> nights;  ///< 18:00 to 06:00 by the local clock
};

/// The clocks that a graph passes, from the top down; neighbours that agree are one.
[[nodiscard]] std::vector<GraphClock> clocks_of(const TrainGraph& graph, const GraphScale& scale);

/// Midnight after midnight: each a line from the top to the bottom with steps where the clock
/// changes.
[[nodiscard]] std::vector<Polyline> midnights(const std::vector<GraphClock>& clocks,
                                              const Box& box);

}  // namespace verst::picture
