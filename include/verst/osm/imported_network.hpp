#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verst/geo/position.hpp"
#include "verst/network/place.hpp"

namespace verst {

/// An object of OpenStreetMap: its type (`n`ode, `w`ay, `r`elation) and number.
struct OsmId {
    char type = 'n';
    std::int64_t number = 0;

    friend auto operator<=>(const OsmId&, const OsmId&) = default;
};

/// The names of a place or line.
struct ImportedNames {
    std::string latin;   ///< in Latin letters; empty if it has none
    std::string native;  ///< in the script of the country; empty where that is Latin
    /// Further ones, each with its language ("en"), or "alt", "old", "official", "int", "short".
    std::vector<std::pair<std::string, std::string>> others;

    [[nodiscard]] const std::string& any() const { return latin.empty() ? native : latin; }
    [[nodiscard]] bool empty() const { return latin.empty() && native.empty(); }
};

/// A place at which something is decided. Beside those of `PlaceKind` there are ends of track and
/// changes of what track is like; they are junctions here, of one or two sections.
struct ImportedPlace {
    std::string id;  ///< readable, unique, and the same when the map is imported again
    PlaceKind kind = PlaceKind::junction;
    ImportedNames names;
    std::string codes;  ///< "esr:987002;uic:2098700"
    Position position;
    std::string country;   ///< ISO 3166-1 alpha-2; empty if not known
    std::string zone;      ///< IANA time zone; empty if not known
    double offset_km = 0;  ///< from the position to the nearest of its tracks
    OsmId osm;             ///< type 0: made by the import
    /// True if the sides of its sections say how a train runs on. Else nothing is known of it.
    bool turning_known = false;
};

/// What track is like; sections share it.
struct ImportedTrack {
    std::string kind;                  ///< "rail", "narrow_gauge": the value of `railway`
    std::vector<int> gauges_mm;        ///< ascending; none if not known
    std::string electrified;           ///< "no", "25kV", "3kV", "yes"; empty if not known
    bool freight_only = false;         ///< tagged as industrial, military, or for freight
    std::vector<std::uint32_t> lines;  ///< ascending

    friend auto operator<=>(const ImportedTrack&, const ImportedTrack&) = default;
};

/// Track between two places without a choice in between.
struct ImportedSection {
    /// One end. A train that comes by one end of a place runs on by any end of the same `track` and
    /// another `side`; by one of its own side after a change of direction only; to another `track`
    /// not at all (tracks that cross, or pass the same station beside each other).
    struct End {
        std::uint32_t place = 0;
        std::uint16_t track = 0;
        std::uint8_t side = 0;
    };
    std::array<End, 2> ends;
    double rail_km = 0;  ///< along the track as it is drawn, on the ellipsoid
    std::size_t first_point = 0;
    std::uint32_t point_count = 0;  ///< of its shape, from end 0 to end 1, both included
    std::uint32_t track = 0;        ///< in `ImportedNetwork::tracks`
    double max_kmh = 0;             ///< mean (of the times) where it is known; 0 if it is not
    std::uint8_t track_count = 0;   ///< of its longest run that is tagged; 0 if not known
};

struct ImportedLine {
    std::string id;
    ImportedNames names;
    std::string ref;  ///< "2630"
    OsmId osm;        ///< the relation, or the way of the lowest number
};

/// A kilometre post on a section.
struct ImportedPost {
    std::uint32_t line = 0;
    std::uint32_t section = 0;
    double share = 0;    ///< of the section's length, from its end 0
    double post_km = 0;  ///< as the line counts
};

/// What the posts of a line say of a section: its kilometres at its ends, where there are posts on
/// both sides of them. With both, their difference is its published length.
struct ImportedChainage {
    std::uint32_t section = 0;
    std::uint32_t line = 0;
    std::array<std::optional<double>, 2> post_km{};
};

/// Railway as OpenStreetMap has it, reduced to what decides.
struct ImportedNetwork {
    std::vector<ImportedPlace> places;
    std::vector<ImportedSection> sections;
    std::vector<ImportedTrack> tracks;
    std::vector<ImportedLine> lines;
    std::vector<ImportedPost> posts;          ///< by line, section, share
    std::vector<ImportedChainage> chainages;  ///< by section, line
    std::vector<Position> shape_points;
    std::string date;  ///< of the extract, ISO 8601; empty if the file does not say

    [[nodiscard]] std::span<const Position> shape(const ImportedSection& section) const {
        return std::span(shape_points).subspan(section.first_point, section.point_count);
    }
};

}  // namespace verst
