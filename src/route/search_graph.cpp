#include "route/search_graph.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "route/permitted.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"

namespace verst {
namespace {

/// At least one: an edge that costs nothing could be gone back and forth for ever.
Cost to_cost(double km_or_hours) { return std::max<Cost>(1, std::llround(km_or_hours * 1e6)); }

std::vector<int> all_gauges(const Network& network) {
    GaugeSet all;
    for (const Section& section : network.sections()) {
        for (const int gauge_mm : section.gauges.gauges_mm()) all.add(gauge_mm);
    }
    return all.gauges_mm();
}

/// What a section costs under each metric, and a change of gauge by time.
class Costs {
  public:
    Costs(const Network& network, Metric metric)
        : network_(network),
          metric_(metric),
          half_stop_h_(network.places().size()),
          border_changes_gauge_(network.places().size()) {
        for (const BorderCrossing& crossing : network.borders()) {
            half_stop_h_[crossing.place.value()] = crossing.stop_h.middle() / 2;
            border_changes_gauge_[crossing.place.value()] = true;
            if (crossing.gauge_change_at) {
                border_changes_gauge_[crossing.gauge_change_at->value()] = true;
            }
        }
    }

    [[nodiscard]] Cost section(SectionIndex index) const {
        const Section& section = network_[index];
        switch (metric_) {
            case Metric::rail:
                return to_cost(section.length.rail_km);
            case Metric::geodesic:
                return to_cost(network_.geodesic_km(index));
            case Metric::time:
                break;
        }
        // Half of a border's stop on either side of it: who passes pays it all.
        return to_cost(section.length.rail_km / typical_kmh(network_, index) +
                       half_stop_h_[section.a.value()] + half_stop_h_[section.b.value()]);
    }

    [[nodiscard]] Cost gauge_change(PlaceIndex place) const {
        return to_cost(border_changes_gauge_[place.value()] ? 0 : gauge_break_stop_h.middle());
    }

  private:
    const Network& network_;
    Metric metric_;
    std::vector<double> half_stop_h_;         ///< by place; zero away from borders
    std::vector<bool> border_changes_gauge_;  ///< by place: the border's stop covers a change here
};

class EdgeList {
  public:
    void add(SearchGraph::State a, SearchGraph::State b, const SearchEdge& edge) {
        ends_.insert(ends_.end(), {{a, b}, {b, a}});
        edges_.insert(edges_.end(), {edge, edge});
    }

    [[nodiscard]] SearchCsr csr(std::size_t state_count) const {
        return {boost::edges_are_unsorted_multi_pass, ends_.begin(), ends_.end(), edges_.begin(),
                static_cast<SearchGraph::State>(state_count)};
    }

  private:
    std::vector<std::pair<SearchGraph::State, SearchGraph::State>> ends_;
    std::vector<SearchEdge> edges_;
};

}  // namespace

SearchGraph::SearchGraph(const Network& network, Metric metric, const Constraints& constraints) {
    // Only time depends on the gauge: elsewhere one state per place stands for all.
    const std::vector<int> gauges =
        metric == Metric::time ? all_gauges(network) : std::vector<int>{};
    states_per_place_ = std::max<std::size_t>(1, gauges.size());
    const auto runs_in = [&](const Section& section, std::size_t i) {
        return gauges.empty() || section.gauges.empty() || section.gauges.contains(gauges[i]);
    };

    const Costs costs(network, metric);
    EdgeList edges;
    std::vector<bool> served(network.places().size() * states_per_place_);
    for (std::size_t s = 0; s < network.sections().size(); ++s) {
        const Section& section = network.sections()[s];
        if (!permits(constraints, section)) continue;
        const SearchEdge edge{costs.section(SectionIndex(s)), SectionIndex(s)};
        for (std::size_t i = 0; i < states_per_place_; ++i) {
            if (!runs_in(section, i)) continue;
            edges.add(state(section.a, i), state(section.b, i), edge);
            served[state(section.a, i)] = true;
            served[state(section.b, i)] = true;
        }
    }
    for (std::size_t p = 0; p < network.places().size(); ++p) {
        for (std::size_t i = 0; i < states_per_place_; ++i) {
            for (std::size_t k = i + 1; k < states_per_place_; ++k) {
                const State from = state(PlaceIndex(p), i);
                const State to = state(PlaceIndex(p), k);
                if (!served[from] || !served[to]) continue;
                edges.add(from, to, {costs.gauge_change(PlaceIndex(p)), std::nullopt});
            }
        }
    }
    csr_ = edges.csr(served.size());
}

std::size_t SearchGraph::live_states(PlaceIndex place) const {
    std::size_t live = 0;
    for (std::size_t i = 0; i < states_per_place_; ++i) {
        live += boost::out_degree(state(place, i), csr_) > 0 ? 1U : 0U;
    }
    return live;
}

}  // namespace verst
