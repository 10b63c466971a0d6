#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "route/shut/shut_graph.hpp"
#include "route/shut/shut_loss.hpp"

namespace verst {

/// The best ways from one start, as a tree. What shutting a stretch does is found in what hangs on
/// it there: the rest of the ways stay as they are.
class ShutSearch {
  public:
    /// Keeps a reference to the graph.
    ShutSearch(const ShutGraph& graph, PlaceIndex start);

    /// Adds the pairs of the start and each goal, and what shutting each stretch that the start
    /// does not lie within costs them.
    void add_losses(ShutLosses& losses);

    /// Of the best way to a goal.
    [[nodiscard]] Cost best(std::uint32_t goal) const { return best_[goal]; }

  private:
    static constexpr std::uint32_t none = ShutGraph::none;

    /// What the best way to a gate costs, and from which vertex it comes.
    struct AtGate {
        Cost cost = unreachable;
        Vertex from = 0;
    };
    /// What hangs on a vertex: this many vertices, itself the first, in the order of
    /// `by_position_`.
    struct Hanging {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    void plant();
    void reach_goals();
    [[nodiscard]] AtGate at_gate(std::uint32_t gate) const;
    void cut(std::uint32_t stretch);
    void reroute(std::uint32_t stretch);
    [[nodiscard]] bool is_cut(Vertex vertex) const { return cut_by_[vertex] == shut_; }
    [[nodiscard]] Cost without(Vertex vertex) const {
        return is_cut(vertex) ? without_[vertex] : costs_[vertex];
    }
    [[nodiscard]] Cost gate_without(std::uint32_t gate);
    void add_outside(std::uint32_t stretch, ShutLoss& loss);
    void add_within(std::uint32_t stretch, ShutLosses& losses);

    const ShutGraph& graph_;
    PlaceIndex start_;
    std::vector<WayEnd> out_;
    std::vector<Cost> costs_;                ///< by vertex
    std::vector<std::uint32_t> parent_by_;   ///< by vertex: the stretch that it is reached along
    std::vector<Hanging> hanging_;           ///< by vertex
    std::vector<Vertex> by_position_;        ///< the tree, each vertex before what hangs on it
    std::vector<std::uint32_t> first_root_;  ///< by stretch
    std::vector<Vertex> roots_;              ///< what is reached along it, by position
    std::vector<AtGate> at_gates_;           ///< by gate
    std::vector<Cost> best_;                 ///< by goal
    std::vector<Cost> direct_;               ///< by goal: without passing a vertex
    std::vector<std::uint32_t> first_goal_;  ///< by position
    std::vector<std::uint32_t> goals_;       ///< those whose way comes from there
    // Of the stretch that is shut at the moment:
    std::uint32_t shut_ = none;
    std::vector<Hanging> cuts_;
    std::vector<std::uint32_t> cut_by_;   ///< by vertex: the last stretch that cut it
    std::vector<Cost> without_;           ///< by vertex that is cut
    std::vector<std::uint32_t> gate_by_;  ///< by gate: the last stretch that it was asked for
    std::vector<Cost> gate_costs_;
    std::vector<std::pair<Cost, Vertex>> queue_;
};

}  // namespace verst
