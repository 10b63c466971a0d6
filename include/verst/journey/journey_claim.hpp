#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "verst/journey/claim.hpp"
#include "verst/journey/ways_claim.hpp"
#include "verst/network/ids.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/report_time.hpp"

namespace verst {

enum class EventKind : std::uint8_t;

/// A figure that a claim gives: "more than 20", "from 8 to 9".
struct ClaimedFigure {
    Comparison comparison = Comparison::exactly;
    double value = 0;
    std::optional<double> up_to;  ///< of "from 8 to 9": both ends count; only with `exactly`
};

/// "a six-day visit", "eight days in all": a time between two events of the journey.
struct DurationClaim : ClaimedFigure {
    enum class Unit : std::uint8_t { days, nights, hours } unit = Unit::days;
    /// Only the part of the journey in this country (ISO 3166-1); empty for the whole journey.
    std::string country;
    /// Only from the last event at one place to the first event at another that comes after it;
    /// both or neither, and not together with `country`.
    std::optional<PlaceIndex> from;
    std::optional<PlaceIndex> to;
};

/// "at about 60 km/h", "at no more than 37 mph".
struct SpeedClaim : ClaimedFigure {
    double kmh_per_unit = 1;  ///< of the unit that `value` is in: 1.609344 for miles
    enum class Of : std::uint8_t {
        average,  ///< rail kilometres over the time from departure to arrival
        running,  ///< rail kilometres over the time that it ran, without the time that it stood
        top,      ///< the fastest that it ran at any moment
    } of = Of::average;
    /// Only between two places, as in `DurationClaim`; neither: over all the legs.
    std::optional<PlaceIndex> from;
    std::optional<PlaceIndex> to;
};

/// "travelled more than 4 thousand km in Russia": rail kilometres along the journey's own legs.
struct TravelClaim : ClaimedFigure {
    double km_per_unit = 1;  ///< of the unit that `value` is in: 1.609344 for miles
    /// Only in this country, or only between two places; as in `DurationClaim`.
    std::string country;
    std::optional<PlaceIndex> from;
    std::optional<PlaceIndex> to;
};

/// "the longest journey since ...": over the journeys of the catalogue by the same traveller.
struct SuperlativeClaim {
    enum class Measure : std::uint8_t { longest } measure = Measure::longest;
    std::optional<CalendarDay> since;  ///< only journeys that began on this day or after it
};

/// "expected in Pyongyang on Monday afternoon".
struct PredictionClaim {
    EventKind what{};
    PlaceIndex place;
    ReportTime when;
};

/// A claim of a journey file, in the words of its source. A sentence that gives several figures
/// makes as many claims, all with the same words and `file_line`.
struct JourneyClaim {
    std::string text;    ///< the words quoted
    std::string source;  ///< outlet
    std::optional<CalendarDay> said_on;
    std::string confidence;  ///< that it was said: A, B or C; may be empty
    std::string note;
    std::variant<DistanceClaim, DurationClaim, SuperlativeClaim, SpeedClaim, TravelClaim,
                 PredictionClaim, WaysClaim>
        what;
    std::size_t file_line = 0;
};

/// What kind of figure a claim gives: "distance", "duration", "superlative", "speed", "travelled",
/// "prediction", "comparison"; the key of a journey file.
[[nodiscard]] std::string_view claim_kind(const JourneyClaim& claim);

}  // namespace verst
