#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "base/once.hpp"
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
        GraphForm form = drawn_track ? GraphForm::sides : GraphForm::plain;
        if (metric == Metric::time || metric == Metric::practical || constraints.same_gauge)
            form = GraphForm::layered;
        const auto i = static_cast<std::size_t>(form);
        made_[i].call([&] { graphs_[i].emplace(network, stretches, costs, form); });
        return *graphs_[i];
    }

  private:
    static constexpr std::size_t forms = 3;
    mutable Once made_[forms];
    mutable std::optional<SearchGraph> graphs_[forms];
};

}  // namespace verst
