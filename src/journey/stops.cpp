#include "journey/stops.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "journey/place_zone.hpp"

namespace verst {

namespace {

/// The link between a site and one of its stations.
std::optional<AccessLink> link_between(const Network& network, PlaceIndex site,
                                       PlaceIndex station) {
    for (const AccessLink& link : network.access_of(site)) {
        if (link.station == station) return link;
    }
    return std::nullopt;
}

/// Where the train is while the event happens.
PlaceIndex train_place(const Event& event) { return event.from_stop.value_or(event.place); }

bool is_visit(const Event& event) {
    return event.what == EventKind::visit || event.from_stop.has_value();
}

/// Walks along the events and notes where the train stands and what it passes.
class StopWalk {
  public:
    StopWalk(const Network& network, std::span<const Event> events)
        : network_(network), events_(events) {}

    void run() {
        for (std::size_t i = 0; i < events_.size(); ++i) take(i);
        end_at_last_seen();
    }

    [[nodiscard]] Result<StopList> finish() {
        for (Stop& stop : list_.stops) {
            if (auto placed = place_on_rail(stop); !placed) {
                return tl::unexpected(std::move(placed.error()));
            }
            measure_visits(stop);
        }
        return std::move(list_);
    }

  private:
    void take(std::size_t i) {
        const Event& event = events_[i];
        switch (event.what) {
            case EventKind::arrive:
                return arrive(i);
            case EventKind::depart:
                return depart(i);
            case EventKind::pass:
                return pass(i);
            case EventKind::seen:
                if (stands_at(event.place)) return happen(i);
                return pass(i);
            case EventKind::met:
            case EventKind::visit:
                return be_somewhere(i);
            case EventKind::stopped:
            case EventKind::stood:
                return;  // no event is one of these: they are told as arrivals and departures
        }
    }

    void arrive(std::size_t i) {
        if (!stands_at(events_[i].place)) begin_stop(i);
        Stop& stop = list_.stops.back();
        if (stop.arrival || stop.departure) return happen(i);
        stop.arrival = i;
        extend(i);
    }

    void depart(std::size_t i) {
        if (!stands_at(events_[i].place)) begin_stop(i);
        list_.stops.back().departure = i;
        extend(i);
        standing_ = false;
    }

    void pass(std::size_t i) {
        on_the_way_.push_back(i);
        standing_ = false;
    }

    void happen(std::size_t i) {
        list_.stops.back().happenings.push_back(i);
        extend(i);
    }

    /// A meeting or a visit. It may still be told after the departure, but not once the train is
    /// reported elsewhere.
    void be_somewhere(std::size_t i) {
        const PlaceIndex place = train_place(events_[i]);
        const bool just_left = !list_.stops.empty() && on_the_way_.empty() &&
                               are_linked(network_, list_.stops.back().place, place);
        if (!stands_at(place) && !just_left) begin_stop(i);
        if (!is_visit(events_[i])) return happen(i);
        list_.stops.back().visits.push_back({i, 0, std::nullopt});
        extend(i);
    }

    [[nodiscard]] bool stands_at(PlaceIndex place) const {
        return standing_ && are_linked(network_, list_.stops.back().place, place);
    }

    void begin_stop(std::size_t i) {
        const PlaceIndex place = train_place(events_[i]);
        ViaEvents seen_here = take_last_seen_at(place);
        begin_at_first_seen();
        add_stop(place, seen_here.empty() ? i : seen_here.front());
        list_.stops.back().happenings = std::move(seen_here);
        standing_ = true;
    }

    [[nodiscard]] bool is_seen_at(std::size_t i, PlaceIndex place) const {
        return events_[i].what == EventKind::seen && are_linked(network_, events_[i].place, place);
    }

    /// The reports with which what is on the way ends that saw the train at the place.
    ViaEvents take_last_seen_at(PlaceIndex place) {
        auto first = on_the_way_.end();
        while (first != on_the_way_.begin() && is_seen_at(*std::prev(first), place)) --first;
        ViaEvents seen(first, on_the_way_.end());
        on_the_way_.erase(first, on_the_way_.end());
        return seen;
    }

    void add_stop(PlaceIndex place, std::size_t first_event) {
        if (!list_.stops.empty()) list_.via.push_back(std::exchange(on_the_way_, {}));
        Stop stop;
        stop.place = place;
        stop.zone = zone_of(network_, place);
        list_.stops.push_back(std::move(stop));
        list_.spans.push_back({first_event, first_event});
    }

    /// An account that begins with a train under way begins where it was seen first.
    void begin_at_first_seen() {
        if (!list_.stops.empty() || on_the_way_.empty()) return;
        const PlaceIndex place = events_[on_the_way_.front()].place;
        const auto elsewhere = std::find_if(on_the_way_.begin() + 1, on_the_way_.end(),
                                            [&](std::size_t i) { return !is_seen_at(i, place); });
        ViaEvents seen(on_the_way_.begin(), elsewhere);
        on_the_way_.erase(on_the_way_.begin(), elsewhere);
        add_seen_stop(place, std::move(seen));
    }

    /// And one that leaves it under way ends where it was seen last.
    void end_at_last_seen() {
        begin_at_first_seen();
        if (on_the_way_.empty()) return;
        const std::size_t last = on_the_way_.back();
        on_the_way_.pop_back();
        const PlaceIndex place = events_[last].place;
        ViaEvents seen = take_last_seen_at(place);
        seen.push_back(last);
        add_seen_stop(place, std::move(seen));
    }

    void add_seen_stop(PlaceIndex place, ViaEvents seen) {
        add_stop(place, seen.front());
        extend(seen.back());
        list_.stops.back().happenings = std::move(seen);
    }

    void extend(std::size_t i) { list_.spans.back().last = std::max(list_.spans.back().last, i); }

    /// The station that the account itself names for the stop, else the one that serves the place.
    [[nodiscard]] Result<void> place_on_rail(Stop& stop) const {
        auto end = rail_end_of(network_, stop.place);
        if (!end) return tl::unexpected(std::move(end.error()));
        stop.station = end->station;
        stop.access = end->access;
        stop.snap_km = end->snap_km;
        for (const auto& event : {stop.arrival, stop.departure}) {
            if (!event || events_[*event].place == stop.place) continue;
            const PlaceIndex named = events_[*event].place;
            if (!network_.on_rail(named)) continue;
            stop.station = named;
            stop.access = link_between(network_, stop.place, named);
            stop.snap_km.reset();
        }
        return {};
    }

    void measure_visits(Stop& stop) const {
        for (Visit& visit : stop.visits) {
            const Event& event = events_[visit.event];
            const Position& position = event.off_network.value_or(network_[event.place].position);
            visit.straight_km = geodesic_km(network_[stop.station].position, position);
            if (!event.off_network) {
                visit.access = link_between(network_, event.place, stop.station);
            }
        }
    }

    const Network& network_;
    std::span<const Event> events_;
    StopList list_;
    ViaEvents on_the_way_;
    bool standing_ = false;  ///< the train has not moved since the last stop's last event
};

}  // namespace

bool are_linked(const Network& network, PlaceIndex a, PlaceIndex b) {
    return a == b || link_between(network, a, b) || link_between(network, b, a);
}

Result<RailEnd> rail_end_of(const Network& network, PlaceIndex place) {
    const Place& named = network[place];
    return rail_end(network, {std::string(named.id), place, named.position});
}

Result<StopList> make_stops(const Network& network, std::span<const Event> events) {
    StopWalk walk(network, events);
    walk.run();
    return walk.finish();
}

}  // namespace verst
