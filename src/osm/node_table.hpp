#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "verst/geo/position.hpp"

namespace verst {

/// The nodes that ways refer to, each with a number of its own in the order in which they were
/// first referred to, and where they lie. Open addressing: an import looks up every node of a file.
class NodeTable {
  public:
    using Number = std::uint32_t;

    /// Makes room for so many nodes at once.
    void reserve(std::size_t nodes);

    /// The number of a node, a new one if it has none yet. Throws `std::length_error` beyond four
    /// thousand million.
    Number add(std::int64_t id);
    [[nodiscard]] std::optional<Number> find(std::int64_t id) const;

    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] std::int64_t id(Number number) const { return nodes_[number].id; }

    /// Degrees times ten million, as OpenStreetMap has them.
    struct Fixed {
        std::int32_t lat = 0;
        std::int32_t lon = 0;

        friend auto operator<=>(const Fixed&, const Fixed&) = default;
    };
    [[nodiscard]] bool placed(Number number) const { return nodes_[number].version != 0; }
    [[nodiscard]] Position position(Number number) const;

    /// Says where a node lies. Of several versions the latest counts; of two that are the same
    /// version and lie apart, the southern one, so that the order of files does not matter. False
    /// if there was such a contradiction.
    bool place(Number number, Fixed at, std::uint32_t version);

  private:
    void make_slots(std::size_t count);
    [[nodiscard]] std::size_t slot_of(std::int64_t id) const;

    struct Node {
        std::int64_t id = 0;
        Fixed at;
        std::uint32_t version = 0;  ///< one more than the object's; 0: not placed
    };
    std::vector<Node> nodes_;
    std::vector<Number> slots_;  ///< one more than the number; 0: free
};

}  // namespace verst
