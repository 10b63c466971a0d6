#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "route/stretch_lengths.hpp"
#include "route/table/hub_labels.hpp"
#include "verst/network/ids.hpp"

namespace verst {

/// The ways from the core down to all places, for a question to all of them at once: first to the
/// vertices below the core, in the order of falling rank (each is reached by links from higher
/// ones), then to each place from the ends of its stretch.
///
/// It is two lists that are gone through from one end to the other, without a branch: a place takes
/// as long as its share of memory takes to be read. Where a vertex or a place is reached from more
/// than two others, it stands in its list (or in a third one) several times.
class Descent {
  public:
    Descent(const OpenTrack& track, const Elimination& elimination, const CoreTable& core,
            const StretchLengths& lengths, std::size_t places);

    /// What is known before: the ways from a start to all of the core, and its climbs to what is
    /// below that.
    struct Start {
        std::span<const MarkedCost> core_costs;
        std::span<const std::int64_t> core_lengths_nm;  ///< only for `ways`
        std::span<const std::uint32_t> ranks;           ///< below the core
        std::span<const MarkedCost> costs;
        std::span<const std::int64_t> lengths_nm;
    };

    /// By place: what the best way there costs, by any vertex; at least `no_way` where there is
    /// none. Its mark says nothing: to tell ties would take a third longer.
    void costs(const Start& start, std::vector<MarkedCost>& by_place) const;
    /// The same, with their lengths; marked where several ways cost the same.
    void ways(const Start& start, std::vector<TableWay>& by_place) const;

    [[nodiscard]] std::size_t bytes() const;

  private:
    class Maker;

    /// The end of one or two ways to something: it is better than what is known, or not.
    struct Step {
        std::uint32_t to = 0;
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        MarkedCost cost_a = 0;
        MarkedCost cost_b = 0;
    };
    /// The two ends of most ways to a place; what they cost from there on.
    struct PlaceStep {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t cost_a = 0;
        std::uint32_t cost_b = 0;
    };
    struct Nanometres {
        std::int64_t a = 0;
        std::int64_t b = 0;
    };
    struct FurtherStep {
        std::uint32_t place = 0;
        std::uint32_t from = 0;
        TableWay way;
    };

    [[nodiscard]] std::vector<MarkedCost> costs_of_states(const Start& start) const;
    [[nodiscard]] std::vector<TableWay> ways_of_states(const Start& start) const;

    std::uint32_t first_core_;
    /// Vertices by rank, then what is reached from several of them by turning, then what nothing
    /// reaches.
    std::uint32_t states_ = 0;
    std::vector<Step> steps_;
    std::vector<Nanometres> step_lengths_;
    std::vector<PlaceStep> place_steps_;  ///< by place
    std::vector<Nanometres> place_lengths_;
    std::vector<FurtherStep> further_;
};

}  // namespace verst
