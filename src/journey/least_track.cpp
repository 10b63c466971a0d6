#include "journey/least_track.hpp"

#include <algorithm>
#include <cstddef>

#include "route/permits.hpp"

namespace verst {

namespace {

/// On the fastest of the section's lines that the train may use.
Milliseconds least_time(const Section& section, const TrainOnLines& train, const Permits& permits) {
    double kmh = 0;
    for (const SectionOnLine& on_line : section.on_lines) {
        const double credible_kmh = train.credible_kmh[on_line.line.value()];
        if (credible_kmh > kmh && permits.permits(on_line)) kmh = credible_kmh;
    }
    if (kmh <= 0) return never;
    const double ms = section.length.rail_km / kmh * ms_per_hour;
    return std::max<Milliseconds>(1, static_cast<Milliseconds>(ms));
}

}  // namespace

LeastTrack::LeastTrack(const Network& network, const LeastGraph& graph, const TrainOnLines& train,
                       const Constraints& constraints)
    : times_(network.sections().size(), never),
      open_(network.sections().size(), 0),
      same_gauge_(constraints.same_gauge) {
    const Permits permits(network, constraints);
    for (std::size_t s = 0; s < times_.size(); ++s) {
        const SectionIndex index(s);
        if (!permits.permits(index)) continue;
        const Section& section = network[index];
        times_[s] = least_time(section, train, permits);
        if (times_[s] != never)
            open_[s] = layers_of(permits.track(section).gauges, graph.gauges_mm());
    }
}

}  // namespace verst
