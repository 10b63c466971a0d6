#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "base/once.hpp"
#include "route/costs.hpp"
#include "route/kept_graphs.hpp"
#include "route/search_graph.hpp"
#include "route/stretches.hpp"
#include "verst/route/route_index.hpp"

namespace verst {

struct RouteIndex::Parts {
    const Network& network;
    Metric metric;
    std::shared_ptr<const Stretches> kept_stretches;  ///< by the image; else null
    std::shared_ptr<const Stretches> shared_stretches;
    const Stretches& stretches;
    Costs costs;
    bool drawn_track;  ///< trains keep to their track: direction counts under any metric

    Parts(const Network& of, Metric by)
        : network(of),
          metric(by),
          kept_stretches(verst::kept_stretches(of)),
          shared_stretches(kept_stretches ? kept_stretches : std::make_shared<const Stretches>(of)),
          stretches(*shared_stretches),
          costs(of, by),
          drawn_track(has_drawn_track(of)) {}
    Parts(const Parts& other, Metric by)
        : network(other.network),
          metric(by),
          kept_stretches(other.kept_stretches),
          shared_stretches(other.shared_stretches),
          stretches(*shared_stretches),
          costs(network, by),
          drawn_track(other.drawn_track) {}

    /// The graph that searches under these constraints need. Made when it is first asked for.
    [[nodiscard]] const SearchGraph& graph(const Constraints& constraints) const {
        const GraphForm usual = usual_form(metric, drawn_track);
        const GraphForm form = constraints.same_gauge ? GraphForm::layered : usual;
        const auto i = static_cast<std::size_t>(form);
        made_[i].call([&] {
            auto kept = kept_stretches && form == usual
                            ? kept_graph(network, stretches, metric, form)
                            : std::nullopt;
            if (kept) {
                graphs_[i].emplace(std::move(*kept));
            } else {
                graphs_[i].emplace(network, stretches, costs, form);
            }
        });
        return *graphs_[i];
    }

  private:
    static constexpr std::size_t forms = 3;
    mutable Once made_[forms];
    mutable std::optional<SearchGraph> graphs_[forms];
};

}  // namespace verst
