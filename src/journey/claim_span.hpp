#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "journey/account.hpp"
#include "journey/own_way.hpp"
#include "verst/journey/chronology.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst {

/// An end of a part of a journey: when it was, and what a report of it would be of.
struct SpanEnd {
    Window window;
    Zone zone;
    Happening what;
};

/// A part of a journey, counted in every way.
struct Span {
    HourRange elapsed_h;
    DayRange calendar_days;
    DayRange nights;
    std::vector<SpanEnd> ends;  ///< what it is counted from: two, or those of several stays
    bool reports_around =
        false;  ///< no report names an end: it lies between those before and after
};

/// A span, or why the record has none.
using FoundSpan = tl::expected<Span, WhyNotJudged>;

/// The part between two ends.
[[nodiscard]] Span span_between(SpanEnd from, SpanEnd to);

/// The whole of an account that has reports, its part in one country, or the part between two
/// places: from the last event at one to the first event at the other that follows. A place that no
/// report names, but that lies on the way that the train went, was passed between the reports
/// before and after it.
[[nodiscard]] FoundSpan find_span(const Network& network, const Account& account,
                                  std::string_view country, const std::optional<PlaceIndex>& from,
                                  const std::optional<PlaceIndex>& to);

/// An end at an event.
[[nodiscard]] SpanEnd end_at(const Event& event);

/// The report that would decide what is left open: of two ends those that alone are enough, the
/// less known first; where neither is, both; of more ends the least known. `judge` tells what the
/// part between two ends comes to.
[[nodiscard]] WouldDecide deciding_report(
    const std::vector<SpanEnd>& ends,
    const std::function<std::optional<Verdict>(const Span&)>& judge);

}  // namespace verst
