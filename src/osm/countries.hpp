#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "osm/rail_extract.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/position.hpp"

namespace verst {

/// Which country a position lies in: by the boundaries of countries in an extract, where they are
/// whole, else by the base map that comes with verst. Immutable.
class Countries {
  public:
    /// Knows no country.
    Countries() = default;

    /// Adds the countries of the extract (relations of `admin_level=2` with an ISO 3166-1 code)
    /// whose outlines close.
    void add_boundaries(const RailExtract& extract);
    /// Adds those of a base map directory, with its codes.csv.
    [[nodiscard]] Result<void> add_base_map(const std::filesystem::path& directory);

    /// The country that a position is drawn in: its code; empty at sea.
    [[nodiscard]] std::string_view drawn_at(Position position) const;

    /// The country that a position lies in beyond doubt; empty if there is a doubt. A base map
    /// leaves out bends: there is a doubt as near to a border as a third of that piece of it is
    /// long, and within a kilometre. `hint` may decide between those that the position can lie in.
    [[nodiscard]] std::string_view certain_at(Position position, std::string_view hint = {}) const;

  private:
    struct Edge {
        Position a, b;
        std::uint16_t country = 0;
        bool is_border = false;  ///< else a coast
        double doubt_km = 0;     ///< how near to it a position is in doubt
    };
    /// A layer of outlines, by bands of latitude.
    struct Outlines {
        std::vector<std::string> codes;
        std::vector<Edge> edges;
        std::map<std::int32_t, std::vector<std::uint32_t>> bands;
        double least_doubt_km = 0;
        double doubt_of_length = 0;

        void add(Edge edge);
        [[nodiscard]] std::optional<std::uint16_t> at(Position position) const;
        [[nodiscard]] std::vector<std::uint16_t> near(Position position,
                                                      std::optional<std::uint16_t> inside) const;
    };
    Outlines boundaries_;
    Outlines base_map_;
};

/// The country by whose railway a station was numbered: the first two digits of a UIC code (leaflet
/// 920-14). Empty if there is none, or it is not in the table.
[[nodiscard]] std::string_view country_of_uic_code(std::string_view code);

/// The time zone of a country that has one clock, by zone.tab of the time zone database: one zone,
/// or several that have shown the same time since 1990 (Berlin and Busingen; the first, which is
/// that of most people, stands for all). Empty for others, and where there is no such table.
class CountryZones {
  public:
    CountryZones();
    [[nodiscard]] std::string_view of(std::string_view country);

  private:
    /// By country; one where it has been found out, empty if its clocks differ.
    std::map<std::string, std::vector<std::string>, std::less<>> zones_;
};

}  // namespace verst
