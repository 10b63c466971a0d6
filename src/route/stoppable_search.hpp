#pragma once

#include <functional>
#include <vector>

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/function_property_map.hpp>

namespace verst {

/// Ends a search that has found what it is for.
class SearchStop {
  public:
    void stop() { stopped_ = true; }
    [[nodiscard]] bool stopped() const { return stopped_; }

  private:
    bool stopped_ = false;
};

/// Dijkstra's search (Boost.Graph) from several starts, whose costs are set already, until its
/// visitor stops it. A search that is stopped goes nowhere any more: all edges cost `closed`.
/// That is cheaper than Boost.Graph's other way out of its loop, an exception of the visitor. The
/// visitor may still be called, and changes nothing then.
template <class Csr, class Vertex, class Cost, class CostOf, class Visitor>
void stoppable_search(const Csr& csr, const std::vector<Vertex>& starts, std::vector<Cost>& costs,
                      Cost closed, const SearchStop& stop, const CostOf& cost_of, Visitor visitor) {
    using EdgeOfCsr = typename boost::graph_traits<Csr>::edge_descriptor;
    using boost::get;  // a graph may have its own
    const auto index = get(boost::vertex_index, csr);
    const auto cost = [&](const EdgeOfCsr& edge) {
        return stop.stopped() ? closed : cost_of(edge);
    };
    boost::dijkstra_shortest_paths_no_init(
        csr, starts.begin(), starts.end(), boost::dummy_property_map(),
        boost::make_iterator_property_map(costs.begin(), index),
        boost::make_function_property_map<EdgeOfCsr, Cost>(cost), index, std::less<Cost>(),
        boost::closed_plus<Cost>(closed), Cost{0}, visitor);
}

}  // namespace verst
