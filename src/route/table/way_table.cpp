#include "route/table/way_table.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <boost/range/iterator_range.hpp>

namespace verst {
namespace {

constexpr std::uint32_t no_stretch = 0xFFFFFFFF;

/// Rail lengths along each stretch, summed up from its end 0. So small a unit that a sum over
/// any way is as exact as one of floating-point numbers, and does not hang on its order.
std::vector<std::int64_t> lengths_before(const Network& network, const Stretches& stretches) {
    constexpr double nm_per_km = 1e12;
    std::vector<std::int64_t> before;
    before.reserve(network.sections().size() + stretches.all().size());
    for (std::size_t s = 0; s < stretches.all().size(); ++s) {
        std::int64_t sum = 0;
        before.push_back(sum);
        for (const SectionIndex section : stretches.sections(StretchIndex(s)))
            before.push_back(sum += std::llround(network[section].length.rail_km * nm_per_km));
    }
    return before;
}

std::int64_t length_of(const Stretches& stretches, const std::vector<std::int64_t>& before,
                       StretchIndex stretch, std::uint32_t from, std::uint32_t to) {
    const std::size_t first = stretches[stretch].first_section + stretch.value();
    return before[first + std::max(from, to)] - before[first + std::min(from, to)];
}

/// The section that a train leaves a stretch by which it enters at this end.
std::uint32_t last_section(const Stretches& stretches, StretchEnd entered) {
    const auto sections = stretches.sections(entered.stretch);
    return static_cast<std::uint32_t>(
        (entered.end == 0 ? sections.back() : sections.front()).value());
}

}  // namespace

std::unique_ptr<const WayTable> WayTable::make(const Network& network, const OpenTrack& track,
                                               bool with_lengths) {
    return make(network, track, with_lengths, Limits{});
}

std::unique_ptr<const WayTable> WayTable::make(const Network& network, const OpenTrack& track,
                                               bool with_lengths, const Limits& limits) {
    const SearchCsr& csr = track.graph().csr();
    const Stretches& stretches = track.graph().stretches();
    const auto before =
        with_lengths ? lengths_before(network, stretches) : std::vector<std::int64_t>();
    std::vector<TableArc> arcs;
    std::vector<SearchEdge> edges;
    for (const auto edge : boost::make_iterator_range(boost::edges(csr))) {
        const SearchEdge& open = csr[edge];
        const Cost cost = track.cost(open);
        if (cost == unreachable) continue;
        const std::int64_t nm = with_lengths
                                    ? length_of(stretches, before, open.start.stretch, 0,
                                                stretches[open.start.stretch].section_count)
                                    : 0;
        arcs.push_back({static_cast<std::uint32_t>(boost::source(edge, csr)),
                        static_cast<std::uint32_t>(boost::target(edge, csr)), cost, nm,
                        last_section(stretches, open.start)});
        edges.push_back(open);
    }
    auto elimination = Elimination::make(boost::num_vertices(csr), arcs, limits.most_links);
    if (!elimination) return nullptr;
    return std::unique_ptr<const WayTable>(new WayTable(network, track, std::move(*elimination),
                                                        std::move(edges), with_lengths, limits));
}

WayTable::WayTable(const Network& network, const OpenTrack& track, Elimination elimination,
                   std::vector<SearchEdge> edges, bool with_lengths, const Limits& limits)
    : track_(track),
      stretches_(track.graph().stretches()),
      elimination_(std::move(elimination)),
      edges_(std::move(edges)),
      nm_before_(with_lengths ? lengths_before(network, stretches_) : std::vector<std::int64_t>()),
      core_(elimination_, limits.most_core, with_lengths),
      labels_(elimination_, core_) {
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const PlaceIndex place(i);
        add_hubs(place, Heading::out);
        add_hubs(place, Heading::in);
        const auto point = stretches_.within(place);
        stretch_.push_back(point ? static_cast<std::uint32_t>(point->stretch.value()) : no_stretch);
    }
    for (PlaceHubs* hubs : {&out_, &in_})
        hubs->first.push_back(static_cast<std::uint32_t>(hubs->hubs.size()));
}

std::int64_t WayTable::run_nm(const std::optional<Run>& run) const {
    if (!run || nm_before_.empty()) return 0;
    return length_of(stretches_, nm_before_, run->stretch, run->from, run->to);
}

void WayTable::add_hubs(PlaceIndex place, Heading heading) {
    std::vector<Hub> hubs;
    for (const WayEnd& end :
         heading == Heading::out ? ways_out(track_, place) : ways_in(track_, place)) {
        for (const Hub& hub : labels_.of(elimination_.rank(end.vertex), heading)) {
            TableWay way;
            way.improve(hub.way.cost + marked(end.cost, false),
                        hub.way.length_nm + run_nm(end.run));
            hubs.push_back({hub.rank, way});
        }
    }
    HubLabels::reduce(hubs, core_, heading);
    PlaceHubs& all = heading == Heading::out ? out_ : in_;
    all.first.push_back(static_cast<std::uint32_t>(all.hubs.size()));
    std::uint64_t mask = 0;
    std::uint32_t below = 0;
    for (const Hub& hub : hubs) {
        const bool is_core = hub.rank >= core_.first_rank();
        if (!is_core) {
            mask |= std::uint64_t{1} << (hub.rank % 64);
            ++below;
        }
        all.hubs.push_back(is_core ? hub.rank - core_.first_rank() : hub.rank);
        all.costs.push_back(hub.way.cost);
        if (!nm_before_.empty()) all.lengths_nm.push_back(hub.way.length_nm);
    }
    all.first_core.push_back(all.first.back() + below);
    all.masks.push_back(mask);
}

bool WayTable::may_be_direct(PlaceIndex from, PlaceIndex to) const {
    const std::uint32_t stretch = stretch_[to.value()];
    if (stretch == no_stretch) return false;
    if (stretch_[from.value()] != no_stretch) return stretch_[from.value()] == stretch;
    const auto& ends = stretches_[StretchIndex(stretch)].ends;
    return stretches_.place(ends[0]) == from || stretches_.place(ends[1]) == from;
}

void WayTable::go_direct(PlaceIndex from, PlaceIndex to, TableWay& best) const {
    for (const DirectWay& way : direct_ways(track_, from, to))
        best.improve(marked(way.cost, false), run_nm(way.run));
}

/// Ways that never reach the core: over a hub that both places have below it.
void WayTable::meet_below(PlaceIndex from, PlaceIndex to, Apex& best) const {
    if ((out_.masks[from.value()] & in_.masks[to.value()]) == 0) return;
    std::uint32_t a = out_.first[from.value()];
    std::uint32_t b = in_.first[to.value()];
    const std::uint32_t end_a = out_.first_core[from.value()];
    const std::uint32_t end_b = in_.first_core[to.value()];
    while (a < end_a && b < end_b) {
        if (out_.hubs[a] != in_.hubs[b]) {
            ++(out_.hubs[a] < in_.hubs[b] ? a : b);
            continue;
        }
        const Cost before = cost_of(best.way.cost);
        best.way.improve(out_.costs[a] + in_.costs[b], length_nm(out_, a) + length_nm(in_, b));
        if (cost_of(best.way.cost) < before) {
            best.out = a;
            best.in = b;
        }
        ++a;
        ++b;
    }
}

WayTable::Apex WayTable::apex(PlaceIndex from, PlaceIndex to) const {
    Apex best;
    MarkedCost least = no_way;
    bool tied = false;
    const std::uint32_t begin_b = in_.first_core[to.value()];
    const std::uint32_t end_b = in_.first[to.value() + 1];
    for (std::uint32_t a = out_.first_core[from.value()]; a < out_.first[from.value() + 1]; ++a) {
        const auto row = core_.costs_from(out_.hubs[a]);
        for (std::uint32_t b = begin_b; b < end_b; ++b) {
            const MarkedCost cost = out_.costs[a] + row[in_.hubs[b]] + in_.costs[b];
            if (cost_of(cost) > cost_of(least)) continue;
            tied = cost_of(cost) == cost_of(least);
            if (tied && cost >= no_way) continue;
            if (!tied) {
                least = cost;
                best.out = a;
                best.in = b;
            } else {
                least |= 1;
            }
        }
    }
    if (best.out != Elimination::none) {
        best.way.improve(least, nm_before_.empty()
                                    ? 0
                                    : length_nm(out_, best.out) + length_nm(in_, best.in) +
                                          core_.length_nm(out_.hubs[best.out], in_.hubs[best.in]));
    }
    meet_below(from, to, best);
    if (may_be_direct(from, to)) {
        const Cost before = cost_of(best.way.cost);
        go_direct(from, to, best.way);
        if (cost_of(best.way.cost) < before) best.out = best.in = Elimination::none;
    }
    return best;
}

TableWay WayTable::between(PlaceIndex from, PlaceIndex to) const { return apex(from, to).way; }

std::vector<TableWay> WayTable::from(PlaceIndex from, std::span<const PlaceIndex> to) const {
    const std::size_t size = core_.size();
    std::vector<MarkedCost> costs(size, no_way);
    std::vector<std::uint32_t> out_by(size);
    for (std::uint32_t a = out_.first_core[from.value()]; a < out_.first[from.value() + 1]; ++a) {
        const MarkedCost climb = out_.costs[a];
        const auto row = core_.costs_from(out_.hubs[a]);
        for (std::size_t i = 0; i < size; ++i) {
            const MarkedCost cost = climb + row[i];
            if (cost_of(cost) < cost_of(costs[i])) {
                costs[i] = cost;
                out_by[i] = a;
            } else if (cost_of(cost) == cost_of(costs[i])) {
                costs[i] |= 1;
            }
        }
    }
    std::vector<TableWay> ways;
    ways.reserve(to.size());
    for (const PlaceIndex place : to) {
        Apex best;
        if (place == from) {
            ways.push_back(best.way);
            continue;
        }
        MarkedCost least = no_way;
        std::uint32_t by = Elimination::none;
        for (std::uint32_t b = in_.first_core[place.value()]; b < in_.first[place.value() + 1];
             ++b) {
            const MarkedCost cost = costs[in_.hubs[b]] + in_.costs[b];
            if (cost_of(cost) < cost_of(least)) {
                least = cost;
                by = b;
            } else if (cost_of(cost) == cost_of(least)) {
                least |= 1;
            }
        }
        if (least < no_way) {
            best.way.improve(
                least, nm_before_.empty()
                           ? 0
                           : length_nm(in_, by) + length_nm(out_, out_by[in_.hubs[by]]) +
                                 core_.length_nm(out_.hubs[out_by[in_.hubs[by]]], in_.hubs[by]));
        }
        meet_below(from, place, best);
        if (may_be_direct(from, place)) go_direct(from, place, best.way);
        ways.push_back(best.way);
    }
    return ways;
}

WayEnd WayTable::trace(PlaceIndex place, Heading heading, std::uint32_t entry,
                       std::vector<std::uint32_t>& links) const {
    const PlaceHubs& all = heading == Heading::out ? out_ : in_;
    const bool is_core = entry >= all.first_core[place.value()];
    const std::uint32_t rank = all.hubs[entry] + (is_core ? core_.first_rank() : 0);
    for (const WayEnd& end :
         heading == Heading::out ? ways_out(track_, place) : ways_in(track_, place)) {
        const std::uint32_t vertex = elimination_.rank(end.vertex);
        for (const Hub& hub : labels_.of(vertex, heading)) {
            const bool is_it =
                hub.rank == rank && cost_of(hub.way.cost) + end.cost == cost_of(all.costs[entry]);
            if (!is_it) continue;
            labels_.trace(vertex, hub, heading, links);
            return end;
        }
    }
    assert(false);
    return {};
}

std::optional<std::vector<Run>> WayTable::way(PlaceIndex from, PlaceIndex to) const {
    const Apex best = apex(from, to);
    if (!best.way.exists() || is_tied(best.way.cost)) return std::nullopt;
    if (best.out == Elimination::none)
        return std::vector{
            std::ranges::min(direct_ways(track_, from, to), {}, &DirectWay::cost).run};
    std::vector<std::uint32_t> links;
    const WayEnd start = trace(from, Heading::out, best.out, links);
    if (best.out >= out_.first_core[from.value()])
        core_.trace(out_.hubs[best.out], in_.hubs[best.in], links);
    const WayEnd end = trace(to, Heading::in, best.in, links);
    std::vector<std::uint32_t> arcs;
    for (const std::uint32_t link : links) elimination_.unpack(link, arcs);
    std::vector<Run> runs;
    runs.reserve(arcs.size() + 2);
    if (start.run) runs.push_back(*start.run);
    for (const std::uint32_t arc : arcs) {
        const SearchEdge& edge = edges_[arc];
        const std::uint32_t count = stretches_[edge.start.stretch].section_count;
        const bool forward = edge.start.end == 0;
        runs.push_back({edge.start.stretch, forward ? 0 : count, forward ? count : 0, edge.layer});
    }
    if (end.run) runs.push_back(*end.run);
    return runs;
}

std::size_t WayTable::bytes() const {
    std::size_t sum = elimination_.bytes() + core_.bytes() + labels_.bytes() +
                      edges_.size() * sizeof(SearchEdge) +
                      nm_before_.size() * sizeof(std::int64_t) +
                      stretch_.size() * sizeof(std::uint32_t);
    for (const PlaceHubs* hubs : {&out_, &in_}) {
        sum += sizeof(std::uint32_t) *
                   (hubs->first.size() + hubs->first_core.size() + hubs->hubs.size()) +
               sizeof(std::uint64_t) *
                   (hubs->costs.size() + hubs->lengths_nm.size() + hubs->masks.size());
    }
    return sum;
}

}  // namespace verst
