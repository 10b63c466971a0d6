#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "route/shut/shut_search.hpp"

namespace verst {

/// A stretch that is shut somewhere, with starts within it: a train leaves it by one end or the
/// other, and does not come through.
class OwnStretch {
  public:
    /// Keeps a reference to the graph.
    OwnStretch(const ShutGraph& graph, StretchIndex stretch);

    /// Adds what shutting each section of the stretch costs the ways from a start within it.
    /// `search` is that of the start.
    void add_losses(PlaceIndex start, const ShutSearch& search, ShutLosses& losses);

  private:
    static constexpr std::size_t by_end_0 = 0;
    static constexpr std::size_t by_end_1 = 1;

    void leave(PlaceIndex start);
    const std::vector<Cost>& gates_from(Vertex start);
    [[nodiscard]] Cost around(const ShutGraph::Goal& goal, std::size_t leaving,
                              std::optional<std::size_t> coming = {}) const;
    void add_neighbour(PlaceIndex start, std::uint32_t at, const ShutGraph::Goal& goal, Cost best,
                       ShutLosses& losses);

    const ShutGraph& graph_;
    StretchIndex stretch_;
    std::uint32_t number_;
    std::vector<std::pair<Vertex, std::vector<Cost>>> found_;  ///< from vertices to all gates
    std::array<std::vector<Cost>, 2> gates_;  ///< from the start, by the end that it is left by
};

}  // namespace verst
