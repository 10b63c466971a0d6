#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "verst/journey/journey.hpp"
#include "verst/network/network.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst {

/// Hours between two windows. A side that the reports do not bound is empty.
struct HourRange {
    std::optional<double> min;
    std::optional<double> max;

    friend bool operator==(const HourRange&, const HourRange&) = default;
};

/// Days or nights, counted on the calendar. A side that the reports do not bound is empty.
struct DayRange {
    std::optional<int> min;
    std::optional<int> max;

    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// One thing that happened: what the reports of it come to.
struct Event {
    PlaceIndex place;
    EventKind what = EventKind::seen;
    std::optional<PlaceIndex> from_stop;  ///< of a visit or meeting: the stop that it was made from
    /// Of a visit: where it went, if that is no place of the network. Then `place` is `from_stop`.
    std::optional<Position> off_network;
    std::vector<std::size_t> reports;  ///< positions in `Journey::reports`, at least one
    std::vector<Window> told;          ///< when each of them says that it happened
    /// The moments that all of its reports allow; where no moment suits them all (`disputed`), the
    /// span from the earliest to the latest of any.
    Window reported;
    bool about = false;     ///< a report that bounds it says "about"
    bool disputed = false;  ///< its reports contradict each other
    /// `reported`, narrowed by the order of the events: not before anything that happened earlier,
    /// not after anything that happened later. Every range is computed from it.
    Window bounds;
    Zone zone;  ///< of the place
};

/// A stay in one country without leaving it.
struct CountryStay {
    std::string_view country;  ///< ISO 3166-1 alpha-2
    /// When the journey entered the country and left it: at the border point, where a report has
    /// it; else between the last event on one side and the first on the other, where a train's
    /// least times are known no sooner than it can be at a border. At the two ends of the journey,
    /// the first and the last event.
    Window entered;
    Window left;
    Zone entered_zone;  ///< of the first place in the country, and of the last
    Zone left_zone;
    HourRange elapsed_h;
    DayRange calendar_days;  ///< by the local calendar of the country's own places
    DayRange nights;
};

/// A country's part of a journey: all its stays.
struct CountryTime {
    std::string_view country;
    std::size_t stays = 0;
    HourRange elapsed_h;
    DayRange calendar_days;  ///< a day that two stays share counts once
    DayRange nights;
};

/// When everything happened, without any railway.
struct Chronology {
    std::vector<Event> events;  ///< in the order of the journey
    HourRange elapsed_h;        ///< from the first event to the last
    /// From the day of the first event to the day of the last, both included, as the press counts;
    /// each end by the local calendar of its own place.
    DayRange calendar_days;
    DayRange nights;  ///< midnights between the two ends: a day fewer than the calendar days
    std::vector<CountryStay> stays;      ///< in the order of the journey
    std::vector<CountryTime> countries;  ///< in the order in which they are first entered
    bool disputed = false;               ///< of any event
};

/// Reports of one place and one kind become one event; met and visited places may be met and
/// visited again. A stay begins and ends with the passage of the border point, where a report has
/// it, else somewhere between the last event on one side and the first on the other. Countries that
/// no report places the journey in are not counted.
[[nodiscard]] Chronology chronology(const Network& network, const Journey& journey);

/// Hours from one window to another that is not before it: at least 0.
[[nodiscard]] HourRange hours_between(const Window& from, const Window& to);

}  // namespace verst
