#include "route/search_graph.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace verst {

namespace {

/// What a train pays that turns round where it cannot: more than any way round. (A million
/// kilometres or hours.)
constexpr Cost reversal_on_open_track = 1'000'000'000'000;

/// The highest number of a side, so that its count is one too.
constexpr std::uint8_t last_side = 254;

}  // namespace

bool has_drawn_track(const Network& network) {
    return std::any_of(network.junctions().begin(), network.junctions().end(),
                       [](const Junction& junction) {
                           return junction.sides.size() > std::size_t{Junction::sides_of_track};
                       });
}

SearchGraph::SearchGraph(const Network& network, const Stretches& stretches, const Costs& costs,
                         GraphForm form)
    : stretches_(stretches), has_sides_(form != GraphForm::plain) {
    Totals totals;
    if (form == GraphForm::layered) {
        gauges_mm_ = gauges_by_layer(network);
        totals.layers = static_cast<std::uint8_t>(std::max<std::size_t>(1, gauges_mm_.size()));
    }
    add_costs(network, costs);
    if (has_sides_) {
        totals.reversal = costs.reversal();
        std::vector<Cost> gauge_change;
        gauge_change.reserve(network.places().size());
        for (std::size_t p = 0; p < network.places().size(); ++p)
            gauge_change.push_back(costs.gauge_change(PlaceIndex(p)));
        if (!gauge_change.empty())
            totals.dearest_turn = totals.reversal + std::ranges::max(gauge_change);
        gauge_change_ = std::move(gauge_change);
    }
    totals_ = std::vector{totals};
    std::vector<LayerBits> served_layers;
    for (std::size_t s = 0; s < stretches.all().size(); ++s) {
        const SectionIndex any_section = stretches.sections(StretchIndex(s)).front();
        served_layers.push_back(layer_bits(network[any_section].gauges));
    }
    served_layers_ = std::move(served_layers);
    find_sides(network, has_sides_ && costs.change_of_line() > 0);
    if (has_sides_ && (costs.change_of_line() > 0 || has_drawn_track(network))) {
        find_turns(network, costs);
    }
    add_vertices();
    add_edges();
}

void SearchGraph::add_costs(const Network& network, const Costs& costs) {
    std::vector<Cost> before;
    before.reserve(network.sections().size() + stretches_.all().size());
    for (std::size_t s = 0; s < stretches_.all().size(); ++s) {
        Cost sum = 0;
        before.push_back(sum);
        for (const SectionIndex section : stretches_.sections(StretchIndex(s))) {
            sum += costs.section(section);
            before.push_back(sum);
        }
    }
    cost_before_ = std::move(before);
}

/// Of a node's stretches each is a side of its own, where `each_apart` or nothing is known.
void SearchGraph::find_sides(const Network& network, bool each_apart) {
    std::vector<std::uint8_t> sides(2 * stretches_.all().size(), 0);
    std::vector<std::uint8_t> counts(stretches_.node_count(), 1);
    const auto side_of = [&](StretchEnd end) -> std::uint8_t& {
        return sides[2 * end.stretch.value() + end.end];
    };
    for (std::size_t n = 0; has_sides_ && n < counts.size(); ++n) {
        // What comes after as many as a side can be numbered shares the last.
        std::uint8_t count = 0;
        for (const StretchEnd end : stretches_.ends_at(NodeIndex(n))) {
            if (count <= last_side) ++count;
            side_of(end) = count - 1;
        }
        counts[n] = std::max<std::uint8_t>(count, 1);
    }
    for (const Junction& junction : network.junctions()) {
        const auto node = stretches_.node_at(junction.place);
        if (!has_sides_ || each_apart || !node) continue;
        // Numbers of sides have gaps where track is drawn: here they have none.
        std::vector<std::uint8_t> numbers;
        for (const StretchEnd end : stretches_.ends_at(*node)) {
            const std::uint8_t side = side_in_network(network, end);
            // Each end of which nothing is known is a side of its own.
            auto number = side == Section::any_side
                              ? numbers.end()
                              : std::find(numbers.begin(), numbers.end(), side);
            if (number == numbers.end() && numbers.size() <= last_side)
                number = numbers.insert(numbers.end(), side);
            side_of(end) = static_cast<std::uint8_t>(
                std::min<std::ptrdiff_t>(number - numbers.begin(), last_side));
        }
        counts[node->value()] = static_cast<std::uint8_t>(std::max(numbers.size(), std::size_t{1}));
    }
    sides_ = std::move(sides);
    side_count_ = std::move(counts);
}

SectionIndex SearchGraph::section_at(StretchEnd end) const {
    const auto sections = stretches_.sections(end.stretch);
    return end.end == 0 ? sections.front() : sections.back();
}

std::uint8_t SearchGraph::side_in_network(const Network& network, StretchEnd end) const {
    return network[section_at(end)].side_at(stretches_.place(stretches_.node(end)));
}

/// What turning at each node costs. End-on joins, where there is nothing to turn off to, cost
/// nothing.
void SearchGraph::find_turns(const Network& network, const Costs& costs) {
    const auto share_a_line = [&](StretchEnd a, StretchEnd b) {
        const Section& on_a = network[stretches_.sections(a.stretch).front()];
        const Section& on_b = network[stretches_.sections(b.stretch).front()];
        return std::any_of(on_a.on_lines.begin(), on_a.on_lines.end(), [&](const auto& on) {
            return std::any_of(on_b.on_lines.begin(), on_b.on_lines.end(),
                               [&](const auto& other) { return other.line == on.line; });
        });
    };
    const Cost reversal = totals().reversal;
    Cost dearest = 0;
    std::vector<Cost> turns;
    std::vector<std::uint32_t> first;
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        const NodeIndex node(n);
        const auto ends = stretches_.ends_at(node);
        const PlaceIndex place = stretches_.place(node);
        first.push_back(static_cast<std::uint32_t>(turns.size()));
        const std::size_t sides = side_count_[n];
        turns.resize(turns.size() + sides * sides, 0);
        for (const StretchEnd from : ends) {
            for (const StretchEnd to : ends) {
                Cost& cost = turns[first[n] + side_of(from) * sides + side_of(to)];
                if (!network.on_one_track(section_at(from), place, section_at(to))) {
                    cost = unreachable;
                    continue;
                }
                const bool reverses =
                    from == to || network.reverses(section_at(from), place, section_at(to));
                const bool turns_off =
                    costs.change_of_line() > 0 && ends.size() > 2 && !share_a_line(from, to);
                const Cost turn =
                    (reverses ? reversal : 0) + (turns_off ? costs.change_of_line() : 0);
                dearest = std::max(dearest, turn);
                cost = turn;
                if (reverses && !may_reverse(network, from)) cost += reversal_on_open_track;
            }
        }
    }
    turns_ = std::move(turns);
    first_turn_ = std::move(first);
    totals_.edit(0).dearest_turn += std::max(dearest - reversal, Cost{0});
}

bool SearchGraph::may_reverse(const Network& network, StretchEnd end) const {
    const std::uint8_t side = side_in_network(network, end);
    const bool is_drawn = side != Section::any_side && side >= Junction::sides_of_track;
    const PlaceKind kind = network[stretches_.place(stretches_.node(end))].kind;
    return !is_drawn || kind == PlaceKind::station || kind == PlaceKind::halt;
}

void SearchGraph::add_vertices() {
    std::vector<std::uint32_t> first;
    std::vector<NodeIndex> nodes;
    first.reserve(side_count_.size());
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        first.push_back(static_cast<std::uint32_t>(nodes.size()));
        nodes.insert(nodes.end(), std::size_t{side_count_[n]} * layers(), NodeIndex(n));
    }
    std::vector<std::uint8_t> served(nodes.size(), 0);
    first_vertex_ = std::move(first);
    nodes_ = std::move(nodes);
    for (std::size_t s = 0; s < stretches_.all().size(); ++s) {
        const StretchIndex stretch(s);
        const LayerBits bits = served_layers_[s];
        for (std::uint32_t end = 0; end < 2; ++end) {
            for (std::uint8_t layer = 0; layer < layers(); ++layer) {
                if (!has_layer(bits, layer)) continue;
                const StretchEnd at{stretch, end};
                served[vertex(stretches_.node(at), {side_of(at), layer})] = 1;
            }
        }
    }
    served_ = std::move(served);
}

void SearchGraph::add_edges() {
    for (Vertex from = 0; from < nodes_.size(); ++from) {
        if (is_served(from)) add_edges_from(from);
        csr_.end_row();
    }
}

void SearchGraph::add_edges_from(Vertex from) {
    const Standing standing = this->standing(from);
    const PlaceIndex place = stretches_.place(nodes_[from]);
    for (const StretchEnd start : stretches_.ends_at(nodes_[from])) {
        const StretchEnd end{start.stretch, 1 - start.end};
        const LayerBits bits = served_layers_[start.stretch.value()];
        const Cost length = along(start.stretch, 0, stretches_[start.stretch].section_count);
        for (std::uint8_t layer = 0; layer < layers(); ++layer) {
            if (!has_layer(bits, layer)) continue;
            const Cost turning = turn(place, standing, {side_of(start), layer});
            if (turning == unreachable) continue;
            const std::uint8_t changes_gauge = layer == standing.layer ? 0 : 1;
            csr_.add_edge(vertex(stretches_.node(end), {side_of(end), layer}),
                          {length + turning, start, layer, changes_gauge});
        }
    }
}

bool SearchGraph::is_sound(std::size_t places) const {
    const auto is_cost = [](Cost cost) { return cost >= 0 && cost <= 2 * reversal_on_open_track; };
    const std::size_t stretches = stretches_.all().size();
    const std::size_t nodes = stretches_.node_count();
    if (totals_.size() != 1 || !is_cost(totals().reversal) || !is_cost(totals().dearest_turn) ||
        layers() != std::max<std::size_t>(1, gauges_mm_.size()) || layers() > most_layers ||
        cost_before_.size() != stretches_.place_count() ||
        gauge_change_.size() != (has_sides_ ? places : 0) || served_layers_.size() != stretches ||
        sides_.size() != 2 * stretches || side_count_.size() != nodes ||
        first_vertex_.size() != nodes || served_.size() != vertex_count()) {
        return false;
    }
    const LayerBits no_layer = ~layer_bits(GaugeSet());
    return std::ranges::all_of(cost_before_.all(), is_cost) &&
           std::ranges::all_of(gauge_change_.all(), is_cost) &&
           std::ranges::all_of(served_layers_.all(),
                               [&](LayerBits bits) { return (bits & no_layer) == 0; }) &&
           has_sound_vertices() && has_sound_turns() && has_sound_edges();
}

bool SearchGraph::has_sound_vertices() const {
    std::size_t vertices = 0;
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        const NodeIndex node(n);
        if (first_vertex_[n] != vertices || side_count_[n] == 0) return false;
        for (const StretchEnd end : stretches_.ends_at(node)) {
            if (side_of(end) >= side_count_[n]) return false;
        }
        const std::size_t own = std::size_t{side_count_[n]} * layers();
        if (own > nodes_.size() - vertices) return false;
        const auto all = nodes_.rows(vertices, own);
        if (std::ranges::any_of(all, [&](NodeIndex each) { return each != node; })) return false;
        vertices += own;
    }
    return vertices == nodes_.size();
}

bool SearchGraph::has_sound_turns() const {
    if (turns_.empty()) return first_turn_.empty();
    if (first_turn_.size() != side_count_.size()) return false;
    std::size_t next = 0;
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        if (first_turn_[n] != next) return false;
        next += std::size_t{side_count_[n]} * side_count_[n];
    }
    return next == turns_.size() && std::ranges::all_of(turns_.all(), [](Cost cost) {
               return cost == unreachable || (cost >= 0 && cost <= 2 * reversal_on_open_track);
           });
}

bool SearchGraph::has_sound_edges() const {
    if (!csr_.fits(vertex_count())) return false;
    bool sound = true;
    Cost dearest = 1;
    for_each_edge(csr_, [&](SearchCsr::edge_descriptor by) {
        const SearchEdge& edge = csr_[by];
        dearest = std::max(dearest, edge.cost);
        // One that costs nothing could be gone for ever.
        sound = sound && edge.cost > 0 && edge.cost <= 4 * reversal_on_open_track &&
                edge.start.stretch.value() < served_layers_.size() && edge.start.end < 2 &&
                edge.layer < layers() && edge.changes_gauge < 2 &&
                stretches_.node(edge.start) == node(by.from) &&
                target(by, csr_) ==
                    vertex(stretches_.node({edge.start.stretch, 1 - edge.start.end}),
                           {side_of({edge.start.stretch, 1 - edge.start.end}), edge.layer});
    });
    // A way through all vertices stays far below `unreachable`.
    return sound && vertex_count() < static_cast<std::size_t>(unreachable / 4 / dearest);
}

Vertex SearchGraph::vertex(NodeIndex node, Standing standing) const {
    return static_cast<Vertex>(first_vertex_[node.value()] + standing.side * layers() +
                               standing.layer);
}

Standing SearchGraph::standing(Vertex vertex) const {
    const std::size_t i = vertex - first_vertex_[nodes_[vertex].value()];
    return {static_cast<std::uint8_t>(i / layers()), static_cast<std::uint8_t>(i % layers())};
}

Cost SearchGraph::along(StretchIndex stretch, std::uint32_t from, std::uint32_t to) const {
    const std::size_t first = stretches_[stretch].first_section + stretch.value();
    const Cost difference = cost_before_[first + to] - cost_before_[first + from];
    return difference < 0 ? -difference : difference;
}

Cost SearchGraph::turn(PlaceIndex place, Standing from, Standing to) const {
    if (!has_sides_) return 0;
    const Cost gauge = from.layer == to.layer ? 0 : gauge_change_[place.value()];
    const auto node = turns_.empty() ? std::nullopt : stretches_.node_at(place);
    if (!node) return gauge + (from.side == to.side ? totals().reversal : 0);
    const std::size_t i = node->value();
    return plus(gauge, turns_[first_turn_[i] + std::size_t{from.side} * side_count_[i] + to.side]);
}

}  // namespace verst
