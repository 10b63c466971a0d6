#include "verst/network/gauge_set.hpp"

#include <algorithm>

namespace verst {

std::size_t GaugeSet::size() const {
    return static_cast<std::size_t>(std::ranges::find(gauges_, 0) - gauges_.begin());
}

bool GaugeSet::add(int gauge_mm) {
    if (!is_gauge(gauge_mm)) return false;
    if (contains(gauge_mm)) return true;
    const std::size_t count = size();
    if (count == most) return false;
    gauges_[count] = static_cast<std::uint16_t>(gauge_mm);
    std::sort(gauges_.begin(), gauges_.begin() + static_cast<std::ptrdiff_t>(count) + 1);
    return true;
}

bool GaugeSet::contains(int gauge_mm) const {
    return gauge_mm != 0 && std::ranges::find(gauges_, gauge_mm) != gauges_.end();
}

std::vector<int> GaugeSet::gauges_mm() const {
    return {gauges_.begin(), gauges_.begin() + static_cast<std::ptrdiff_t>(size())};
}

GaugeSet GaugeSet::common_with(GaugeSet other) const {
    GaugeSet common;
    for (const std::uint16_t gauge_mm : gauges_) {
        if (other.contains(gauge_mm)) common.add(gauge_mm);
    }
    return common;
}

GaugeSet GaugeSet::united_with(GaugeSet other) const {
    GaugeSet all = *this;
    for (const std::uint16_t gauge_mm : other.gauges_) {
        if (gauge_mm != 0) all.add(gauge_mm);
    }
    return all;
}

}  // namespace verst
