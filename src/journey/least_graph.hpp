#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "verst/network/network.hpp"

namespace verst {

/// Whole milliseconds: a sum does not depend on its order, and rounding down costs nothing that
/// shows.
using Milliseconds = std::int64_t;

inline constexpr double ms_per_hour = 3'600'000;

/// A section, run along with one gauge; or a stop.
struct LeastEdge {
    bool runs = false;
    bool changes_gauge = false;  ///< of a stop
    std::uint8_t gauge = 0;      ///< of a run: its layer, see `gauges_by_layer`
    SectionIndex section;        ///< of a run
    Milliseconds stop = 0;
};

using LeastCsr =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, LeastEdge,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// What the search for least times goes over, for any train and under any constraints (`LeastTrack`
/// knows those). A state is a place in one of three roles, and the gauge that the train has there:
///
/// - `home`: anywhere on a way.
/// - `crossed`: between a border that was just passed and the stop that it asks for.
/// - `paid`: where a run begins at a border and its stop may have been made before.
///
/// The second and third exist only near borders: at the border point, the two stations of the
/// crossing, and what lies between.
class LeastGraph {
  public:
    using State = std::uint32_t;

    explicit LeastGraph(const Network& network);

    [[nodiscard]] const LeastCsr& csr() const { return csr_; }
    /// Every edge the other way round, for searches from where a run ends.
    [[nodiscard]] LeastCsr reversed() const;
    /// `gauges_by_layer`: empty if none is known.
    [[nodiscard]] const std::vector<int>& gauges_mm() const { return gauges_mm_; }
    [[nodiscard]] std::size_t state_count() const { return slot_count_ * gauge_count_; }

    /// Where a run may begin: with the whole stop ahead of it, or with none.
    [[nodiscard]] std::vector<State> starts(PlaceIndex place, bool stop_within) const;
    /// Where it may end; without the stop, that is every state of the place.
    [[nodiscard]] std::vector<State> ends(PlaceIndex place, bool stop_within) const;

    /// Whether the place is a border point, a station of its crossing, or between them.
    [[nodiscard]] bool at_border(PlaceIndex place) const { return !paid_[place.value()].empty(); }

  private:
    class Builder;

    [[nodiscard]] std::vector<State> states(const std::vector<std::size_t>& slots) const;

    std::size_t slot_count_ = 0;
    std::size_t gauge_count_ = 1;
    std::vector<int> gauges_mm_;
    std::vector<std::vector<std::size_t>> paid_;     ///< by place: its slots of that role
    std::vector<std::vector<std::size_t>> crossed_;  ///< by place
    LeastCsr csr_;
};

}  // namespace verst
