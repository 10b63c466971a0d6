#include "journey/moments.hpp"

#include <optional>

namespace verst {

namespace {

bool is_sighting(const Event& event) {
    return event.what == EventKind::pass || event.what == EventKind::seen;
}

class MomentMaker {
  public:
    MomentMaker(const Network& network, std::span<const Event> events, const StopList& list)
        : network_(network), events_(events), list_(list) {}

    std::vector<Moment> make() {
        std::size_t stop = 0;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            while (stop < list_.stops.size() && list_.spans[stop].last < i) ++stop;
            const bool at_stop = stop < list_.stops.size() && list_.spans[stop].first <= i;
            if (at_stop && i == list_.spans[stop].first && hides_arrival(stop)) {
                add_hidden(EventKind::arrive, stop);
            }
            add_event(i, at_stop ? std::optional(stop) : std::nullopt);
            if (at_stop && i == list_.spans[stop].last && hides_departure(stop)) {
                add_hidden(EventKind::depart, stop);
            }
        }
        return std::move(moments_);
    }

  private:
    /// An account may begin or end with a sighting of the train under way: that is no arrival and
    /// no departure.
    [[nodiscard]] bool hides_arrival(std::size_t stop) const {
        const bool is_last = stop + 1 == list_.stops.size();
        return !list_.stops[stop].arrival && stop > 0 &&
               !(is_last && is_sighting(events_[list_.spans[stop].first]));
    }
    [[nodiscard]] bool hides_departure(std::size_t stop) const {
        const bool is_last = stop + 1 == list_.stops.size();
        return !list_.stops[stop].departure && !is_last &&
               !(stop == 0 && is_sighting(events_[list_.spans[stop].last]));
    }

    void add_event(std::size_t i, std::optional<std::size_t> stop) {
        const Event& event = events_[i];
        Moment moment;
        moment.event = i;
        moment.what = event.what;
        moment.place = event.place;
        moment.off_network = event.off_network;
        moment.stop = stop;
        moment.zone = event.zone;
        moment.of_train = event.what != EventKind::met && event.what != EventKind::visit;
        if (stop) {
            moment.station = list_.stops[*stop].station;
        } else if (const auto end = rail_end_of(network_, event.place)) {
            moment.station = end->station;
        } else {
            moment.of_train = false;  // where the train was then is not known
        }
        moments_.push_back(std::move(moment));
    }

    void add_hidden(EventKind what, std::size_t stop) {
        Moment moment;
        moment.what = what;
        moment.place = list_.stops[stop].place;
        moment.station = list_.stops[stop].station;
        moment.stop = stop;
        moment.zone = list_.stops[stop].zone;
        moments_.push_back(std::move(moment));
    }

    const Network& network_;
    std::span<const Event> events_;
    const StopList& list_;
    std::vector<Moment> moments_;
};

}  // namespace

std::vector<Moment> make_moments(const Network& network, std::span<const Event> events,
                                 const StopList& list) {
    return MomentMaker(network, events, list).make();
}

void time_stops(std::span<const Moment> moments, std::vector<Stop>& stops) {
    std::vector<bool> begun(stops.size());
    for (const Moment& moment : moments) {
        if (!moment.stop) continue;
        Stop& stop = stops[*moment.stop];
        const bool is_first_moment = !begun[*moment.stop];
        begun[*moment.stop] = true;
        const bool begins_account = *moment.stop == 0;
        const bool ends_account = *moment.stop + 1 == stops.size();
        const bool sighting = moment.what == EventKind::pass || moment.what == EventKind::seen;
        const bool is_arrival =
            moment.event ? stop.arrival == moment.event : moment.what == EventKind::arrive;
        const bool is_departure =
            moment.event ? stop.departure == moment.event : moment.what == EventKind::depart;
        if (is_arrival || (sighting && is_first_moment && ends_account && !begins_account)) {
            stop.arrived = moment.window;
        }
        if (is_departure || (sighting && begins_account && !ends_account && !stop.departure)) {
            stop.left = moment.window;
        }
    }
    for (Stop& stop : stops) stop.dwell_h = hours_between(stop.arrived, stop.left);
}

}  // namespace verst
