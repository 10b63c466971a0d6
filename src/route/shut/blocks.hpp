#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/detours.hpp"

namespace verst {

/// The blocks of a network: the largest parts that no single place holds together (biconnected
/// components, Boost.Graph). Blocks and the places that they share form a tree for each part of the
/// network that is one.
class Blocks {
  public:
    /// Of these sections; pairs of these stations are counted.
    Blocks(const Network& network, std::span<const SectionIndex> sections,
           std::span<const PlaceIndex> stations);

    /// Sections that are blocks of their own.
    [[nodiscard]] std::size_t bridges() const { return bridges_; }
    /// What a place holds together; nothing if it lies in one block alone.
    [[nodiscard]] std::optional<HoldingPlace> holding(PlaceIndex place) const;

  private:
    void hang(std::size_t root);

    std::size_t bridges_ = 0;
    // A tree's vertices: the places, and behind them the blocks.
    std::size_t places_;
    std::vector<std::vector<std::size_t>> next_;
    std::vector<std::size_t> parents_;   ///< itself: the root of its tree
    std::vector<std::size_t> stations_;  ///< that hang on it, itself counted
    std::vector<std::size_t> roots_;
    std::vector<bool> is_station_;
};

}  // namespace verst
