#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "route/drawn_network.hpp"
#include "verst/route/constraints.hpp"

namespace verst::test {

/// Chance, the same on every machine.
class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}

    /// 0 to n - 1.
    [[nodiscard]] std::size_t below(std::size_t n) {
        return static_cast<std::size_t>(random_() / 7 % n);
    }
    /// With a chance of one in n.
    [[nodiscard]] bool one_in(std::size_t n) { return below(n) == 0; }
    template <class Value>
    [[nodiscard]] const Value& pick(const std::vector<Value>& values) {
        return values[below(values.size())];
    }

  private:
    std::minstd_rand random_;
};

/// A small multigraph by chance: lines side by side between the same places, circles, stations in
/// mid-line, sections that several lines share, borders, gauges (dual, unknown), wires, junctions
/// with their directions, lines and crossings that were shut.
struct RandomNetwork {
    DrawnNetwork net;
    std::vector<PlaceIndex> stations;  ///< on rail
};
[[nodiscard]] RandomNetwork random_network(Dice& dice);

/// None, one, or a few by chance.
[[nodiscard]] Constraints random_constraints(Dice& dice, const Network& network);

}  // namespace verst::test
