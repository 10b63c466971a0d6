#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/features.hpp"

namespace verst {

/// The opening of a line, or of a stretch of it, as the tables date it.
struct LineOpening {
    LineIndex line;
    std::string_view opened;      ///< "1951", "2022-11"
    std::string_view confidence;  ///< of the line's attributes: A, B, C or empty
    /// False: the date is that of the whole line, parts of it may have been open before.
    bool of_stretch = false;

    friend bool operator==(const LineOpening&, const LineOpening&) = default;
};

/// What a day closes of a way that leads by it elsewhere.
struct DayClosures {
    std::vector<LineOpening> unopened;  ///< lines not yet opened, each once, in the way's order
    std::vector<const Shutdown*> shut;  ///< in force
    [[nodiscard]] bool empty() const { return unopened.empty() && shut.empty(); }
};

/// What the day that the network was taken at means for a way.
struct DateReport {
    /// Of the way that would be best on any day, what was closed on that day: the reason why the
    /// way is another. Empty if it is the same way.
    DayClosures closed;
    double any_day_rail_km = 0;  ///< of that way; 0 if it is the same
    /// Of the lines used, those whose opening the tables do not date so exactly that they were
    /// certainly open on that day.
    std::vector<LineOpening> doubtful;

    [[nodiscard]] bool empty() const { return closed.empty() && doubtful.empty(); }
};

/// What the day means for everything that can be reached from a place.
struct ReachDates {
    /// Of what could be reached on any day, what was closed on that day.
    DayClosures closed;
    std::size_t more_places = 0;        ///< that could be reached on any other day only
    std::vector<LineOpening> doubtful;  ///< as in `DateReport`, of the sections within reach

    [[nodiscard]] bool empty() const { return closed.empty() && doubtful.empty(); }
};

}  // namespace verst
