#include "route/search_graph.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace verst {

namespace {

/// What a train pays that turns round where it cannot: more than any way round. (A million
/// kilometres or hours.)
constexpr Cost reversal_on_open_track = 1'000'000'000'000;

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
    if (form == GraphForm::layered) gauges_mm_ = network.gauges_mm();
    layer_count_ = static_cast<std::uint8_t>(std::max<std::size_t>(1, gauges_mm_.size()));
    cost_before_.reserve(network.sections().size() + stretches.all().size());
    for (std::size_t s = 0; s < stretches.all().size(); ++s) {
        Cost sum = 0;
        cost_before_.push_back(sum);
        for (const SectionIndex section : stretches.sections(StretchIndex(s))) {
            sum += costs.section(section);
            cost_before_.push_back(sum);
        }
    }
    if (has_sides_) {
        reversal_ = costs.reversal();
        gauge_change_.reserve(network.places().size());
        for (std::size_t p = 0; p < network.places().size(); ++p) {
            gauge_change_.push_back(costs.gauge_change(PlaceIndex(p)));
            dearest_turn_ = std::max(dearest_turn_, reversal_ + gauge_change_.back());
        }
    }
    for (std::size_t s = 0; s < stretches.all().size(); ++s) {
        const SectionIndex any_section = stretches.sections(StretchIndex(s)).front();
        served_layers_.push_back(layer_bits(network[any_section].gauges));
    }
    find_sides(network);
    if (has_sides_ && costs.change_of_line() > 0) part_sides();
    if (has_sides_ && (costs.change_of_line() > 0 || has_drawn_track(network))) {
        find_turns(network, costs);
    }
    add_vertices();
    add_edges();
}

void SearchGraph::find_sides(const Network& network) {
    sides_.assign(2 * stretches_.all().size(), 0);
    side_count_.assign(stretches_.node_count(), 1);
    if (!has_sides_) return;
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        std::uint8_t next = 0;
        for (const StretchEnd end : stretches_.ends_at(NodeIndex(n))) {
            sides_[2 * end.stretch.value() + end.end] = next++;
        }
        side_count_[n] = next;
    }
    for (const Junction& junction : network.junctions()) {
        const auto node = stretches_.node_at(junction.place);
        if (!node) continue;
        // Numbers of sides have gaps where track is drawn: here they have none.
        std::vector<std::uint8_t> numbers;
        for (const StretchEnd end : stretches_.ends_at(*node)) {
            const std::uint8_t side = side_in_network(network, end);
            // Each end of which nothing is known is a side of its own.
            auto number = side == Section::any_side
                              ? numbers.end()
                              : std::find(numbers.begin(), numbers.end(), side);
            if (number == numbers.end()) number = numbers.insert(numbers.end(), side);
            sides_[2 * end.stretch.value() + end.end] =
                static_cast<std::uint8_t>(number - numbers.begin());
        }
        side_count_[node->value()] =
            static_cast<std::uint8_t>(std::max(numbers.size(), std::size_t{1}));
    }
}

SectionIndex SearchGraph::section_at(StretchEnd end) const {
    const auto sections = stretches_.sections(end.stretch);
    return end.end == 0 ? sections.front() : sections.back();
}

std::uint8_t SearchGraph::side_in_network(const Network& network, StretchEnd end) const {
    return network[section_at(end)].side_at(stretches_.place(stretches_.node(end)));
}

/// Makes every stretch that ends at a node a side of its own, so that a train is known by the line
/// that it comes along.
void SearchGraph::part_sides() {
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        std::uint8_t side = 0;
        for (const StretchEnd end : stretches_.ends_at(NodeIndex(n))) {
            sides_[2 * end.stretch.value() + end.end] = side++;
        }
        side_count_[n] = side;
    }
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
    Cost dearest = 0;
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        const NodeIndex node(n);
        const auto ends = stretches_.ends_at(node);
        const PlaceIndex place = stretches_.place(node);
        first_turn_.push_back(turns_.size());
        const std::size_t sides = side_count_[n];
        turns_.resize(turns_.size() + sides * sides, 0);
        for (const StretchEnd from : ends) {
            for (const StretchEnd to : ends) {
                Cost& cost = turns_[first_turn_[n] + side_of(from) * sides + side_of(to)];
                if (!network.on_one_track(section_at(from), place, section_at(to))) {
                    cost = unreachable;
                    continue;
                }
                const bool reverses =
                    from == to || network.reverses(section_at(from), place, section_at(to));
                const bool turns_off =
                    costs.change_of_line() > 0 && ends.size() > 2 && !share_a_line(from, to);
                const Cost turn =
                    (reverses ? reversal_ : 0) + (turns_off ? costs.change_of_line() : 0);
                dearest = std::max(dearest, turn);
                cost = turn;
                if (reverses && !may_reverse(network, from)) cost += reversal_on_open_track;
            }
        }
    }
    dearest_turn_ += std::max(dearest - reversal_, Cost{0});
}

bool SearchGraph::may_reverse(const Network& network, StretchEnd end) const {
    const std::uint8_t side = side_in_network(network, end);
    const bool is_drawn = side != Section::any_side && side >= Junction::sides_of_track;
    const PlaceKind kind = network[stretches_.place(stretches_.node(end))].kind;
    return !is_drawn || kind == PlaceKind::station || kind == PlaceKind::halt;
}

void SearchGraph::add_vertices() {
    first_vertex_.reserve(side_count_.size());
    for (std::size_t n = 0; n < side_count_.size(); ++n) {
        first_vertex_.push_back(static_cast<std::uint32_t>(nodes_.size()));
        nodes_.insert(nodes_.end(), std::size_t{side_count_[n]} * layer_count_, NodeIndex(n));
    }
    served_.assign(nodes_.size(), false);
    for (std::size_t s = 0; s < stretches_.all().size(); ++s) {
        const StretchIndex stretch(s);
        const LayerBits bits = served_layers_[s];
        for (std::uint32_t end = 0; end < 2; ++end) {
            for (std::uint8_t layer = 0; layer < layer_count_; ++layer) {
                if (!has_layer(bits, layer)) continue;
                const StretchEnd at{stretch, end};
                served_[vertex(stretches_.node(at), {side_of(at), layer})] = true;
            }
        }
    }
}

void SearchGraph::add_edges() {
    std::vector<std::pair<Vertex, Vertex>> ends;
    std::vector<SearchEdge> edges;
    for (Vertex from = 0; from < nodes_.size(); ++from) {
        if (!served_[from]) continue;
        const Standing standing = this->standing(from);
        const PlaceIndex place = stretches_.place(nodes_[from]);
        for (const StretchEnd start : stretches_.ends_at(nodes_[from])) {
            const StretchEnd end{start.stretch, 1 - start.end};
            const std::span<const SectionIndex> sections = stretches_.sections(start.stretch);
            const LayerBits bits = served_layers_[start.stretch.value()];
            const Cost length =
                along(start.stretch, 0, static_cast<std::uint32_t>(sections.size()));
            for (std::uint8_t layer = 0; layer < layer_count_; ++layer) {
                if (!has_layer(bits, layer)) continue;
                const Cost turning = turn(place, standing, {side_of(start), layer});
                if (turning == unreachable) continue;
                const Vertex to = vertex(stretches_.node(end), {side_of(end), layer});
                ends.emplace_back(from, to);
                edges.push_back({length + turning, start, layer, layer != standing.layer});
            }
        }
    }
    csr_ = SearchCsr(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), edges.begin(),
                     static_cast<Vertex>(nodes_.size()));
}

Vertex SearchGraph::vertex(NodeIndex node, Standing standing) const {
    return static_cast<Vertex>(first_vertex_[node.value()] + standing.side * layer_count_ +
                               standing.layer);
}

Standing SearchGraph::standing(Vertex vertex) const {
    const std::size_t i = vertex - first_vertex_[nodes_[vertex].value()];
    return {static_cast<std::uint8_t>(i / layer_count_),
            static_cast<std::uint8_t>(i % layer_count_)};
}

LayerBits SearchGraph::layer_bits(GaugeSet gauges) const {
    if (gauges_mm_.empty()) return 1;
    LayerBits bits = 0;
    for (std::size_t i = 0; i < gauges_mm_.size(); ++i) {
        const bool served = gauges.empty() || gauges.contains(gauges_mm_[i]);
        if (served) bits |= LayerBits{1} << i;
    }
    return bits;
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
    if (!node) return gauge + (from.side == to.side ? reversal_ : 0);
    const std::size_t i = node->value();
    return plus(gauge, turns_[first_turn_[i] + std::size_t{from.side} * side_count_[i] + to.side]);
}

}  // namespace verst
