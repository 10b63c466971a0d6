#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "verst/route/admissibility.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// A part of an alternative that runs on sections which the best route does not use.
struct Deviation {
    PlaceIndex leaves;   ///< the last place in common before it
    PlaceIndex rejoins;  ///< the first place in common after it
    double rail_km = 0;
    /// Of the best route between the two; nothing where it does not pass them in this order.
    std::optional<double> best_km;
};

/// One of the ways that `verst alternatives` shows.
struct Alternative {
    Route route;
    RailSum sum;
    RouteFeatures features;
    double time_h = 0;     ///< running at typical speeds and the middle of each stop
    double more_km = 0;    ///< than the best
    double more_h = 0;     ///< than the best
    double shared_km = 0;  ///< of rail_km, on sections that the best uses too
    std::vector<Deviation> deviations;
    std::optional<LineIndex> main_line;  ///< with the most kilometres of the deviations
    /// What it uses and none of the other ways shown does; lines with the most kilometres first.
    std::vector<LineIndex> own_lines;
    std::vector<PlaceIndex> own_borders;
    std::vector<std::string_view> new_countries;  ///< that it passes and the best does not
    bool is_practical = false;                    ///< the practical way
    bool is_shortest = false;                     ///< the shortest by rail
    bool stays_within = false;  ///< in the countries of the first and the last place
    /// To know it by, at most two: the stations at its borders with new countries; else the
    /// junction or station nearest the middle of its longest deviation; else at its own borders.
    std::vector<PlaceIndex> by;
};

/// `verst alternatives A B [C...]`.
struct AlternativesAnswer {
    Metric metric = Metric::practical;
    Admissibility limits;
    std::vector<NamedPoint> through;
    /// The best first, which has no deviations; the others by what they cost.
    std::vector<Alternative> ways;
    std::vector<AccessLink> access;    ///< of the sites among the places asked for, in order
    std::optional<CalendarDay> as_of;  ///< the day that the network was taken at
    DateReport dates;                  ///< of all the ways
};

inline constexpr std::size_t default_alternatives = 3;
inline constexpr std::size_t most_alternatives = 100;

struct AlternativesRequest {
    std::vector<NamedPoint> through;  ///< at least two
    Metric metric = Metric::practical;
    Constraints constraints;
    double max_snap_km = default_max_snap_km;
    std::size_t count = default_alternatives;  ///< 1 to `most_alternatives`, the best not counted
    Admissibility limits;
};

/// The best route through all the places and its admissible alternatives, none of which leaves out
/// a via place. Never left out, whatever the limits say: the practical way, the shortest, and the
/// best that stays in the countries of the places, where there is one. Refuses like `find_route`;
/// with `bad_argument` a count or limits out of range.
[[nodiscard]] Result<AlternativesAnswer> find_alternatives(const Network& network,
                                                           const AlternativesRequest& request);

}  // namespace verst
