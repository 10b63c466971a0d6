#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// Kilometres of railway, by what their length rests on.
struct KmByKind {
    double rail_km = 0;
    double published_km = 0;
    double weak_km = 0;  ///< of the published: from memory, no source found
    double track_km = 0;
    double estimated_km = 0;

    void add(const RailLength& length);
};

inline constexpr std::size_t place_kind_count = 6;

/// How many places of each kind: indexed by `PlaceKind`.
using PlaceCounts = std::array<std::size_t, place_kind_count>;

struct CountrySummary {
    std::string_view country;  ///< ISO 3166-1 alpha-2
    PlaceCounts places{};
    KmByKind km{};
};

struct LineSummary {
    LineIndex line;
    std::size_t sections = 0;
    KmByKind km{};  ///< of the line's own lengths
};

struct LicenceSummary {
    std::string_view licence;
    std::size_t places = 0;              ///< whose positions are under it
    std::vector<SourceIndex> sources{};  ///< all that are under it, of positions and of kilometres
};

/// How much of the directions and dates is known.
struct KnownSummary {
    std::size_t junctions = 0;        ///< places with three or more neighbours
    std::size_t directions = 0;       ///< of these, those that say who joins whom (`Junction`)
    std::size_t dated_lines = 0;      ///< with a `Shutdown` at least
    std::size_t dated_crossings = 0;  ///< likewise
};

/// What a network holds. Where several lines share a section, the countries and the whole count it
/// once.
struct NetworkSummary {
    PlaceCounts places{};
    std::size_t sections = 0;
    KmByKind km;
    KnownSummary known;
    std::vector<CountrySummary> countries;  ///< by code
    std::vector<LineSummary> lines;         ///< in the order of the network
    std::vector<LicenceSummary> licences;   ///< in the order of the sources
};

[[nodiscard]] NetworkSummary summarise(const Network& network);

}  // namespace verst
