#include "route/costs.hpp"

#include <algorithm>
#include <cmath>

#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/practical.hpp"

namespace verst {

Cost to_cost(double km_or_hours) { return std::max<Cost>(1, std::llround(km_or_hours * 1e6)); }

Costs::Costs(const Network& network, Metric metric)
    : network_(network),
      metric_(metric),
      half_stop_h_(network.places().size()),
      border_changes_gauge_(network.places().size()) {
    for (const BorderCrossing& crossing : network.borders()) {
        const bool is_hindrance =
            metric == Metric::practical && crossing.traffic == Traffic::freight;
        half_stop_h_[crossing.place.value()] =
            (crossing.stop_h.middle() + (is_hindrance ? freight_crossing_h : 0)) / 2;
        border_changes_gauge_[crossing.place.value()] = true;
        if (crossing.gauge_change_at) {
            border_changes_gauge_[crossing.gauge_change_at->value()] = true;
        }
    }
}

Cost Costs::section(SectionIndex index) const {
    const Section& section = network_[index];
    switch (metric_) {
        case Metric::rail:
            return to_cost(section.length.rail_km);
        case Metric::geodesic:
            return to_cost(network_.geodesic_km(index));
        case Metric::time:
        case Metric::practical:
            break;
    }
    const double rail_km = section.length.rail_km;
    const double running_h = rail_km / typical_kmh(network_, index);
    const double effort_h =
        metric_ == Metric::practical ? (running_h + rail_km / usual_train_kmh) / 2 : running_h;
    // Half of a border's stop on either side of it: who passes pays it all.
    return to_cost(effort_h + half_stop_h_[section.a.value()] + half_stop_h_[section.b.value()]);
}

Cost Costs::gauge_change(PlaceIndex place) const {
    if (!counts_hours() || border_changes_gauge_[place.value()]) return 0;
    return to_cost(gauge_break_stop_h.middle());
}

Cost Costs::reversal() const {
    if (metric_ == Metric::practical) return to_cost(turning_off_h);
    return metric_ == Metric::time ? to_cost(reversal_stop_h.middle()) : 0;
}

Cost Costs::change_of_line() const {
    return metric_ == Metric::practical ? to_cost(turning_off_h) : 0;
}

}  // namespace verst
