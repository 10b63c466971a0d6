#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "verst/base/hint.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/route.hpp"
#include "verst/time/day_period.hpp"

namespace verst {

/// When the lines of a network were opened, as far as its tables say.
class LineDates {
  public:
    explicit LineDates(const Network& network);

    /// The first day on which a line may have been open; nothing: it may always have been. A line
    /// without a date counts from the first dated line of its countries on: it was not there before
    /// the first railway.
    [[nodiscard]] std::optional<CalendarDay> earliest(LineIndex line) const;
    /// The same of one of its sections, which may have a date of its own.
    [[nodiscard]] std::optional<CalendarDay> earliest(const SectionOnLine& section) const;

    /// The line that was opened first; nothing if no line has a date.
    struct First {
        LineIndex line;
        std::string_view opened;
        CalendarDay day;
    };
    [[nodiscard]] const std::optional<First>& first() const { return first_; }

  private:
    void note(LineIndex line, std::string_view opened);
    [[nodiscard]] std::optional<CalendarDay> day_of(LineIndex line, std::string_view opened) const;

    const Network& network_;
    std::map<std::string_view, CalendarDay> first_of_country_;
    std::optional<First> first_;
};

/// A section of a way as the line has it that the way takes; null for a line that is not there.
[[nodiscard]] const SectionOnLine* on_line_of(const Network& network, const RouteStep& step);

/// What a way uses that was closed on the day of the constraints; empty without a day.
[[nodiscard]] DayClosures closures_on(const Network& network, const Constraints& constraints,
                                      std::span<const RouteStep> steps);

/// A hint for each, at most five, and how many more there are.
void add_closures(const Network& network, const DayClosures& closures, std::vector<Hint>& hints);

}  // namespace verst
