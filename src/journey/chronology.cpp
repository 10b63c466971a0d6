#include "verst/journey/chronology.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>

#include "journey/chronology_of.hpp"
#include "journey/country_stays.hpp"
#include "journey/merge_reports.hpp"
#include "journey/spans.hpp"

namespace verst {

namespace {

/// Nothing happened before what stands earlier in the account, nor after what stands later. Where
/// the reports contradict even that, they stand as they are.
void narrow_by_order(std::vector<Event>& events) {
    std::optional<Instant> not_before;
    for (Event& event : events) {
        event.bounds = event.reported;
        const auto& earliest = event.reported.earliest;
        if (earliest && (!not_before || *not_before < *earliest)) not_before = earliest;
        event.bounds.earliest = not_before;
    }
    std::optional<Instant> not_after;
    for (Event& event : std::views::reverse(events)) {
        const auto& latest = event.reported.latest;
        if (latest && (!not_after || *latest < *not_after)) not_after = latest;
        event.bounds.latest = not_after;
    }
    for (Event& event : events) {
        const Window& bounds = event.bounds;
        if (bounds.earliest && bounds.latest && *bounds.latest < *bounds.earliest) {
            event.bounds = event.reported;
        }
    }
}

}  // namespace

Chronology chronology_of(const Network& network, std::vector<Event> events,
                         const BorderTimes* times) {
    Chronology result;
    result.events = std::move(events);
    if (result.events.empty()) return result;
    const Event& first = result.events.front();
    const Event& last = result.events.back();
    result.elapsed_h = hours_between(first.bounds, last.bounds);
    result.calendar_days = days_between(first.bounds, first.zone, last.bounds, last.zone);
    result.nights = nights_of(result.calendar_days);
    result.stays = country_stays(network, result.events, times);
    result.countries = country_times(result.stays);
    result.disputed = std::ranges::any_of(result.events, &Event::disputed);
    return result;
}

Chronology chronology(const Network& network, const Journey& journey) {
    std::vector<Event> events = merge_reports(network, journey);
    narrow_by_order(events);
    return chronology_of(network, std::move(events));
}

}  // namespace verst
