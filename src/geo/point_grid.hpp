#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <unordered_map>
#include <vector>

#include "geo/local_plane.hpp"
#include "verst/geo/position.hpp"

namespace verst {

/// Which of many points (stations, kilometre posts) are near a piece of track, by squares of a
/// hundredth of a degree.
class PointGrid {
  public:
    /// `reach_km`: what is near.
    explicit PointGrid(double reach_km)
        : reach_deg_(reach_km * metres_in_km / LocalPlane::m_per_deg) {}

    void add(std::uint32_t point, Position position) {
        const double cosine = std::max(0.01, std::cos(position.lat_deg * std::numbers::pi / 180));
        for_each_square({position.lat_deg - reach_deg_, position.lon_deg - reach_deg_ / cosine},
                        {position.lat_deg + reach_deg_, position.lon_deg + reach_deg_ / cosine},
                        [&](std::int64_t square) { squares_[square].push_back(point); });
    }

    /// The points that may be near a piece, ascending.
    [[nodiscard]] std::vector<std::uint32_t> near(Position a, Position b) const {
        std::vector<std::uint32_t> found;
        const Position low{std::min(a.lat_deg, b.lat_deg), std::min(a.lon_deg, b.lon_deg)};
        const Position high{std::max(a.lat_deg, b.lat_deg), std::max(a.lon_deg, b.lon_deg)};
        // Across the antimeridian: both ends by themselves will do.
        if (high.lon_deg - low.lon_deg > 180) return found;
        for_each_square(low, high, [&](std::int64_t square) {
            const auto here = squares_.find(square);
            if (here == squares_.end()) return;
            found.insert(found.end(), here->second.begin(), here->second.end());
        });
        std::ranges::sort(found);
        const auto twice = std::ranges::unique(found);
        found.erase(twice.begin(), twice.end());
        return found;
    }

    [[nodiscard]] bool empty() const { return squares_.empty(); }

  private:
    static constexpr double metres_in_km = 1000;
    static constexpr double squares_per_deg = 100;
    static constexpr std::int64_t squares_in_row = 1'000'000;

    template <class Use>
    static void for_each_square(Position low, Position high, Use use) {
        const auto row = [](double deg) {
            return static_cast<std::int64_t>(std::floor(deg * squares_per_deg));
        };
        for (std::int64_t lat = row(low.lat_deg); lat <= row(high.lat_deg); ++lat) {
            for (std::int64_t lon = row(low.lon_deg); lon <= row(high.lon_deg); ++lon) {
                use(lat * squares_in_row + lon);
            }
        }
    }

    double reach_deg_;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> squares_;
};

}  // namespace verst
