#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "osm/rail_extract.hpp"
#include "verst/geo/position.hpp"

namespace verst {

/// Every node and every piece of the tracks that an import takes, as they are drawn. Vertices have
/// the numbers of the extract's nodes; those that no track passes have degree 0. Pieces that
/// several ways share are there once.
class TrackGraph {
  public:
    using Vertex = std::uint32_t;
    static constexpr Vertex nowhere = std::numeric_limits<Vertex>::max();

    struct Half {
        Vertex to = 0;
        std::uint32_t track = 0;  ///< of `ways_of`
    };

    explicit TrackGraph(const RailExtract& extract);

    [[nodiscard]] std::size_t size() const { return positions_.size(); }
    [[nodiscard]] std::size_t piece_count() const { return halves_.size() / 2; }
    [[nodiscard]] Position position(Vertex vertex) const { return positions_[vertex]; }
    [[nodiscard]] std::span<const Half> from(Vertex vertex) const {
        return std::span(halves_).subspan(first_[vertex], first_[vertex + 1] - first_[vertex]);
    }
    [[nodiscard]] std::size_t degree(Vertex vertex) const {
        return first_[vertex + 1] - first_[vertex];
    }

    /// How many different rows of ways pieces lie on.
    [[nodiscard]] std::size_t track_count() const { return way_count_ + shared_.size(); }
    /// The ways that a piece lies on, as indices into the extract's; one for nearly all.
    [[nodiscard]] std::vector<std::uint32_t> ways_of(std::uint32_t track) const;

    /// Puts a new vertex onto the piece between two neighbours.
    Vertex split(Vertex a, Vertex b, Position at);

    /// The direction in which a piece leaves a vertex, degrees clockwise from north in (-180, 180]:
    /// that of its first metres, since the very first may be but a hand's breadth long.
    [[nodiscard]] double bearing_deg(Vertex vertex, const Half& half) const;

    /// The neighbour beyond `at`, coming from `from`, of a vertex of degree 2.
    [[nodiscard]] const Half& onward(Vertex from, Vertex at) const;

    struct Faults {
        std::size_t ways_with_gaps = 0;   ///< that refer to nodes which are not in the file
        std::size_t nodes_missing = 0;    ///< such references
        std::size_t ways_of_a_point = 0;  ///< with fewer than two different nodes
        std::size_t pieces_too_long = 0;  ///< over 100 km without a point: left out
    };
    [[nodiscard]] const Faults& faults() const { return faults_; }

  private:
    void add_pieces(const RailExtract& extract);
    void join_doubled();

    std::size_t way_count_ = 0;
    std::vector<Position> positions_;
    std::vector<std::size_t> first_;  ///< by vertex, and one more
    std::vector<Half> halves_;
    std::vector<std::vector<std::uint32_t>> shared_;
    Faults faults_;
};

}  // namespace verst
