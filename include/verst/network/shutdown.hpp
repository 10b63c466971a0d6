#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "verst/network/ids.hpp"
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
    std::variant<LineIndex, PlaceIndex> what;  ///< a line, or the border point of a crossing
    ShutFor shut_for = ShutFor::all;
    /// First day on which it was certainly shut; nothing: it had not been opened before.
    std::optional<CalendarDay> from;
    /// First day on which it may have been open again; nothing: it is shut to this day.
    std::optional<CalendarDay> until;
    std::string_view from_text;   ///< as written: "2020-02"; empty like `from`
    std::string_view until_text;  ///< as written; empty like `until`
    std::string_view confidence;  ///< A, B or C
    SourceIndex source;
    std::string_view note;
    std::size_t file_line = 0;  ///< of shutdowns.csv, 1-based

    [[nodiscard]] bool certain_on(CalendarDay day) const {
        return (!from || *from <= day) && (!until || day < *until);
    }
};

}  // namespace verst
