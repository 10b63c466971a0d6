#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "route/table/way_ends.hpp"

namespace verst {

/// An open track as searches with shut stretches need it: what all of them have in common.
/// Immutable: shared between threads.
class ShutGraph {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Arc {
        Vertex other = 0;  ///< the far vertex
        Cost cost = 0;
        std::uint32_t stretch = 0;
    };
    /// Where ways come in to the goals behind it: a node, or the end of a stretch in one layer.
    struct Entry {
        Vertex vertex = 0;
        Cost turn = 0;
    };
    /// From a gate to a goal.
    struct Leg {
        std::uint32_t gate = 0;
        Cost cost = 0;
        bool from_end_1 = false;  ///< of the goal's stretch
    };
    struct Goal {
        PlaceIndex place;
        std::uint32_t stretch = none;  ///< that it lies within
        std::uint32_t at = 0;
        std::uint32_t first_leg = 0;
        std::uint32_t leg_count = 0;
    };

    /// Keeps a reference to the track.
    ShutGraph(const OpenTrack& track, std::span<const PlaceIndex> goals);

    [[nodiscard]] const OpenTrack& track() const { return track_; }
    [[nodiscard]] const Stretches& stretches() const { return track_.graph().stretches(); }
    [[nodiscard]] std::size_t vertex_count() const { return first_in_.size() - 1; }
    [[nodiscard]] std::span<const Arc> arcs_in(Vertex vertex) const {
        return part(in_, first_in_, vertex);
    }
    [[nodiscard]] std::span<const Arc> arcs_out(Vertex vertex) const {
        return part(out_, first_out_, vertex);
    }
    [[nodiscard]] std::size_t gate_count() const { return first_entry_.size() - 1; }
    [[nodiscard]] std::span<const Entry> entries(std::uint32_t gate) const {
        return part(entries_, first_entry_, gate);
    }
    [[nodiscard]] std::span<const Goal> goals() const { return goals_; }
    [[nodiscard]] std::span<const Leg> legs(const Goal& goal) const {
        return std::span(legs_).subspan(goal.first_leg, goal.leg_count);
    }
    /// By their numbers.
    [[nodiscard]] std::span<const std::uint32_t> goals_within(std::uint32_t stretch) const {
        return goals_within_[stretch];
    }

  private:
    template <class Value>
    static std::span<const Value> part(const std::vector<Value>& all,
                                       const std::vector<std::uint32_t>& first, std::size_t i) {
        return std::span(all).subspan(first[i], first[i + 1] - first[i]);
    }
    void add_arcs();
    void add_goals(std::span<const PlaceIndex> goals);

    const OpenTrack& track_;
    std::vector<std::uint32_t> first_in_;
    std::vector<Arc> in_;
    std::vector<std::uint32_t> first_out_;
    std::vector<Arc> out_;
    std::vector<std::uint32_t> first_entry_;  ///< by gate
    std::vector<Entry> entries_;
    std::vector<Goal> goals_;
    std::vector<Leg> legs_;
    std::vector<std::vector<std::uint32_t>> goals_within_;
};

}  // namespace verst
