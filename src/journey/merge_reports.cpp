#include "journey/merge_reports.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <span>
#include <utility>

#include "journey/place_zone.hpp"
#include "journey/stops.hpp"

namespace verst {

namespace {

/// What the traveller does leaves the train where it is.
bool moves_train(EventKind kind) { return kind != EventKind::met && kind != EventKind::visit; }

/// A train arrives or departs once; one may be met, visit or be seen again at another time.
bool can_happen_again(EventKind kind) {
    return kind == EventKind::met || kind == EventKind::visit || kind == EventKind::seen;
}

bool is_stay(const Report& report) {
    return report.what == EventKind::stopped || report.what == EventKind::stood;
}

/// Where the train is while a report or an event happens.
template <class Told>
PlaceIndex train_place(const Told& told) {
    return told.from_stop.value_or(told.place);
}

/// One thing that a report tells of: mostly the only one.
struct Telling {
    std::size_t report = 0;
    EventKind what = EventKind::seen;
    Window window;
};

/// When the train came, if it stopped or stood.
Window arrival_of(const Report& stay) {
    const Window& begins = stay.when.begins;
    return stay.what == EventKind::stopped ? begins : Window{std::nullopt, begins.latest};
}

/// When it left. A time that is no interval tells of a stop when it began.
Window departure_of(const Report& stay) {
    const Window& ends = stay.when.ends;
    const bool tells_end =
        stay.what == EventKind::stopped &&
        (stay.when.precision == Precision::interval || stay.when.precision == Precision::not_after);
    return tells_end ? ends : Window{ends.earliest, std::nullopt};
}

Window hull(const Window& a, const Window& b) {
    Window both;
    if (a.earliest && b.earliest) both.earliest = std::min(*a.earliest, *b.earliest);
    if (a.latest && b.latest) both.latest = std::max(*a.latest, *b.latest);
    return both;
}

/// True if the report was taken in; not if it must tell of another event.
bool take_in(Event& event, const Telling& telling) {
    const auto both = intersection(event.reported, telling.window);
    if (both && !event.disputed) {
        event.reported = *both;
    } else if (can_happen_again(event.what)) {
        return false;
    } else {
        event.disputed = true;
        event.reported = hull(event.reported, telling.window);
    }
    event.reports.push_back(telling.report);
    event.told.push_back(telling.window);
    return true;
}

/// True if an "about" stands behind one of the event's two sides.
bool rests_on_about(const Journey& journey, const Event& event) {
    for (std::size_t k = 0; k < event.reports.size(); ++k) {
        const Window& told = event.told[k];
        const bool bounds = (told.earliest && told.earliest == event.reported.earliest) ||
                            (told.latest && told.latest == event.reported.latest);
        if (bounds && journey.reports[event.reports[k]].when.about) return true;
    }
    return false;
}

/// Takes the reports one after the other. A report that the train stopped or stood somewhere tells
/// of an arrival and a departure; what follows it in the account at that place happened between the
/// two, so that departure stays the last event until the train is told of elsewhere.
class Merger {
  public:
    Merger(const Network& network, const Journey& journey) : network_(network), journey_(journey) {}

    std::vector<Event> merge() {
        for (std::size_t i = 0; i < journey_.reports.size(); ++i) take(i);
        end_at_last_stay();
        for (Event& event : events_) event.about = rests_on_about(journey_, event);
        return std::move(events_);
    }

  private:
    [[nodiscard]] const Report& report_of(const Telling& telling) const {
        return journey_.reports[telling.report];
    }

    void take(std::size_t number) {
        const Report& report = journey_.reports[number];
        if (leaves_open_ && !is_at_open_stop(report)) leaves_open_ = false;
        if (!is_stay(report)) return take({number, report.what, report.when.window});
        if (events_.empty() && report.what == EventKind::stood) {
            // That it came is older than the account.
            take({number, EventKind::seen, report.when.begins});
        } else {
            take({number, EventKind::arrive, arrival_of(report)});
        }
        take({number, EventKind::depart, departure_of(report)});
        leaves_open_ = true;
    }

    [[nodiscard]] bool is_at_open_stop(const Report& report) const {
        return report.what != EventKind::pass &&
               are_linked(network_, train_place(events_.back()), train_place(report));
    }

    void take(const Telling& telling) {
        Event* known = telling.what == EventKind::depart && leaves_open_ ? &events_.back()
                                                                         : find_event(telling);
        if (telling.what == EventKind::depart) leaves_open_ = false;
        if (known != nullptr && take_in(*known, telling)) return;
        const Report& report = report_of(telling);
        Event event;
        event.place = report.place;
        event.what = telling.what;
        event.from_stop = report.from_stop;
        event.off_network = report.off_network;
        event.reports = {telling.report};
        event.told = {telling.window};
        event.reported = telling.window;
        event.zone = zone_of(network_, report.place);
        events_.insert(leaves_open_ ? std::prev(events_.end()) : events_.end(), std::move(event));
    }

    /// The event that the report may tell of once more: the train has not moved since.
    [[nodiscard]] Event* find_event(const Telling& telling) {
        const Report& report = report_of(telling);
        const std::size_t known = events_.size() - (leaves_open_ ? 1 : 0);
        for (Event& event : std::views::reverse(std::span(events_.data(), known))) {
            const bool is_same = event.place == report.place && event.what == telling.what &&
                                 event.from_stop == report.from_stop &&
                                 event.off_network == report.off_network;
            if (is_same) return &event;
            // A train that is seen where it stands, or stands where it was seen, has not moved.
            const bool stays = event.what == EventKind::seen && is_stay(report) &&
                               are_linked(network_, event.place, report.place);
            if (moves_train(event.what) && !stays) return nullptr;
        }
        return nullptr;
    }

    /// Nothing tells that the train left where it stood last: it was seen there, to the end of that
    /// report.
    void end_at_last_stay() {
        if (!leaves_open_ || events_.back().reported.latest) return;
        Event& last = events_.back();
        const auto begins_last = std::ranges::max_element(last.told, {}, &Window::earliest);
        const auto longest =
            last.reports[static_cast<std::size_t>(begins_last - last.told.begin())];
        last.what = EventKind::seen;
        last.reports = {longest};
        last.told = {journey_.reports[longest].when.ends};
        last.reported = last.told.front();
        last.disputed = false;
    }

    const Network& network_;
    const Journey& journey_;
    std::vector<Event> events_;
    /// The last event is the departure from a stop that reports tell of as a stay.
    bool leaves_open_ = false;
};

}  // namespace

std::vector<Event> merge_reports(const Network& network, const Journey& journey) {
    return Merger(network, journey).merge();
}

}  // namespace verst
