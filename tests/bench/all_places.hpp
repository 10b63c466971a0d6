#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include "verst/network/network.hpp"

namespace verst {

/// The yardstick: every place a vertex, every section two edges, whole millimetres; made once.
class AllPlaces {
  public:
    explicit AllPlaces(const Network& network) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> joined;
        std::vector<std::int64_t> lengths_mm;
        for (const Section& section : network.sections()) {
            const auto a = static_cast<std::uint32_t>(section.a.value());
            const auto b = static_cast<std::uint32_t>(section.b.value());
            const auto length_mm = static_cast<std::int64_t>(section.length.rail_km * 1e6);
            joined.insert(joined.end(), {{a, b}, {b, a}});
            lengths_mm.insert(lengths_mm.end(), {length_mm, length_mm});
        }
        const auto count = static_cast<std::uint32_t>(network.places().size());
        graph_ = Graph(boost::edges_are_unsorted_multi_pass, joined.begin(), joined.end(),
                       lengths_mm.begin(), count);
        distances_.resize(count);
        before_.resize(count);
    }

    std::int64_t search(PlaceIndex from, PlaceIndex to) {
        const auto goal = static_cast<std::uint32_t>(to.value());
        const auto index = boost::get(boost::vertex_index, graph_);
        try {
            boost::dijkstra_shortest_paths(
                graph_, static_cast<std::uint32_t>(from.value()),
                boost::weight_map(boost::get(boost::edge_bundle, graph_))
                    .distance_map(boost::make_iterator_property_map(distances_.begin(), index))
                    .predecessor_map(boost::make_iterator_property_map(before_.begin(), index))
                    .visitor(StopAt(goal)));
        } catch (const Found&) {  // early exit
        }
        return distances_[goal];
    }

  private:
    using Graph =
        boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, std::int64_t,
                                           boost::no_property, std::uint32_t, std::uint32_t>;
    struct Found {};
    struct StopAt : boost::dijkstra_visitor<> {
        explicit StopAt(std::uint32_t vertex) : goal(vertex) {}
        void examine_vertex(std::uint32_t vertex, const Graph& /*graph*/) const {
            if (vertex == goal) throw Found{};
        }
        std::uint32_t goal;
    };

    Graph graph_;
    std::vector<std::int64_t> distances_;
    std::vector<std::uint32_t> before_;
};

}  // namespace verst
