#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verst/geo/base_map.hpp"
#include "verst/geo/position.hpp"
#include "verst/network/place.hpp"

namespace verst {

/// How near to a border or a coast the map cannot tell which side a position is on, km. The map
/// leaves out bends below 0.4 km2 (stations/basemap/README.md); of the network's 2,600 places the
/// farthest from its own country is the oceanarium on Russky Island, 0.8 km.
inline constexpr double map_doubt_km = 1;

/// Which country a position lies in, and what a straight line crosses. Distances are those of a
/// plane tangent at the position: good to 1 % within 100 km. Immutable.
class CountryMap {
  public:
    using Country = std::size_t;  ///< in the order of the map

    /// Which country has which code is told by the places that lie in it.
    CountryMap(const BaseMap& map, std::span<const Place> places);

    [[nodiscard]] std::string_view name(Country country) const { return countries_[country].name; }
    /// ISO 3166-1 alpha-2; empty for a country in which no place of the network lies.
    [[nodiscard]] std::string_view code(Country country) const { return countries_[country].code; }
    /// Nothing if the map has no place's country of that code.
    [[nodiscard]] std::optional<Country> with_code(std::string_view code) const;

    struct Near {
        Country country;
        double km;  ///< to the country; negative: inside, so far from its nearest border or coast
    };
    /// The country that a position lies in, and those that it may lie in: nearer than `within_km`.
    /// In order of `km`; empty at sea.
    [[nodiscard]] std::vector<Near> near(Position position, double within_km = map_doubt_km) const;

    /// Kilometres of a straight line outside a country, by what they pass.
    struct Crossed {
        double sea_km = 0;
        double lake_km = 0;
        double abroad_km = 0;
        std::optional<Country> abroad;  ///< the first other country
    };
    /// What the straight line between two positions passes but the land of one country; in steps of
    /// a quarter of a kilometre, or of a 400th of the line where that is more.
    [[nodiscard]] Crossed crossed(Position from, Position to, std::optional<Country> home) const;

  private:
    struct Ring {
        std::vector<Position> points;  ///< closed: the first is repeated
        double south_deg, north_deg, west_deg, east_deg;
        [[nodiscard]] bool holds(Position position) const;
        [[nodiscard]] bool reaches(Position position, double km) const;
        [[nodiscard]] double distance_km(Position position) const;
    };
    struct Land {
        std::string name;
        std::string code;
        std::vector<Ring> rings;
        [[nodiscard]] bool holds(Position position) const;
    };

    [[nodiscard]] static Ring make_ring(std::vector<Position> points);
    [[nodiscard]] std::optional<Country> country_at(Position position) const;
    void find_codes(std::span<const Place> places);

    std::vector<Land> countries_;
    std::vector<Ring> lakes_;
};

}  // namespace verst
