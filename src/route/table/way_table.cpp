#include "route/table/way_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "network/image_bytes.hpp"

namespace verst {
namespace {

/// The section that a train leaves a stretch by which it enters at this end.
std::uint32_t last_section(const Stretches& stretches, StretchEnd entered) {
    const auto sections = stretches.sections(entered.stretch);
    return static_cast<std::uint32_t>(
        (entered.end == 0 ? sections.back() : sections.front()).value());
}

/// What a table takes at least: its places and its core.
std::size_t least_bytes(std::size_t places, std::size_t core) {
    return 2 * places * sizeof(PlaceHubs::Near) +
           core * core * (sizeof(MarkedCost) + sizeof(std::int64_t));
}

/// Before the columns that are kept: what they look like, and of which graph they are.
struct ColumnsHead {
    std::uint32_t meaning = 1;  ///< counted up when figures come to mean something else
    std::uint32_t mark = mark_bits;
    std::uint32_t link_bytes = sizeof(Elimination::Link);
    std::uint32_t hub_bytes = sizeof(Hub);
    std::uint32_t near_bytes = sizeof(PlaceHubs::Near);
    std::uint32_t few = PlaceHubs::few;
    std::uint64_t graph = 0;  ///< `WayTable::Graph::digest`

    friend bool operator==(const ColumnsHead&, const ColumnsHead&) = default;
};

}  // namespace

struct WayTable::Graph {
    StretchLengths lengths;
    std::vector<TableArc> arcs;
    std::vector<SearchEdge> edges;  ///< by arc

    Graph(const Network& network, const OpenTrack& track)
        : lengths(network, track.graph().stretches()) {
        const SearchCsr& csr = track.graph().csr();
        const Stretches& stretches = track.graph().stretches();
        for_each_edge(csr, [&](SearchCsr::edge_descriptor edge) {
            const SearchEdge& open = csr[edge];
            const Cost cost = track.cost(open);
            if (cost == unreachable) return;
            const std::int64_t nm = lengths.between_nm(open.start.stretch, 0,
                                                       stretches[open.start.stretch].section_count);
            arcs.push_back({source(edge, csr), target(edge, csr), cost, nm,
                            last_section(stretches, open.start)});
            edges.push_back(open);
        });
    }

    /// Of the arcs, and of what is open within stretches.
    [[nodiscard]] std::uint64_t digest(const OpenTrack& track) const {
        std::vector<std::uint64_t> words;
        words.reserve(5 * arcs.size() + 1);
        words.push_back(track.digest());
        for (const TableArc& arc : arcs) {
            for (const std::int64_t word :
                 {std::int64_t{arc.from}, std::int64_t{arc.to}, std::int64_t{arc.cost},
                  arc.length_nm, std::int64_t{arc.last}})
                words.push_back(static_cast<std::uint64_t>(word));
        }
        return checksum_of(std::as_bytes(std::span(words)));
    }
};

std::unique_ptr<const WayTable> WayTable::make(const Network& network, const OpenTrack& track) {
    return make(network, track, Limits{});
}

std::unique_ptr<const WayTable> WayTable::make(const Network& network, const OpenTrack& track,
                                               const Limits& limits) {
    Graph graph(network, track);
    auto elimination =
        Elimination::make(track.graph().vertex_count(), graph.arcs, limits.most_links);
    if (!elimination) return nullptr;
    const auto leaves = [&](std::size_t core) { return elimination->mean_depth_below(core); };
    const auto enough = std::ranges::find_if(
        limits.cores, [&](std::size_t core) { return leaves(core) <= limits.few_below; });
    const std::size_t core = enough == limits.cores.end() ? limits.cores.back() : *enough;
    if (leaves(core) > limits.most_below ||
        least_bytes(network.places().size(), core) > limits.most_bytes)
        return nullptr;
    return std::unique_ptr<const WayTable>(
        new WayTable(network, track, std::move(graph), std::move(*elimination), core));
}

std::unique_ptr<const WayTable> WayTable::kept(const Network& network, const OpenTrack& track,
                                               std::span<const std::byte> columns) {
    ColumnsHead head;
    if (columns.size() < column_alignment) return nullptr;
    std::memcpy(&head, columns.data(), sizeof head);
    Graph graph(network, track);
    if (head != ColumnsHead{.graph = graph.digest(track)}) return nullptr;
    ColumnReader reader(columns.subspan(column_alignment));
    const std::vector<TableArc> arcs = std::move(graph.arcs);
    std::unique_ptr<const WayTable> table(new WayTable(track, std::move(graph), reader));
    const bool is_whole = reader.fits() && table->is_sound(network.places().size(),
                                                           track.graph().vertex_count(), arcs);
    return is_whole ? std::move(table) : nullptr;
}

void WayTable::keep(const Network& network, std::string& bytes) const {
    if (column_bytes(*this) > most_kept_bytes) return;
    ColumnWriter writer(bytes, ColumnsHead{.graph = Graph(network, track_).digest(track_)});
    columns(*this, writer);
}

WayTable::WayTable(const OpenTrack& track, Graph graph, ColumnReader& kept)
    : track_(track),
      stretches_(track.graph().stretches()),
      elimination_(kept),
      edges_(std::move(graph.edges)),
      lengths_(std::move(graph.lengths)),
      core_(elimination_, kept),
      labels_(elimination_, kept),
      out_(core_.first_rank(), kept),
      in_(core_.first_rank(), kept) {}

bool WayTable::is_sound(std::size_t places, std::size_t vertices,
                        std::span<const TableArc> arcs) const {
    const std::size_t stretches = stretches_.all().size();
    return elimination_.is_sound(vertices, arcs) && core_.is_sound() && labels_.is_sound() &&
           out_.is_sound(places, stretches, core_.size()) &&
           in_.is_sound(places, stretches, core_.size());
}

WayTable::WayTable(const Network& network, const OpenTrack& track, Graph graph,
                   Elimination elimination, std::size_t core)
    : track_(track),
      stretches_(track.graph().stretches()),
      elimination_(std::move(elimination)),
      edges_(std::move(graph.edges)),
      lengths_(std::move(graph.lengths)),
      core_(elimination_, core),
      labels_(elimination_, core_),
      out_(core_.first_rank()),
      in_(core_.first_rank()) {
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const PlaceIndex place(i);
        const auto point = stretches_.within(place);
        const std::uint32_t stretch =
            point ? static_cast<std::uint32_t>(point->stretch.value()) : PlaceHubs::no_stretch;
        out_.add(hubs_of(place, Heading::out), stretch);
        in_.add(hubs_of(place, Heading::in), stretch);
    }
}

std::vector<Hub> WayTable::hubs_of(PlaceIndex place, Heading heading) const {
    std::vector<Hub> hubs;
    for (const WayEnd& end :
         heading == Heading::out ? ways_out(track_, place) : ways_in(track_, place)) {
        for (const Hub& hub : labels_.of(elimination_.rank(end.vertex), heading)) {
            TableWay way;
            way.improve(hub.way.cost + marked(end.cost, false),
                        hub.way.length_nm + (end.run ? lengths_.of_nm(*end.run) : 0));
            hubs.push_back({.rank = hub.rank, .way = way});
        }
    }
    HubLabels::reduce(hubs, core_, heading);
    return hubs;
}

/// The stretch that a place lies within, or those that end at it.
std::vector<std::uint32_t> WayTable::stretches_at(PlaceIndex place) const {
    std::vector<std::uint32_t> at;
    if (const auto node = stretches_.node_at(place)) {
        for (const StretchEnd end : stretches_.ends_at(*node))
            at.push_back(static_cast<std::uint32_t>(end.stretch.value()));
    } else if (const auto within = stretches_.within(place)) {
        at.push_back(static_cast<std::uint32_t>(within->stretch.value()));
    }
    return at;
}

bool WayTable::may_be_direct(PlaceIndex from, PlaceIndex to) const {
    const std::uint32_t stretch = in_.near(to).stretch;
    if (stretch == PlaceHubs::no_stretch) return false;
    const std::uint32_t own = out_.near(from).stretch;
    if (own != PlaceHubs::no_stretch) return own == stretch;
    const auto& ends = stretches_[StretchIndex(stretch)].ends;
    return stretches_.place(ends[0]) == from || stretches_.place(ends[1]) == from;
}

void WayTable::go_direct(PlaceIndex from, PlaceIndex to, TableWay& best) const {
    for (const DirectWay& way : direct_ways(track_, from, to))
        best.improve(marked(way.cost, false), lengths_.of_nm(way.run));
}

/// Ways that never reach the core: over a hub that both places have below it.
void WayTable::meet_below(PlaceIndex from, PlaceIndex to, Apex& best) const {
    if ((out_.near(from).mask & in_.near(to).mask) == 0) return;
    const auto out = out_.below(from);
    const auto in = in_.below(to);
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    while (a < out.ranks.size() && b < in.ranks.size()) {
        if (out.ranks[a] != in.ranks[b]) {
            ++(out.ranks[a] < in.ranks[b] ? a : b);
            continue;
        }
        const Cost before = cost_of(best.way.cost);
        best.way.improve(out.costs[a] + in.costs[b], out.lengths_nm[a] + in.lengths_nm[b]);
        if (cost_of(best.way.cost) < before) {
            best.out = a;
            best.in = b;
        }
        ++a;
        ++b;
    }
}

/// Ways by the core.
void WayTable::meet_in_core(PlaceIndex from, PlaceIndex to, Apex& best) const {
    const PlaceHubs::Near& start = out_.near(from);
    const PlaceHubs::Near& end = in_.near(to);
    const auto out = out_.in_core(from);
    const auto in = in_.in_core(to);
    LeastCost least;
    std::uint32_t width = PlaceHubs::few;
    if (start.has_few() && end.has_few()) {
        for (std::uint32_t a = 0; a < PlaceHubs::few; ++a) {
            for (std::uint32_t b = 0; b < PlaceHubs::few; ++b) {
                const MarkedCost between = core_.cost(start.core[a], end.core[b]);
                least.take(start.costs[a] + between + end.costs[b], width * a + b);
            }
        }
    } else {
        width = end.in_core;
        for (std::uint32_t a = 0; a < start.in_core; ++a) {
            const MarkedCost climb = out.costs[a];
            const auto row = core_.costs_from(out.ranks[a]);
            for (std::uint32_t b = 0; b < width; ++b) {
                const MarkedCost cost = climb + row[in.ranks[b]] + in.costs[b];
                // Most of many are dearer: to ask is faster than to compute on.
                if (cost_of(cost) <= cost_of(least.cost)) least.take(cost, width * a + b);
            }
        }
    }
    if (least.cost >= no_way) return;
    const std::uint32_t a = least.which / width;
    const std::uint32_t b = least.which % width;
    best.way = {least.once_marked(),
                out.lengths_nm[a] + core_.length_nm(out.ranks[a], in.ranks[b]) + in.lengths_nm[b]};
    best.out = start.below + a;
    best.in = end.below + b;
}

WayTable::Apex WayTable::apex(PlaceIndex from, PlaceIndex to) const {
    Apex best;
    meet_in_core(from, to, best);
    meet_below(from, to, best);
    if (may_be_direct(from, to)) {
        const Cost before = cost_of(best.way.cost);
        go_direct(from, to, best.way);
        if (cost_of(best.way.cost) < before) best.out = best.in = Elimination::none;
    }
    return best;
}

TableWay WayTable::between(PlaceIndex from, PlaceIndex to) const { return apex(from, to).way; }

/// The best way from a place to each of the core.
std::vector<TableWay> WayTable::to_core(PlaceIndex from) const {
    std::vector<TableWay> ways(core_.size());
    const auto out = out_.in_core(from);
    for (std::size_t a = 0; a < out.ranks.size(); ++a) {
        for (std::uint32_t i = 0; i < ways.size(); ++i) {
            ways[i].improve(out.costs[a] + core_.cost(out.ranks[a], i),
                            out.lengths_nm[a] + core_.length_nm(out.ranks[a], i));
        }
    }
    return ways;
}

/// The best way to a place by the core, when that to each of the core is known.
TableWay WayTable::from_core(std::span<const TableWay> core, PlaceIndex to) const {
    const PlaceHubs::Near& end = in_.near(to);
    const auto in = in_.in_core(to);
    LeastCost least;
    if (end.has_few()) {
        for (std::uint32_t b = 0; b < PlaceHubs::few; ++b)
            least.take(core[end.core[b]].cost + end.costs[b], b);
    } else {
        for (std::uint32_t b = 0; b < end.in_core; ++b)
            least.take(core[in.ranks[b]].cost + in.costs[b], b);
    }
    if (least.cost >= no_way) return {};
    return {least.once_marked(),
            core[in.ranks[least.which]].length_nm + in.lengths_nm[least.which]};
}

std::vector<MarkedCost> WayTable::costs_to_core(PlaceIndex from) const {
    std::vector<MarkedCost> costs(core_.size(), no_way);
    const auto out = out_.in_core(from);
    for (std::size_t a = 0; a < out.ranks.size(); ++a) {
        const MarkedCost climb = out.costs[a];
        const auto row = core_.costs_from(out.ranks[a]);
        for (std::size_t i = 0; i < costs.size(); ++i)
            costs[i] = cheaper(costs[i], joined(climb, row[i]));
    }
    return costs;
}

const Descent& WayTable::descent() const {
    descended_.call([&] {
        descent_ =
            std::make_unique<const Descent>(track_, elimination_, core_, lengths_, in_.size());
    });
    return *descent_;
}

bool WayTable::are_many(std::span<const PlaceIndex> places) const {
    // A place among all takes an eighth of what it takes alone.
    constexpr std::size_t as_many_as_one = 8;
    return places.size() > in_.size() / as_many_as_one;
}

std::vector<MarkedCost> WayTable::costs_from(PlaceIndex from,
                                             std::span<const PlaceIndex> to) const {
    std::vector<MarkedCost> costs;
    costs.reserve(to.size());
    if (are_many(to)) {
        std::vector<MarkedCost> by_place;
        costs_to_all(from, by_place);
        for (const PlaceIndex place : to) costs.push_back(by_place[place.value()]);
    } else {
        for (std::size_t i = 0; const TableWay& way : this->from(from, to))
            costs.push_back(to[i++] == from ? 0 : way.cost);
    }
    return costs;
}

void WayTable::costs_to_all(PlaceIndex from, std::vector<MarkedCost>& by_place) const {
    const std::vector<MarkedCost> core = costs_to_core(from);
    const auto below = out_.below(from);
    descent().costs({core, {}, below.ranks, below.costs, {}}, by_place);
    for (const DirectWay& way : direct_ways(track_, from)) {
        MarkedCost& known = by_place[stretches_.places(way.run.stretch)[way.run.to].value()];
        known = cheaper(known, marked(way.cost, false));
    }
    by_place[from.value()] = 0;
}

std::vector<TableWay> WayTable::to_all(PlaceIndex from) const {
    const std::vector<TableWay> core = to_core(from);
    std::vector<MarkedCost> costs;
    std::vector<std::int64_t> lengths_nm;
    for (const TableWay& way : core) {
        costs.push_back(way.cost);
        lengths_nm.push_back(way.length_nm);
    }
    const auto below = out_.below(from);
    std::vector<TableWay> by_place;
    descent().ways({costs, lengths_nm, below.ranks, below.costs, below.lengths_nm}, by_place);
    for (const DirectWay& way : direct_ways(track_, from)) {
        const PlaceIndex near = stretches_.places(way.run.stretch)[way.run.to];
        by_place[near.value()].improve(marked(way.cost, false), lengths_.of_nm(way.run));
    }
    by_place[from.value()] = {};
    return by_place;
}

std::vector<TableWay> WayTable::from(PlaceIndex from, std::span<const PlaceIndex> to) const {
    if (are_many(to)) {
        const std::vector<TableWay> all = to_all(from);
        std::vector<TableWay> ways;
        ways.reserve(to.size());
        for (const PlaceIndex place : to) {
            const TableWay& way = all[place.value()];
            ways.push_back(way.exists() ? way : TableWay{});
        }
        return ways;
    }
    const auto core = to_core(from);
    const auto own = stretches_at(from);
    const bool has_below = out_.near(from).below > 0;
    std::vector<TableWay> ways(to.size());
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (to[i] == from) continue;
        Apex best{from_core(core, to[i])};
        if (has_below) meet_below(from, to[i], best);
        if (std::ranges::find(own, in_.near(to[i]).stretch) != own.end())
            go_direct(from, to[i], best.way);
        ways[i] = best.way;
    }
    return ways;
}

std::optional<WayEnd> WayTable::trace(PlaceIndex place, Heading heading, std::uint32_t number,
                                      std::vector<std::uint32_t>& links) const {
    const PlaceHubs& hubs = heading == Heading::out ? out_ : in_;
    const std::uint32_t below = hubs.near(place).below;
    Hub hub;
    if (number < below) {
        hub = hubs.below(place)[number];
    } else {
        hub = hubs.in_core(place)[number - below];
        hub.rank += core_.first_rank();
    }
    for (const WayEnd& end :
         heading == Heading::out ? ways_out(track_, place) : ways_in(track_, place)) {
        const std::uint32_t vertex = elimination_.rank(end.vertex);
        for (const Hub& of_vertex : labels_.of(vertex, heading)) {
            const bool is_it = of_vertex.rank == hub.rank &&
                               cost_of(of_vertex.way.cost) + end.cost == cost_of(hub.way.cost);
            if (!is_it) continue;
            if (!labels_.trace(vertex, of_vertex, heading, links)) return std::nullopt;
            return end;
        }
    }
    return std::nullopt;
}

std::optional<std::vector<Run>> WayTable::way(PlaceIndex from, PlaceIndex to) const {
    const Apex best = apex(from, to);
    if (!best.way.exists() || is_tied(best.way.cost)) return std::nullopt;
    if (best.out == Elimination::none)
        return std::vector{
            std::ranges::min(direct_ways(track_, from, to), {}, &DirectWay::cost).run};
    std::vector<std::uint32_t> links;
    const auto start = trace(from, Heading::out, best.out, links);
    if (!start) return std::nullopt;
    const std::uint32_t above = out_.near(from).below;
    if (best.out >= above &&
        !core_.trace(out_.in_core(from).ranks[best.out - above],
                     in_.in_core(to).ranks[best.in - in_.near(to).below], links))
        return std::nullopt;
    const auto end = trace(to, Heading::in, best.in, links);
    if (!end) return std::nullopt;
    std::vector<std::uint32_t> arcs;
    for (const std::uint32_t link : links) {
        if (!elimination_.unpack(link, edges_.size(), arcs)) return std::nullopt;
    }
    std::vector<Run> runs;
    runs.reserve(arcs.size() + 2);
    if (start->run) runs.push_back(*start->run);
    for (const std::uint32_t arc : arcs) {
        const SearchEdge& edge = edges_[arc];
        const std::uint32_t count = stretches_[edge.start.stretch].section_count;
        const bool forward = edge.start.end == 0;
        runs.push_back({edge.start.stretch, forward ? 0 : count, forward ? count : 0, edge.layer});
    }
    if (end->run) runs.push_back(*end->run);
    return runs;
}

std::size_t WayTable::bytes() const {
    return column_bytes(*this) + edges_.size() * sizeof(SearchEdge) + lengths_.bytes() +
           descent().bytes();
}

}  // namespace verst
