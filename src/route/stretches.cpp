#include "route/stretches.hpp"

#include <algorithm>
#include <cassert>

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
    StretchBuilder(const Network& network, Stretches& made)
        : network_(network), made_(made), taken_(network.sections().size()) {}

    void build() {
        made_.nodes_by_place_.assign(network_.places().size(), no_node);
        made_.within_.resize(network_.places().size());
        made_.section_positions_.resize(network_.sections().size());
        made_.sections_.reserve(network_.sections().size());
        find_nodes();
        const std::size_t node_count = made_.node_places_.size();
        for (std::size_t n = 0; n < node_count; ++n) walk_from(NodeIndex(n));
        // What is left are circles without a node: their first place becomes one.
        for (std::size_t s = 0; s < taken_.size(); ++s) {
            if (taken_[s]) continue;
            walk_from(add_node(network_.sections()[s].a));
        }
        index_ends();
    }

  private:
    [[nodiscard]] std::span<const SectionIndex> meeting_at(PlaceIndex place) const {
        const auto& sections = network_[place].sections;
        return {sections.data(), sections.size()};
    }

    NodeIndex add_node(PlaceIndex place) {
        made_.node_places_.push_back(place);
        made_.nodes_by_place_[place.value()] =
            static_cast<std::uint32_t>(made_.node_places_.size());
        return NodeIndex(made_.node_places_.size() - 1);
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
        const PlaceIndex place = made_.place(start);
        for (const SectionIndex section : meeting_at(place)) {
            if (!taken_[section.value()]) walk(start, section);
        }
    }

    void walk(NodeIndex start, SectionIndex section) {
        const StretchIndex index(made_.stretches_.size());
        Stretch stretch;
        stretch.ends[0] = start;
        stretch.first_section = static_cast<std::uint32_t>(made_.sections_.size());
        PlaceIndex at = made_.place(start);
        made_.places_.push_back(at);
        for (;;) {
            taken_[section.value()] = true;
            made_.section_positions_[section.value()] = {index, stretch.section_count};
            made_.sections_.push_back(section);
            ++stretch.section_count;
            at = network_[section].other_end(at);
            made_.places_.push_back(at);
            if (const auto node = made_.node_at(at)) {
                stretch.ends[1] = *node;
                break;
            }
            made_.within_[at.value()] = {index, stretch.section_count};
            const std::span<const SectionIndex> meeting = meeting_at(at);
            section = meeting[0] == section ? meeting[1] : meeting[0];
        }
        made_.stretches_.push_back(stretch);
    }

    void index_ends() {
        made_.first_end_.assign(made_.node_places_.size() + 1, 0);
        for (const Stretch& stretch : made_.stretches_) {
            for (const NodeIndex end : stretch.ends) ++made_.first_end_[end.value() + 1];
        }
        for (std::size_t i = 1; i < made_.first_end_.size(); ++i) {
            made_.first_end_[i] += made_.first_end_[i - 1];
        }
        std::vector<std::uint32_t> next(made_.first_end_.begin(), made_.first_end_.end() - 1);
        made_.ends_.resize(2 * made_.stretches_.size());
        for (std::size_t s = 0; s < made_.stretches_.size(); ++s) {
            for (std::uint32_t end = 0; end < 2; ++end) {
                const NodeIndex node = made_.stretches_[s].ends[end];
                made_.ends_[next[node.value()]++] = {StretchIndex(s), end};
            }
        }
    }

    const Network& network_;
    Stretches& made_;
    std::vector<bool> taken_;  ///< by section
};

Stretches::Stretches(const Network& network) { StretchBuilder(network, *this).build(); }

std::span<const SectionIndex> Stretches::sections(StretchIndex i) const {
    const Stretch& stretch = (*this)[i];
    return std::span(sections_).subspan(stretch.first_section, stretch.section_count);
}

std::span<const PlaceIndex> Stretches::places(StretchIndex i) const {
    const Stretch& stretch = (*this)[i];
    return std::span(places_).subspan(stretch.first_section + i.value(),
                                      stretch.section_count + std::size_t{1});
}

std::optional<NodeIndex> Stretches::node_at(PlaceIndex place) const {
    const std::uint32_t node = nodes_by_place_[place.value()];
    if (node == no_node) return std::nullopt;
    return NodeIndex(node - 1);
}

std::span<const StretchEnd> Stretches::ends_at(NodeIndex node) const {
    const std::uint32_t begin = first_end_[node.value()];
    return std::span(ends_).subspan(begin, first_end_[node.value() + 1] - begin);
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
