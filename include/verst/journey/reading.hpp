#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "verst/base/message.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/compass.hpp"
#include "verst/journey/claim.hpp"
#include "verst/network/border.hpp"
#include "verst/network/ids.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

// What views text, and borders, are those of a `Network` that outlives the reading.

/// A way by the words of the claim, and which of the ways that they can mean.
struct AsClaimed {
    std::string text;  ///< as written, with its preposition: "along the Baikal-Amur"
    bool is_shortest = false;
    struct Part {
        PlaceIndex from;
        PlaceIndex to;
    };
    std::optional<Part> part = {};  ///< of the line that is named, where the way keeps to that
};

/// A way through countries that neither end lies in, by their ISO 3166-1 codes.
struct ThroughCountries {
    std::vector<std::string_view> countries;
    bool freight_only = false;  ///< one of its borders is
};

/// A way that has most of its length, or what sets it apart, on a line with a name of its own.
struct AlongLine {
    LineIndex line;
};

/// A way over borders that are its own; never null.
struct OverBorders {
    std::vector<const BorderCrossing*> borders;
};

/// The shortest way that does without what another goes by.
struct ShortestWithout {};

/// What sets a way by rail apart from others; nothing where it has no name.
using WayName = std::variant<std::monostate, AsClaimed, ThroughCountries, AlongLine, OverBorders,
                             ShortestWithout>;

/// What a reading is of.
enum class ReadingKind : std::uint8_t {
    straight_line,
    component,  ///< of the straight line, along a direction
    direction,
    rail,              ///< the practical way; of a superlative the journey's own
    shortest,          ///< the shortest way by rail, where it is another
    named_way,         ///< by rail, by the way that the claim names
    travelled,         ///< by rail, as the journey went
    conversion,        ///< one figure of the claim against the other
    km_difference,     ///< of two ways
    hours_difference,  ///< of two ways
    calendar_days,
    nights,
    elapsed,
    running,            ///< hours on the way at typical speeds
    host_country_days,  ///< in the country that the journey was made to
    average,            ///< km/h with the stops on the way
    running_speed,      ///< km/h without them
    top,                ///< the greatest speed
    lateness,           ///< hours after what was expected; below 0 before it
};

/// How a figure is counted, where that is the same for all of its kind.
enum class CountedBy : std::uint8_t {
    whole_days,      ///< the first and the last included
    midnights,       ///< between two days
    moments,         ///< from one to the other
    rounded_days,    ///< the same, rounded to whole days
    reports_around,  ///< the reports before and after, for none names the place
    typical_speeds,  ///< of the lines, without stops
    typical_speeds_with_stops,
    certain_average,  ///< the fastest average between two reports
};

/// Why a figure decides nothing.
enum class Undecidable : std::uint8_t {
    no_rival,   ///< not known of both this journey and another
    makeshift,  ///< an end is a coordinate, and its station may not serve it
};

/// A direction holds within so many degrees of the one that is named.
struct Tolerance {
    double deg = 0;
};

/// The two figures of a claim, as written.
struct BothFigures {
    std::string first;
    std::string also;
};

/// A way by rail: what it passes, and what of the ends is not counted.
struct RailNote {
    struct Stations {
        PlaceIndex from;
        PlaceIndex to;
        bool of_journey = false;  ///< the journey's own way between them
    };
    std::optional<Stations> stations;            ///< of the practical way, or of the journey's own
    std::vector<const BorderCrossing*> borders;  ///< in its order, never null
    double estimated_km = 0;
    std::vector<RailEnd> by_access;  ///< ends whose way to the station is not counted
    std::vector<RailEnd> snapped;    ///< ends that are no station
};

/// Kilometres along the legs of a journey.
struct LegsNote {
    enum class Of : std::uint8_t { all, between, country } of = Of::all;
    std::string country;  ///< ISO 3166-1 alpha-2; of `country`
    double from_memory_km = 0;
};

/// The kilometres of a speed, and what becomes of the time in which the train stood.
struct SpeedNote {
    double km = 0;
    enum class Stops : std::uint8_t {
        left_out,   ///< those between the legs
        counted,    ///< those on the way
        not_known,  ///< the average is the least that it can have been
    } stops = Stops::counted;
};

/// When an event was expected, as written.
struct Expected {
    std::string when;
};

/// Days are counted from the first report to the last in the country of each journey.
struct HostCountries {
    std::string country;        ///< ISO 3166-1 alpha-2
    std::string rival_country;  ///< of the journey that it is measured against
};

/// How a reading came about; a refusal: why it has no value.
using ReadingNote = std::variant<std::monostate, CountedBy, Undecidable, Tolerance, BothFigures,
                                 RailNote, LegsNote, SpeedNote, Expected, HostCountries, Refusal>;

/// One sense of a claim, with what it comes to.
struct Reading {
    ReadingKind kind = ReadingKind::straight_line;
    Quantity::Unit unit = Quantity::Unit::km;
    std::optional<CompassPoint> toward;  ///< of `component` and `direction`: which is named
    bool is_longer = false;              ///< of a difference: by how much longer, not shorter
    bool other_way = false;              ///< along another way that the same names can mean
    std::string also_figure;    ///< it is held against this, the claim's second; empty: the first
    std::optional<double> min;  ///< the value, or the range that the reports leave
    std::optional<double> max;
    bool judged = true;  ///< the words of the claim name this reading
    std::optional<Verdict> verdict;
    /// How far the value is on the right side of the threshold, in `unit`; negative when it fails.
    std::optional<double> margin;
    std::optional<double> uncertainty;  ///< of the value, in `unit`, where it is known
    WayName way;                        ///< by rail
    WayName against;                    ///< of a difference: the other way, where it needs a name
    ReadingNote note;
    /// Where it fails, the claim fails, whatever the others say: a direction the other way round.
    bool refutes = false;
    /// What a superlative is measured against: the longest of the others.
    struct Rival {
        std::string name;  ///< of the journey
        std::optional<double> min;
        std::optional<double> max;
    };
    std::optional<Rival> rival;

    /// It is judged, and its value is known less exactly than its margin.
    [[nodiscard]] bool is_narrow() const;
};

}  // namespace verst
