#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "verst/journey/claim.hpp"
#include "verst/network/ids.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// "a six-day visit", "eight days in all": a time between two events of the journey.
struct DurationClaim {
    Comparison comparison = Comparison::exactly;
    double value = 0;
    enum class Unit : std::uint8_t { days, nights, hours } unit = Unit::days;
    /// Only the part of the journey in this country (ISO 3166-1); empty for the whole journey.
    std::string country;
    /// Only from the last event at one place to the first event at another that comes after it;
    /// both or neither, and not together with `country`.
    std::optional<PlaceIndex> from;
    std::optional<PlaceIndex> to;
};

/// "the longest journey since ...": over the journeys of the catalogue by the same traveller.
struct SuperlativeClaim {
    enum class Measure : std::uint8_t { longest } measure = Measure::longest;
};

/// A claim of a journey file, in the words of its source.
struct JourneyClaim {
    std::string text;    ///< the words quoted
    std::string source;  ///< outlet
    std::optional<CalendarDay> said_on;
    std::string note;
    std::variant<DistanceClaim, DurationClaim, SuperlativeClaim> what;
    std::size_t file_line = 0;
};

}  // namespace verst
