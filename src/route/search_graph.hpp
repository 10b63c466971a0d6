#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "verst/route/route.hpp"

namespace verst {

/// What the search adds up: whole millimetres, or millionths of an hour. Whole numbers, so that a
/// sum does not depend on its order and equal lengths are equal.
using Cost = std::int64_t;

/// An edge is a section in one direction, or a change of gauge at a place.
struct SearchEdge {
    Cost cost = 0;
    std::optional<SectionIndex> section;  ///< nothing: a change of gauge
};

using SearchCsr =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, SearchEdge,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// The graph that a router searches. Its vertices are states: a place, and by time also the gauge
/// that the train has there, so that the place of a change of gauge is part of the search. Every
/// edge has its like in the other direction.
class SearchGraph {
  public:
    using State = boost::graph_traits<SearchCsr>::vertex_descriptor;

    SearchGraph(const Network& network, Metric metric, const Constraints& constraints);

    [[nodiscard]] const SearchCsr& csr() const { return csr_; }
    [[nodiscard]] std::size_t states_per_place() const { return states_per_place_; }
    [[nodiscard]] std::size_t state_count() const { return boost::num_vertices(csr_); }

    [[nodiscard]] State state(PlaceIndex place, std::size_t i) const {
        return static_cast<State>(place.value() * states_per_place_ + i);
    }
    [[nodiscard]] PlaceIndex place(State state) const {
        return PlaceIndex(state / states_per_place_);
    }
    /// States of the place that any edge touches.
    [[nodiscard]] std::size_t live_states(PlaceIndex place) const;

  private:
    std::size_t states_per_place_ = 1;
    SearchCsr csr_;
};

}  // namespace verst
