#include "journey/own_way.hpp"

#include <algorithm>
#include <iterator>

#include "journey/stops.hpp"

namespace verst {

namespace {

std::optional<PlaceIndex> station_of(const Network& network, PlaceIndex place) {
    const auto end = rail_end_of(network, place);
    return end ? std::optional(end->station) : std::nullopt;
}

}  // namespace

OwnWay::OwnWay(const Network& network, const Itinerary& itinerary)
    : network_(network), itinerary_(itinerary) {
    if (itinerary.stops.empty()) return;
    add_node(itinerary.stops.front().station);
    report(0, itinerary.stops.front().arrived, itinerary.stops.front().left);
    for (const Leg& leg : itinerary.legs) add_leg(leg);
}

void OwnWay::add_node(PlaceIndex place) {
    Node node;
    node.place = place;
    node.km = nodes_.empty() ? 0 : nodes_.back().km;
    nodes_.push_back(node);
}

void OwnWay::report(std::size_t position, const Window& arrived, const Window& left) {
    Node& node = nodes_[position];
    node.reported = true;
    node.arrived = arrived;
    node.left = left;
}

void OwnWay::add_leg(const Leg& leg) {
    const std::size_t first = nodes_.size() - 1;
    if (leg.rail) {
        for (const RouteStep& step : leg.rail->route.steps) {
            add_node(step.to);
            nodes_.back().km += network_[step.section].length.rail_km;
            steps_.push_back(step);
            step_to_node_.push_back(nodes_.size() - 1);
        }
    } else {
        add_node(itinerary_.stops[leg.to].station);
        nodes_.back().gap_before = true;
    }
    std::size_t next = first;
    for (const std::size_t via : leg.via) {
        const Event& event = itinerary_.chronology.events[via];
        const auto station = station_of(network_, event.place);
        const auto position = station ? find(*station, next) : std::nullopt;
        if (!position) continue;
        next = *position;
        if (!nodes_[next].reported) report(next, event.bounds, event.bounds);
    }
    const Stop& to = itinerary_.stops[leg.to];
    report(nodes_.size() - 1, to.arrived, to.left);
}

std::optional<std::size_t> OwnWay::find(PlaceIndex station, std::size_t begin) const {
    for (std::size_t i = begin; i < nodes_.size(); ++i) {
        if (nodes_[i].place == station) return i;
    }
    return std::nullopt;
}

bool OwnWay::has_gap(const Stretch& stretch) const {
    for (std::size_t i = stretch.from + 1; i <= stretch.to; ++i) {
        if (nodes_[i].gap_before) return true;
    }
    return false;
}

bool OwnWay::passes_a_place_twice(const Stretch& stretch) const {
    std::vector<PlaceIndex> places;
    for (std::size_t i = stretch.from; i <= stretch.to; ++i) places.push_back(nodes_[i].place);
    std::ranges::sort(places);
    return std::ranges::adjacent_find(places) != places.end();
}

std::optional<OwnWay::Stretch> OwnWay::from_to(PlaceIndex from, PlaceIndex to) const {
    const auto from_station = station_of(network_, from);
    const auto to_station = station_of(network_, to);
    if (!from_station || !to_station || *from_station == *to_station) return std::nullopt;
    const auto first = find(*from_station, 0);
    const auto end = first ? find(*to_station, *first + 1) : std::nullopt;
    if (!end) return std::nullopt;
    Stretch stretch{*first, *end};
    for (std::size_t i = *first; i < *end; ++i) {
        if (nodes_[i].place == *from_station) stretch.from = i;
    }
    return has_gap(stretch) ? std::nullopt : std::optional(stretch);
}

std::optional<OwnWay::Stretch> OwnWay::between(PlaceIndex a, PlaceIndex b) const {
    const auto one = station_of(network_, a);
    const auto other = station_of(network_, b);
    if (!one || !other || *one == *other) return std::nullopt;
    std::optional<Stretch> best;
    std::optional<std::size_t> last;  // of either place
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const PlaceIndex here = nodes_[i].place;
        if (here != *one && here != *other) continue;
        if (last && nodes_[*last].place != here) {
            const Stretch found{*last, i};
            const bool shorter =
                !best || km_at(i) - km_at(*last) < km_at(best->to) - km_at(best->from);
            if (shorter && !has_gap(found) && !passes_a_place_twice(found)) best = found;
        }
        last = i;
    }
    return best;
}

std::optional<OwnWay::Stretch> OwnWay::whole() const {
    if (nodes_.size() < 2) return std::nullopt;
    const Stretch all{0, nodes_.size() - 1};
    return has_gap(all) ? std::nullopt : std::optional(all);
}

RailSum OwnWay::sum(const Stretch& stretch) const {
    const auto begin = std::ranges::upper_bound(step_to_node_, stretch.from);
    const auto end = std::ranges::upper_bound(step_to_node_, stretch.to);
    const auto first = static_cast<std::size_t>(begin - step_to_node_.begin());
    return measure(network_,
                   std::span(steps_).subspan(first, static_cast<std::size_t>(end - begin)));
}

Window OwnWay::arrived(std::size_t position) const {
    if (nodes_[position].reported) return nodes_[position].arrived;
    std::size_t before = position;
    while (!nodes_[before].reported) --before;
    std::size_t after = position;
    while (!nodes_[after].reported) ++after;
    return {nodes_[before].left.earliest, nodes_[after].arrived.latest};
}

Window OwnWay::left(std::size_t position) const {
    return nodes_[position].reported ? nodes_[position].left : arrived(position);
}

std::vector<std::size_t> OwnWay::reported(const Stretch& stretch) const {
    std::vector<std::size_t> positions;
    for (std::size_t i = stretch.from; i <= stretch.to; ++i) {
        if (nodes_[i].reported) positions.push_back(i);
    }
    return positions;
}

}  // namespace verst
