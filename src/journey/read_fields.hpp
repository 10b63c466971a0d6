#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journey/journey_fields.hpp"
#include "verst/journey/journey.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/time/report_time.hpp"

/// The fields that reports and claims have in common. What is wrong goes to the faults.
namespace verst {

/// A place of the network, as every place argument names it; no coordinate.
[[nodiscard]] std::optional<PlaceIndex> read_place(JourneyFields& fields, std::string_view key,
                                                   Need need, const Network& network);

/// A place as above, or a coordinate.
[[nodiscard]] std::optional<NamedPoint> read_point(JourneyFields& fields, std::string_view key,
                                                   Need need, const Network& network);

/// What may be told of: a stay is an arrival and a departure, and no event that one can expect.
enum class EventsAllowed { all, single };

/// The kind of an event.
[[nodiscard]] std::optional<EventKind> read_event(JourneyFields& fields, EventsAllowed allowed);

/// The zone that is named, else that of the place; UTC, so that times are still checked, where the
/// place itself cannot be used.
[[nodiscard]] std::optional<Zone> read_zone(JourneyFields& fields, const Network& network,
                                            const std::optional<PlaceIndex>& place);

/// A time by the clock of the zone.
[[nodiscard]] std::optional<ReportTime> read_time(JourneyFields& fields, std::string_view key,
                                                  const std::optional<Zone>& zone);

/// Warns of a time that is written without a zone, at a place whose clock is not known.
void warn_of_unknown_clock(JourneyFields& fields, const Network& network, PlaceIndex place,
                           const ReportTime& when);

/// A day of the calendar; nothing where there is none, or none that can be read.
[[nodiscard]] std::optional<CalendarDay> read_day(JourneyFields& fields, std::string_view key);

/// A, B, C, or an empty text.
[[nodiscard]] std::string read_confidence(JourneyFields& fields);

}  // namespace verst
