#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "verst/route/route.hpp"

namespace verst {

/// What the sections of a route add up to. published_km + track_km + estimated_km = rail_km.
struct RailSum {
    double rail_km = 0;
    double published_km = 0;
    double track_km = 0;
    double estimated_km = 0;
    double weak_km = 0;   ///< of the published: figures from memory, no source found
    double chord_km = 0;  ///< sum of the sections' geodesics
    /// Added in quadrature: half a kilometre at each end of every run of posts (consecutive
    /// published sections on one line in one direction), 1 % of all the measured track (its scale
    /// errs in one sense), 10 % of each unbroken estimated stretch (each errs on its own).
    double uncertainty_km = 0;
    double running_h = 0;  ///< at the sections' typical speeds, stops not counted
};

/// Running speed of a section, km/h: the fastest of its lines'; where none says,
/// `unknown_typical_kmh`.
[[nodiscard]] double typical_kmh(const Network& network, SectionIndex section);

inline constexpr double unknown_typical_kmh = 30;

[[nodiscard]] RailSum measure(const Network& network, std::span<const RouteStep> steps);

struct CountryKm {
    std::string_view country;
    double rail_km = 0;
};

/// Rail kilometres per country, in the order in which the route first enters them.
[[nodiscard]] std::vector<CountryKm> km_by_country(const Network& network,
                                                   std::span<const RouteStep> steps);

}  // namespace verst
