#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace verst {

/// The gauges that a track serves, mm, as a set: a dual-gauge track serves two.
class GaugeSet {
  public:
    /// More rails than this have never lain side by side.
    static constexpr std::size_t most = 6;

    constexpr GaugeSet() = default;
    /// True of a whole number of millimetres that a railway can have.
    [[nodiscard]] static constexpr bool is_gauge(long gauge_mm) {
        return gauge_mm >= 200 && gauge_mm <= 3000;
    }
    /// False (and nothing is added) if it is no gauge, or the set is full.
    bool add(int gauge_mm);
    [[nodiscard]] constexpr bool empty() const { return gauges_[0] == 0; }
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool contains(int gauge_mm) const;
    [[nodiscard]] std::vector<int> gauges_mm() const;  ///< ascending
    [[nodiscard]] GaugeSet common_with(GaugeSet other) const;
    [[nodiscard]] GaugeSet united_with(GaugeSet other) const;
    /// As they lie in an image: ascending, 0 after the last.
    [[nodiscard]] std::span<const std::uint16_t, most> raw() const { return gauges_; }

    friend bool operator==(GaugeSet, GaugeSet) = default;

  private:
    std::array<std::uint16_t, most> gauges_{};
};

}  // namespace verst
