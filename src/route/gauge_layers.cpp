#include "route/gauge_layers.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace verst {

std::vector<int> gauges_by_layer(const Network& network) {
    std::vector<int> gauges = network.gauges_mm();
    if (gauges.size() <= most_layers) return gauges;
    std::map<int, double> rail_km;
    for (const Section& section : network.sections()) {
        for (const int gauge_mm : section.gauges.gauges_mm())
            rail_km[gauge_mm] += section.length.rail_km;
    }
    std::ranges::stable_sort(gauges, std::greater(),
                             [&](int gauge_mm) { return rail_km[gauge_mm]; });
    gauges.resize(most_layers);
    std::sort(gauges.begin(), gauges.end() - 1);
    return gauges;
}

LayerBits layers_of(GaugeSet gauges, std::span<const int> gauge_by_layer) {
    if (gauge_by_layer.empty()) return 1;
    if (gauges.empty()) return ~LayerBits{0} >> (most_layers - gauge_by_layer.size());
    LayerBits bits = 0;
    for (const int gauge_mm : gauges.raw()) {
        if (gauge_mm == 0) break;
        const auto others = gauge_by_layer.end() - 1;
        const auto layer = std::find(gauge_by_layer.begin(), others, gauge_mm);
        bits |= LayerBits{1} << (layer - gauge_by_layer.begin());
    }
    return bits;
}

}  // namespace verst
