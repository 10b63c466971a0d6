#pragma once

#include <cstdint>

#include "verst/network/ids.hpp"
#include "verst/network/image_types.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// Whom a shutdown keeps out.
enum class ShutFor : std::uint8_t {
    all,        ///< not built yet, or closed
    passenger,  ///< trains of the timetable that carry passengers; special trains may run
};

/// A time in which a line or a border crossing was shut. Dates are as exact as their source: a
/// shutdown "from 2020-02" is certain from 1 March 2020 on.
struct Shutdown {
    Maybe<LineIndex> line;     ///< what was shut: a line,
    Maybe<PlaceIndex> border;  ///< or the border point of a crossing
    /// First day on which it was certainly shut; nothing: it had not been opened before.
    Maybe<CalendarDay> from;
    /// First day on which it may have been open again; nothing: it is shut to this day.
    Maybe<CalendarDay> until;
    ImageText from_text;   ///< as written: "2020-02"; empty like `from`
    ImageText until_text;  ///< as written; empty like `until`
    ImageText confidence;  ///< A, B or C
    ImageText note;
    SourceIndex source;
    std::uint32_t file_line = 0;  ///< of shutdowns.csv, 1-based
    ShutFor shut_for = ShutFor::all;

    [[nodiscard]] bool certain_on(CalendarDay day) const {
        return (!from || *from <= day) && (!until || day < *until);
    }
};

}  // namespace verst
