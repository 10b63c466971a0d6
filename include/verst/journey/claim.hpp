#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "verst/geo/compass.hpp"
#include "verst/journey/comparison.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/ids.hpp"

namespace verst {

enum class Verdict : std::uint8_t {
    holds,
    fails,
    depends,    ///< holds in one judged reading and fails in another
    undecided,  ///< holds for a part only of what the reports leave possible
};

[[nodiscard]] std::string_view verdict_name(Verdict verdict);

/// A way that a claim names: "by the Trans-Siberian", "through China", "via Harbin". One of the
/// three is given.
struct NamedWay {
    std::string text;                 ///< as written, with its preposition: "through China"
    std::string country;              ///< ISO 3166-1 alpha-2
    std::optional<LineIndex> line;    ///< kept to from where it is reached to where it is left
    std::optional<PlaceIndex> place;  ///< a station on rail
};

/// A figure of length, as a claim gives it.
struct ClaimedLength {
    double km = 0;
    std::optional<double> up_to_km;  ///< of "200 to 300 km": both ends count
    std::string text;                ///< figure and unit as written, "1,000 km"
    /// How far the true value may be from a bare figure (`exactly`), km: half a unit of the
    /// figure's last digit that is not zero, but from 1 % to 5 % of it. Of a figure with decimals
    /// ("1000.0"), and of "exactly", half a unit of the last digit that is written.
    double rounding_km = 0;
};

/// "PLACE is more than 1,000 km north of PLACE"
struct DistanceClaim {
    std::string text;    ///< the whole sentence, in the words of the grammar
    NamedPoint subject;  ///< the place that is far: "Vostochny"
    NamedPoint from;     ///< "Vladivostok"
    Comparison comparison = Comparison::exactly;
    double value_km = 0;
    std::optional<double> up_to_km;  ///< as in `ClaimedLength`; with `exactly` and `about` only
    std::string value_text;          ///< as `ClaimedLength::text`
    double rounding_km = 0;          ///< as `ClaimedLength::rounding_km`
    /// The same distance told again, mostly in another unit: "680 km (425 miles)".
    std::optional<ClaimedLength> also;
    /// "How far is ...?": nothing is claimed, and the readings have values without verdicts.
    bool asks = false;
    /// "Khasan is due south of Vladivostok": the direction alone is claimed, no distance.
    bool only_direction = false;
    /// It gives a distance to hold the readings against.
    [[nodiscard]] bool has_figure() const { return !asks && !only_direction; }
    /// Which sense of "far" the words name.
    enum class Sense : std::uint8_t {
        from,      ///< "from": straight line and rail
        by_rail,   ///< "by rail from"
        toward,    ///< "north of"
        straight,  ///< "in a straight line from"
    } sense = Sense::from;
    std::optional<CompassPoint> direction;  ///< of `toward`
    bool due = false;                       ///< "due north": see `due_tolerance_deg`
    std::optional<NamedWay> way;            ///< of `by_rail`
};

}  // namespace verst
