#include "route/stretches.hpp"

#include <algorithm>
#include <utility>

namespace verst {
namespace {

constexpr std::uint32_t no_node = 0;

/// True if no constraint on what a section is can tell the two apart.
bool are_alike(const Network& network, const Section& a, const Section& b) {
    if (a.country != b.country || a.gauges != b.gauges || a.on_lines.size() != b.on_lines.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.on_lines.size(); ++i) {
        const SectionOnLine& on_a = a.on_lines[i];
        const SectionOnLine& on_b = b.on_lines[i];
        if (on_a.line != on_b.line || network.gauges_on(on_a) != network.gauges_on(on_b) ||
            network.electrified_on(on_a) != network.electrified_on(on_b)) {
            return false;
        }
    }
    return true;
}

}  // namespace

class StretchBuilder {
  public:
    explicit StretchBuilder(const Network& network)
        : network_(network),
          nodes_by_place_(network.places().size(), no_node),
          within_(network.places().size()),
          section_positions_(network.sections().size()),
          taken_(network.sections().size()) {}

    void build(Stretches& made) {
        sections_.reserve(network_.sections().size());
        places_.reserve(2 * network_.sections().size());
        find_nodes();
        const std::size_t node_count = node_places_.size();
        for (std::size_t n = 0; n < node_count; ++n) walk_from(NodeIndex(n));
        // What is left are circles without a node: their first place becomes one.
        for (std::size_t s = 0; s < taken_.size(); ++s) {
            if (taken_[s]) continue;
            walk_from(add_node(network_.sections()[s].a));
        }
        index_ends();
        made.stretches_ = std::move(stretches_);
        made.sections_ = std::move(sections_);
        made.places_ = std::move(places_);
        made.node_places_ = std::move(node_places_);
        made.nodes_by_place_ = std::move(nodes_by_place_);
        made.within_ = std::move(within_);
        made.section_positions_ = std::move(section_positions_);
        made.first_end_ = std::move(first_end_);
        made.ends_ = std::move(ends_);
    }

  private:
    [[nodiscard]] std::span<const SectionIndex> meeting_at(PlaceIndex place) const {
        const auto& sections = network_[place].sections;
        return {sections.data(), sections.size()};
    }

    NodeIndex add_node(PlaceIndex place) {
        node_places_.push_back(place);
        nodes_by_place_[place.value()] = static_cast<std::uint32_t>(node_places_.size());
        return NodeIndex(node_places_.size() - 1);
    }

    void find_nodes() {
        std::vector<bool> of_border(network_.places().size());
        for (const BorderCrossing& crossing : network_.borders()) {
            of_border[crossing.place.value()] = true;
            if (crossing.gauge_change_at) of_border[crossing.gauge_change_at->value()] = true;
        }
        for (std::size_t p = 0; p < of_border.size(); ++p) {
            const std::span<const SectionIndex> meeting = meeting_at(PlaceIndex(p));
            if (meeting.empty()) continue;
            if (of_border[p] || meeting.size() != 2 || !runs_on(meeting, PlaceIndex(p)) ||
                may_be_turned_at(meeting.front(), PlaceIndex(p))) {
                add_node(PlaceIndex(p));
            }
        }
    }

    /// True if two sections that meet at a place are one line to any train: it need not reverse.
    [[nodiscard]] bool runs_on(std::span<const SectionIndex> meeting, PlaceIndex place) const {
        return are_alike(network_, network_[meeting[0]], network_[meeting[1]]) &&
               network_.on_one_track(meeting[0], place, meeting[1]) &&
               !network_.reverses(meeting[0], place, meeting[1]);
    }

    /// On drawn track trains change direction at stations: each of these is a decision.
    [[nodiscard]] bool may_be_turned_at(SectionIndex section, PlaceIndex place) const {
        const std::uint8_t side = network_[section].side_at(place);
        const PlaceKind kind = network_[place].kind;
        return side != Section::any_side && side >= Junction::sides_of_track &&
               (kind == PlaceKind::station || kind == PlaceKind::halt);
    }

    void walk_from(NodeIndex start) {
        const PlaceIndex place = node_places_[start.value()];
        for (const SectionIndex section : meeting_at(place)) {
            if (!taken_[section.value()]) walk(start, section);
        }
    }

    void walk(NodeIndex start, SectionIndex section) {
        const StretchIndex index(stretches_.size());
        Stretch stretch;
        stretch.ends[0] = start;
        stretch.first_section = static_cast<std::uint32_t>(sections_.size());
        PlaceIndex at = node_places_[start.value()];
        places_.push_back(at);
        for (;;) {
            taken_[section.value()] = true;
            section_positions_[section.value()] = {index, stretch.section_count};
            sections_.push_back(section);
            ++stretch.section_count;
            at = network_[section].other_end(at);
            places_.push_back(at);
            if (const std::uint32_t node = nodes_by_place_[at.value()]; node != no_node) {
                stretch.ends[1] = NodeIndex(node - 1);
                break;
            }
            within_[at.value()] = {index, stretch.section_count};
            const std::span<const SectionIndex> meeting = meeting_at(at);
            section = meeting[0] == section ? meeting[1] : meeting[0];
        }
        stretches_.push_back(stretch);
    }

    void index_ends() {
        first_end_.assign(node_places_.size() + 1, 0);
        for (const Stretch& stretch : stretches_) {
            for (const NodeIndex end : stretch.ends) ++first_end_[end.value() + 1];
        }
        for (std::size_t i = 1; i < first_end_.size(); ++i) {
            first_end_[i] += first_end_[i - 1];
        }
        std::vector<std::uint32_t> next(first_end_.begin(), first_end_.end() - 1);
        ends_.resize(2 * stretches_.size());
        for (std::size_t s = 0; s < stretches_.size(); ++s) {
            for (std::uint32_t end = 0; end < 2; ++end) {
                const NodeIndex node = stretches_[s].ends[end];
                ends_[next[node.value()]++] = {StretchIndex(s), end};
            }
        }
    }

    const Network& network_;
    // As in `Stretches`.
    std::vector<Stretch> stretches_;
    std::vector<SectionIndex> sections_;
    std::vector<PlaceIndex> places_;
    std::vector<PlaceIndex> node_places_;
    std::vector<std::uint32_t> nodes_by_place_;
    std::vector<StretchPoint> within_;
    std::vector<StretchPoint> section_positions_;
    std::vector<std::uint32_t> first_end_;
    std::vector<StretchEnd> ends_;
    std::vector<bool> taken_;  ///< by section
};

Stretches::Stretches(const Network& network) { StretchBuilder(network).build(*this); }

bool Stretches::are_of(const Network& network) const {
    const std::size_t places = network.places().size();
    const std::size_t sections = network.sections().size();
    if (sections_.size() != sections || section_positions_.size() != sections ||
        places_.size() != sections + stretches_.size() || nodes_by_place_.size() != places ||
        within_.size() != places || ends_.size() != 2 * stretches_.size() ||
        !are_ranges(first_end_.all(), node_count(), ends_.size())) {
        return false;
    }
    std::uint32_t next_section = 0;
    for (std::size_t s = 0; s < stretches_.size(); ++s) {
        if (stretches_[s].first_section != next_section || !is_way(StretchIndex(s), network))
            return false;
        next_section += stretches_[s].section_count;
    }
    if (next_section != sections) return false;
    for (std::size_t n = 0; n < node_count(); ++n) {
        const NodeIndex node(n);
        if (place(node).value() >= places || node_at(place(node)) != node) return false;
        // In order, so that each of them stands there once.
        std::uint64_t least = 0;
        for (const StretchEnd end : ends_at(node)) {
            if (end.stretch.value() >= stretches_.size() || end.end > 1 || this->node(end) != node)
                return false;
            const std::uint64_t number = 2 * std::uint64_t{end.stretch.value()} + end.end;
            if (number < least) return false;
            least = number + 1;
        }
    }
    for (std::size_t p = 0; p < places; ++p) {
        const StretchPoint point = within_[p];
        if (nodes_by_place_[p] > node_count()) return false;
        if (const auto node = node_at(PlaceIndex(p))) {
            if (place(*node) != PlaceIndex(p) || point.at != 0) return false;
        } else if (point.at != 0 &&
                   (!is_within(point) || this->places(point.stretch)[point.at] != PlaceIndex(p))) {
            return false;
        }
    }
    for (std::size_t i = 0; i < sections; ++i) {
        const StretchPoint point = section_positions_[i];
        if (!is_within(point) || this->sections(point.stretch)[point.at] != SectionIndex(i))
            return false;
    }
    return true;
}

bool Stretches::is_way(StretchIndex i, const Network& network) const {
    const Stretch& stretch = (*this)[i];
    if (stretch.section_count == 0 ||
        stretch.section_count > sections_.size() - stretch.first_section ||
        std::ranges::any_of(stretch.ends, [&](auto end) { return end.value() >= node_count(); })) {
        return false;
    }
    const auto along = sections(i);
    const auto stops = places(i);
    for (std::size_t k = 0; k < along.size(); ++k) {
        if (along[k].value() >= network.sections().size()) return false;
        const Section& section = network[along[k]];
        const bool joins = (section.a == stops[k] && section.b == stops[k + 1]) ||
                           (section.b == stops[k] && section.a == stops[k + 1]);
        if (!joins) return false;
    }
    for (std::uint32_t k = 1; k < stretch.section_count; ++k) {
        const PlaceIndex stop = stops[k];
        if (node_at(stop) || within_[stop.value()] != StretchPoint{i, k}) return false;
    }
    return stops.front() == place(stretch.ends[0]) && stops.back() == place(stretch.ends[1]);
}

std::span<const SectionIndex> Stretches::sections(StretchIndex i) const {
    const Stretch& stretch = (*this)[i];
    return sections_.rows(stretch.first_section, stretch.section_count);
}

std::span<const PlaceIndex> Stretches::places(StretchIndex i) const {
    const Stretch& stretch = (*this)[i];
    return places_.rows(stretch.first_section + i.value(), stretch.section_count + std::size_t{1});
}

std::optional<NodeIndex> Stretches::node_at(PlaceIndex place) const {
    const std::uint32_t node = nodes_by_place_[place.value()];
    if (node == no_node) return std::nullopt;
    return NodeIndex(node - 1);
}

std::span<const StretchEnd> Stretches::ends_at(NodeIndex node) const {
    const std::uint32_t begin = first_end_[node.value()];
    return ends_.rows(begin, first_end_[node.value() + 1] - begin);
}

std::vector<SectionIndex> Stretches::sections_at(PlaceIndex place) const {
    std::vector<SectionIndex> meeting;
    if (const auto node = node_at(place)) {
        for (const StretchEnd end : ends_at(*node)) {
            const auto along = sections(end.stretch);
            meeting.push_back(end.end == 0 ? along.front() : along.back());
        }
    } else if (const auto point = within(place)) {
        const auto along = sections(point->stretch);
        meeting = {along[point->at - 1], along[point->at]};
    }
    return meeting;
}

}  // namespace verst
