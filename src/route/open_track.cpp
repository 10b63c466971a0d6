#include "route/open_track.hpp"

#include <algorithm>

namespace verst {

OpenTrack::OpenTrack(const Network& network, const SearchGraph& graph,
                     const Constraints& constraints)
    : graph_(graph), same_gauge_(constraints.same_gauge) {
    const Permits permits(network, constraints);
    banned_sections_ = permits.banned_sections();
    const Stretches& stretches = graph.stretches();
    open_.reserve(stretches.all().size());
    for (std::size_t s = 0; s < stretches.all().size(); ++s) {
        // Its sections are all alike.
        const Section& section = network[stretches.sections(StretchIndex(s)).front()];
        const Permits::Track track = permits.track(section);
        open_.push_back(track.usable ? graph.layer_bits(track.gauges) : std::uint8_t{0});
    }
    through_ = open_;
    for (std::size_t i = 0; i < banned_sections_.size(); ++i) {
        if (!banned_sections_[i]) continue;
        through_[stretches.position_of(SectionIndex(i)).stretch.value()] = 0;
    }
}

Cost OpenTrack::along(StretchIndex stretch, std::uint32_t from, std::uint32_t to,
                      std::uint8_t layer) const {
    if (from == to) return 0;
    if ((open_[stretch.value()] >> layer & 1U) == 0) return unreachable;
    if ((through_[stretch.value()] >> layer & 1U) == 0) {
        const auto sections = graph_.stretches().sections(stretch).subspan(
            std::min(from, to), from < to ? to - from : from - to);
        for (const SectionIndex section : sections) {
            if (banned_sections_[section.value()]) return unreachable;
        }
    }
    return graph_.along(stretch, from, to);
}

}  // namespace verst
