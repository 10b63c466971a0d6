#include "journey/least_graph.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <boost/range/iterator_range.hpp>

#include "route/gauge_layers.hpp"
#include "verst/route/features.hpp"

namespace verst {

namespace {

/// A border with more places between it and its stations is drawn in a way that we do not
/// understand: its stop is not counted.
constexpr std::size_t most_places_at_a_border = 40;

Milliseconds to_ms(double hours) { return static_cast<Milliseconds>(hours * ms_per_hour); }

/// The border point, the stations of its crossing, and what lies between.
struct BorderZone {
    const BorderCrossing* crossing = nullptr;
    std::set<PlaceIndex> places;

    [[nodiscard]] bool is_station(PlaceIndex place) const {
        return place == crossing->from || place == crossing->to;
    }
};

/// Nothing where the two stations do not enclose it.
BorderZone zone_around(const BorderCrossing& crossing,
                       const std::vector<std::vector<PlaceIndex>>& neighbours) {
    BorderZone zone{&crossing, {crossing.place}};
    std::vector<PlaceIndex> open{crossing.place};
    while (!open.empty()) {
        const PlaceIndex place = open.back();
        open.pop_back();
        for (const PlaceIndex next : neighbours[place.value()]) {
            if (!zone.places.insert(next).second || zone.is_station(next)) continue;
            open.push_back(next);
        }
        if (zone.places.size() > most_places_at_a_border) return {&crossing, {}};
    }
    const bool enclosed = zone.places.contains(crossing.from) && zone.places.contains(crossing.to);
    return enclosed ? zone : BorderZone{&crossing, {}};
}

}  // namespace

class LeastGraph::Builder {
  public:
    Builder(const Network& network, LeastGraph& graph)
        : network_(network),
          graph_(graph),
          neighbours_(network.places().size()),
          free_change_(network.places().size()) {
        for (const Section& section : network.sections()) {
            neighbours_[section.a.value()].push_back(section.b);
            neighbours_[section.b.value()].push_back(section.a);
        }
        graph.gauges_mm_ = gauges_by_layer(network);
        graph.gauge_count_ = std::max<std::size_t>(1, graph.gauges_mm_.size());
        graph.slot_count_ = network.places().size();
        graph.paid_.resize(network.places().size());
        graph.crossed_.resize(network.places().size());
    }

    void build() {
        std::vector<BorderZone> zones;
        for (const BorderCrossing& crossing : network_.borders()) {
            if (crossing.gauge_change_at) free_change_[crossing.gauge_change_at->value()] = true;
            BorderZone zone = zone_around(crossing, neighbours_);
            for (const PlaceIndex place : zone.places) free_change_[place.value()] = true;
            free_change_[crossing.place.value()] = true;
            if (!zone.places.empty()) zones.push_back(std::move(zone));
        }
        for (std::size_t s = 0; s < network_.sections().size(); ++s) {
            add_home(SectionIndex(s), zones);
        }
        for (const BorderZone& zone : zones) add_zone(zone);
        used_.resize(graph_.state_count());
        for (const auto& [from, to] : ends_) used_[from] = used_[to] = true;
        for (std::size_t slot = 0; slot < graph_.slot_count_; ++slot) add_gauge_changes(slot);
        graph_.csr_ = LeastCsr(boost::edges_are_unsorted_multi_pass, ends_.begin(), ends_.end(),
                               edges_.begin(), static_cast<std::uint32_t>(graph_.state_count()));
    }

  private:
    /// A border's point can be left only into the role `crossed`, where its zone is known.
    void add_home(SectionIndex index, const std::vector<BorderZone>& zones) {
        const Section& section = network_[index];
        const auto has_zone = [&](PlaceIndex place) {
            return std::ranges::any_of(
                zones, [&](const BorderZone& zone) { return zone.crossing->place == place; });
        };
        if (!has_zone(section.a)) add(section.a.value(), section.b.value(), index);
        if (!has_zone(section.b)) add(section.b.value(), section.a.value(), index);
    }

    std::size_t new_slot(PlaceIndex place) {
        slot_place_.emplace(graph_.slot_count_, place);
        return graph_.slot_count_++;
    }

    void add_zone(const BorderZone& zone) {
        std::map<PlaceIndex, std::size_t> crossed;
        std::map<PlaceIndex, std::size_t> paid;
        for (const PlaceIndex place : zone.places) {
            // The border point itself is left from home: there the way has crossed.
            const bool is_point = place == zone.crossing->place;
            crossed[place] = is_point ? place.value() : new_slot(place);
            if (!is_point) graph_.crossed_[place.value()].push_back(crossed[place]);
            paid[place] = new_slot(place);
            graph_.paid_[place.value()].push_back(paid[place]);
        }
        for (std::size_t s = 0; s < network_.sections().size(); ++s) {
            const SectionIndex index(s);
            const Section& section = network_[index];
            if (!zone.places.contains(section.a) || !zone.places.contains(section.b)) continue;
            for (const auto& [from, to] :
                 {std::pair(section.a, section.b), std::pair(section.b, section.a)}) {
                add(paid[from], paid[to], index);
                if (!zone.is_station(from)) add(crossed[from], crossed[to], index);
            }
        }
        for (const PlaceIndex station : {zone.crossing->from, zone.crossing->to}) {
            add_stop(crossed[station], station.value(), to_ms(zone.crossing->stop_h.min));
            add_stop(paid[station], station.value(), 0);
        }
    }

    void add(std::size_t from, std::size_t to, SectionIndex index) {
        const LayerBits served = layers_of(network_[index].gauges, graph_.gauges_mm_);
        for (std::size_t g = 0; g < graph_.gauge_count_; ++g) {
            const auto gauge = static_cast<std::uint8_t>(g);
            if (has_layer(served, gauge)) add_edge(from, g, to, g, {true, false, gauge, index, 0});
        }
    }

    void add_stop(std::size_t from, std::size_t to, Milliseconds time) {
        for (std::size_t g = 0; g < graph_.gauge_count_; ++g) {
            add_edge(from, g, to, g, {false, false, 0, {}, time});
        }
    }

    void add_gauge_changes(std::size_t slot) {
        const auto role = slot_place_.find(slot);
        // At a border its stop covers the change.
        const bool free = role != slot_place_.end() || free_change_[slot];
        const LeastEdge change{false, true, 0, {}, free ? 0 : to_ms(gauge_break_stop_h.min)};
        for (std::size_t g = 0; g < graph_.gauge_count_; ++g) {
            for (std::size_t other = 0; other < graph_.gauge_count_; ++other) {
                const bool both = g != other && used_[state(slot, g)] && used_[state(slot, other)];
                if (both) add_edge(slot, g, slot, other, change);
            }
        }
    }

    [[nodiscard]] State state(std::size_t slot, std::size_t gauge) const {
        return static_cast<State>(slot * graph_.gauge_count_ + gauge);
    }

    void add_edge(std::size_t from, std::size_t from_gauge, std::size_t to, std::size_t to_gauge,
                  const LeastEdge& edge) {
        ends_.emplace_back(state(from, from_gauge), state(to, to_gauge));
        edges_.push_back(edge);
    }

    const Network& network_;
    LeastGraph& graph_;
    std::vector<std::vector<PlaceIndex>> neighbours_;
    std::vector<bool> free_change_;  ///< by place: a border's stop covers a change of gauge here
    std::map<std::size_t, PlaceIndex> slot_place_;  ///< of the slots beyond the places
    std::vector<std::pair<State, State>> ends_;
    std::vector<LeastEdge> edges_;
    std::vector<bool> used_;  ///< by state: an edge touches it
};

LeastGraph::LeastGraph(const Network& network) { Builder(network, *this).build(); }

LeastCsr LeastGraph::reversed() const {
    std::vector<std::pair<State, State>> ends;
    std::vector<LeastEdge> edges;
    for (const auto& edge : boost::make_iterator_range(boost::edges(csr_))) {
        ends.emplace_back(static_cast<State>(boost::target(edge, csr_)),
                          static_cast<State>(boost::source(edge, csr_)));
        edges.push_back(csr_[edge]);
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), edges.begin(),
            static_cast<std::uint32_t>(state_count())};
}

std::vector<LeastGraph::State> LeastGraph::states(const std::vector<std::size_t>& slots) const {
    std::vector<State> all;
    for (const std::size_t slot : slots) {
        for (std::size_t g = 0; g < gauge_count_; ++g) {
            all.push_back(static_cast<State>(slot * gauge_count_ + g));
        }
    }
    return all;
}

std::vector<LeastGraph::State> LeastGraph::starts(PlaceIndex place, bool stop_within) const {
    std::vector<std::size_t> slots;
    if (!stop_within) slots = paid_[place.value()];
    slots.push_back(place.value());
    return states(slots);
}

std::vector<LeastGraph::State> LeastGraph::ends(PlaceIndex place, bool stop_within) const {
    std::vector<std::size_t> slots;
    if (!stop_within) {
        slots = paid_[place.value()];
        const auto& crossed = crossed_[place.value()];
        slots.insert(slots.end(), crossed.begin(), crossed.end());
    }
    slots.push_back(place.value());
    return states(slots);
}

}  // namespace verst
