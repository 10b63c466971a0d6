#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include "route/costs.hpp"
#include "route/search_graph.hpp"
#include "route/stretches.hpp"
#include "verst/route/route_index.hpp"

namespace verst {

struct RouteIndex::Parts {
    const Network& network;
    Metric metric;
    std::shared_ptr<const Stretches> shared_stretches;
    const Stretches& stretches;
    Costs costs;
    bool drawn_track;  ///< trains keep to their track: direction counts under any metric

    Parts(const Network& of, Metric by)
        : network(of),
          metric(by),
          shared_stretches(std::make_shared<const Stretches>(of)),
          stretches(*shared_stretches),
          costs(of, by),
          drawn_track(has_drawn_track(of)) {}
    Parts(const Parts& other, Metric by)
        : network(other.network),
          metric(by),
          shared_stretches(other.shared_stretches),
          stretches(*shared_stretches),
          costs(network, by),
          drawn_track(other.drawn_track) {}

    /// The graph that searches under these constraints need. Made when it is first asked for.
    [[nodiscard]] const SearchGraph& graph(const Constraints& constraints) const {
        const bool layered = drawn_track || metric == Metric::time || metric == Metric::practical ||
                             constraints.same_gauge;
        std::call_once(made_[layered ? 1 : 0], [&] {
            graphs_[layered ? 1 : 0].emplace(network, stretches, costs, layered);
        });
        return *graphs_[layered ? 1 : 0];
    }

  private:
    mutable std::once_flag made_[2];
    mutable std::optional<SearchGraph> graphs_[2];
};

}  // namespace verst
