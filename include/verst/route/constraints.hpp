#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verst/network/ids.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// Parts of a network, by kind: what `--avoid` and `--only` name.
struct Selection {
    /// ISO 3166-1 alpha-2. A section belongs to the country of its end that is no border point.
    std::vector<std::string> countries;
    std::vector<LineIndex> lines;
    std::vector<PlaceIndex> places;   ///< stations: a section is of a place if it touches it
    std::vector<PlaceIndex> borders;  ///< border points, likewise
    std::vector<int> gauges_mm;
    std::vector<SectionIndex> sections;

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// What a route must keep to. A ban is a ban: a section that any constraint excludes is not used,
/// not even where a route begins or ends.
struct Constraints {
    /// No section of any of these. A track that serves another gauge, or another line, beside an
    /// avoided one may be used by that.
    Selection avoid;
    /// Of each kind that is not empty, only what is named: those of one kind unite, different kinds
    /// intersect. Borders limit only the sections that touch a border point; a section is within
    /// places if both its ends are (border points between them count as within).
    Selection only;
    bool electrified = false;  ///< only track that is known to be electrified
    bool same_gauge = false;   ///< no break of gauge from one end of the route to the other
    /// Lines and crossings that were certainly shut on this day are out: not yet opened by the year
    /// of `Line::opened` (or of the stretch), or in a `Shutdown`. A line without a year was not
    /// open before the first dated line of its countries.
    std::optional<CalendarDay> as_of;
    /// With `as_of`: the train is no train of the timetable, so that a suspension of passenger
    /// traffic does not bind it.
    bool special_train = false;

    [[nodiscard]] bool empty() const { return *this == Constraints{}; }
    friend bool operator==(const Constraints&, const Constraints&) = default;
};

}  // namespace verst
