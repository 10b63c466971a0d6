#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "journey/least_graph.hpp"
#include "route/gauge_layers.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

inline constexpr Milliseconds never = std::numeric_limits<Milliseconds>::max();

/// What one train may use of a network under constraints, and how long it takes it at the least.
/// Made anew for each set of constraints: the graph stays as it is.
class LeastTrack {
  public:
    LeastTrack(const Network& network, const LeastGraph& graph, const TrainOnLines& train,
               const Constraints& constraints);

    /// `never` where the edge is closed to the train.
    [[nodiscard]] Milliseconds time(const LeastEdge& edge) const {
        if (!edge.runs) return edge.changes_gauge && same_gauge_ ? never : edge.stop;
        const bool open = has_layer(open_[edge.section.value()], edge.gauge);
        return open ? times_[edge.section.value()] : never;
    }

    /// From one end of a section to the other; `never` where it is closed.
    [[nodiscard]] Milliseconds along(SectionIndex section) const {
        return open_[section.value()] != 0 ? times_[section.value()] : never;
    }

  private:
    std::vector<Milliseconds> times_;  ///< by section, on the fastest of its lines that are open
    std::vector<LayerBits> open_;      ///< by section: of the gauges that the train may have
    bool same_gauge_;
};

}  // namespace verst
