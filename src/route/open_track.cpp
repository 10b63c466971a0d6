#include "route/open_track.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "network/image_bytes.hpp"

namespace verst {

OpenTrack::OpenTrack(const Network& network, const SearchGraph& graph,
                     const Constraints& constraints, const Permits& permits)
    : graph_(graph),
      same_gauge_(constraints.same_gauge),
      open_(graph.served_layers().begin(), graph.served_layers().end()) {
    const Stretches& stretches = graph.stretches();
    for (std::size_t s = 0; permits.tells_tracks_apart() && s < open_.size(); ++s) {
        // Its sections are all alike.
        const Section& section = network[stretches.sections(StretchIndex(s)).front()];
        const Permits::Track track = permits.track(section);
        open_[s] = track.usable ? graph.layer_bits(track.gauges) : LayerBits{0};
    }
    through_ = open_;
    for (const PlaceIndex place : permits.avoided_places()) {
        for (const SectionIndex section : stretches.sections_at(place)) ban(section);
    }
    for (const SectionIndex section : permits.banned_sections()) ban(section);
    for (std::size_t i = 0; permits.keeps_within() && i < network.sections().size(); ++i) {
        if (!permits.within(SectionIndex(i))) ban(SectionIndex(i));
    }
    std::sort(banned_sections_.begin(), banned_sections_.end());
}

void OpenTrack::ban(SectionIndex section) {
    banned_sections_.push_back(section);
    through_[graph_.stretches().position_of(section).stretch.value()] = 0;
}

Cost OpenTrack::along(StretchIndex stretch, std::uint32_t from, std::uint32_t to,
                      std::uint8_t layer) const {
    if (from == to) return 0;
    if (!has_layer(open_[stretch.value()], layer)) return unreachable;
    if (!has_layer(through_[stretch.value()], layer)) {
        const auto sections = graph_.stretches().sections(stretch).subspan(
            std::min(from, to), from < to ? to - from : from - to);
        for (const SectionIndex section : sections) {
            const bool banned =
                std::binary_search(banned_sections_.begin(), banned_sections_.end(), section);
            if (banned) return unreachable;
        }
    }
    return graph_.along(stretch, from, to);
}

std::uint64_t OpenTrack::digest() const {
    const std::array<std::uint64_t, 3> sums{checksum_of(std::as_bytes(std::span(open_))),
                                            checksum_of(std::as_bytes(std::span(banned_sections_))),
                                            same_gauge_ ? 1U : 0U};
    return checksum_of(std::as_bytes(std::span(sums)));
}

}  // namespace verst
