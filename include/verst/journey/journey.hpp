#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "verst/geo/position.hpp"
#include "verst/journey/journey_claim.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"
#include "verst/time/report_time.hpp"

namespace verst {

/// What a report says happened to the train or its traveller.
enum class EventKind : std::uint8_t {
    depart,  ///< the train leaves a stop
    arrive,  ///< the train comes to a stop
    pass,    ///< the train goes through, or halts too briefly to be a stop
    seen,    ///< the train is seen standing or moving near the place
    met,     ///< the traveller meets somebody at a stop
    visit,   ///< the traveller goes somewhere by road from a stop
    // Of reports only: what they tell of is an arrival and a departure.
    stopped,  ///< the train comes to a stop when the time begins and leaves when it ends
    stood,    ///< the train stands there all the time that is named, and perhaps longer
};

[[nodiscard]] std::string_view event_name(EventKind kind);

/// A dated sighting with a source.
struct Report {
    PlaceIndex place;
    EventKind what = EventKind::seen;
    ReportTime when;
    std::optional<PlaceIndex> from_stop;  ///< of a visit: the stop that it was made from
    /// Of a visit: where it went, if that is no place of the network. Then `place` is `from_stop`.
    std::optional<Position> off_network;
    std::optional<ReportTime> published;  ///< when the report appeared, mostly a day, if known
    std::string outlet;
    std::string reference;   ///< page or issue where it can be found; may be empty
    std::string quote;       ///< the words of the report; may be empty
    std::string confidence;  ///< A, B or C
    std::string note;
    std::size_t file_line = 0;
};

/// A journey told in dated reports, and the claims made about it.
struct Journey {
    std::string name;  ///< of the file, without ".toml"
    std::filesystem::path file;
    std::string title;
    std::string traveller;
    std::optional<CalendarDay> took_power;  ///< the traveller's first day in office
    std::string train;
    std::string summary;
    std::vector<std::string> see_also;  ///< names of other journeys
    std::vector<Report> reports;        ///< in the order of the journey
    std::vector<JourneyClaim> claims;
    std::vector<DataFault> warnings;  ///< what may be wrong in the file, and is read all the same
    /// What its routes keep to. A journey that is read from a file keeps to what was open on its
    /// first day, as a special train: a suspension of passenger traffic does not bind it.
    Constraints constraints;
};

}  // namespace verst
