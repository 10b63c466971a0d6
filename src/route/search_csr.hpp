#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include "route/costs.hpp"
#include "route/record_column.hpp"
#include "route/stretches.hpp"

namespace verst {

/// A stretch, gone in one direction with one gauge.
struct SearchEdge {
    Cost cost = 0;  ///< of the stretch, and of turning or changing gauge before it
    StretchEnd start;
    std::uint8_t layer = 0;
    std::uint8_t changes_gauge = 0;  ///< 1 if it does
    /// So that no byte of it is unset: edges are written to files.
    std::array<std::uint8_t, 6> unused{};
};

/// The edges of a search graph in compressed sparse rows, those that leave one vertex together: a
/// directed graph for Boost.Graph (a model of IncidenceGraph and VertexListGraph). Unlike
/// boost::compressed_sparse_row_graph it may lie in an image.
class SearchCsr {
  public:
    // The names that boost::graph_traits looks for.
    using vertex_descriptor = std::uint32_t;
    struct edge_descriptor {
        vertex_descriptor from = 0;
        std::uint32_t number = 0;  ///< among all edges

        friend bool operator==(const edge_descriptor&, const edge_descriptor&) = default;
    };
    class out_edge_iterator
        : public boost::iterator_facade<out_edge_iterator, edge_descriptor,
                                        boost::random_access_traversal_tag, edge_descriptor> {
      public:
        out_edge_iterator() = default;
        out_edge_iterator(vertex_descriptor from, std::uint32_t number) : edge_{from, number} {}

      private:
        friend class boost::iterator_core_access;
        [[nodiscard]] edge_descriptor dereference() const { return edge_; }
        [[nodiscard]] bool equal(const out_edge_iterator& other) const {
            return edge_.number == other.edge_.number;
        }
        void increment() { ++edge_.number; }
        void decrement() { --edge_.number; }
        void advance(std::ptrdiff_t by) {
            edge_.number = static_cast<std::uint32_t>(edge_.number + by);
        }
        [[nodiscard]] std::ptrdiff_t distance_to(const out_edge_iterator& other) const {
            return std::ptrdiff_t{other.edge_.number} - std::ptrdiff_t{edge_.number};
        }

        edge_descriptor edge_;
    };
    using vertex_iterator = boost::counting_iterator<vertex_descriptor>;
    using directed_category = boost::directed_tag;
    using edge_parallel_category = boost::allow_parallel_edge_tag;
    struct traversal_category : boost::incidence_graph_tag, boost::vertex_list_graph_tag {};
    using degree_size_type = std::size_t;
    using vertices_size_type = std::size_t;

    SearchCsr() : first_(std::vector<std::uint32_t>{0}) {}

    /// Of a graph that is being made: an edge that leaves the last vertex, and the end of its row.
    void add_edge(vertex_descriptor to, const SearchEdge& edge) {
        targets_.add(to);
        edges_.add(edge);
    }
    void end_row() { first_.add(static_cast<std::uint32_t>(targets_.size())); }

    [[nodiscard]] const SearchEdge& operator[](edge_descriptor edge) const {
        return edges_[edge.number];
    }
    [[nodiscard]] std::span<const SearchEdge> all_edges() const { return edges_.all(); }

    friend std::pair<out_edge_iterator, out_edge_iterator> out_edges(vertex_descriptor from,
                                                                     const SearchCsr& csr) {
        return {{from, csr.first_[from]}, {from, csr.first_[from + 1]}};
    }
    friend degree_size_type out_degree(vertex_descriptor from, const SearchCsr& csr) {
        return csr.first_[from + 1] - csr.first_[from];
    }
    friend vertex_descriptor source(edge_descriptor edge, const SearchCsr& /*csr*/) {
        return edge.from;
    }
    friend vertex_descriptor target(edge_descriptor edge, const SearchCsr& csr) {
        return csr.targets_[edge.number];
    }
    friend vertices_size_type num_vertices(const SearchCsr& csr) { return csr.first_.size() - 1; }
    friend std::pair<vertex_iterator, vertex_iterator> vertices(const SearchCsr& csr) {
        return {vertex_iterator(0),
                vertex_iterator(static_cast<vertex_descriptor>(num_vertices(csr)))};
    }
    friend boost::typed_identity_property_map<vertex_descriptor> get(boost::vertex_index_t /*of*/,
                                                                     const SearchCsr& /*csr*/) {
        return {};
    }

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        visit(self.first_);
        visit(self.targets_);
        visit(self.edges_);
    }
    /// True if its columns, which were kept, are those of a graph of so many vertices.
    [[nodiscard]] bool fits(std::size_t vertices) const {
        return are_ranges(first_.all(), vertices, targets_.size()) &&
               edges_.size() == targets_.size() &&
               std::ranges::all_of(targets_.all(), [&](auto to) { return to < vertices; });
    }

  private:
    RecordColumn<std::uint32_t> first_;  ///< by vertex, and one more: into the others
    RecordColumn<std::uint32_t> targets_;
    RecordColumn<SearchEdge> edges_;
};

using Vertex = SearchCsr::vertex_descriptor;

/// Calls `use(edge)` for every edge, in the order of the vertices that they leave.
template <class Use>
void for_each_edge(const SearchCsr& csr, Use use) {
    for (Vertex from = 0; from < num_vertices(csr); ++from) {
        for (auto [edge, end] = out_edges(from, csr); edge != end; ++edge) use(*edge);
    }
}

}  // namespace verst
