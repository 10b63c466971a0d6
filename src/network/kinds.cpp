#include "verst/network/access.hpp"
#include "verst/network/line.hpp"
#include "verst/network/place.hpp"
#include "verst/network/section.hpp"

namespace verst {

std::string_view kind_name(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::station:
            return "station";
        case PlaceKind::halt:
            return "halt";
        case PlaceKind::junction:
            return "junction";
        case PlaceKind::border:
            return "border";
        case PlaceKind::site:
            return "site";
        case PlaceKind::city:
            return "city";
    }
    return "";
}

std::string_view kind_name(LengthKind kind) {
    switch (kind) {
        case LengthKind::published:
            return "published";
        case LengthKind::track:
            return "track";
        case LengthKind::estimated:
            return "estimated";
    }
    return "";
}

std::string_view basis_name(PostBasis basis) {
    switch (basis) {
        case PostBasis::origin:
            return "origin";
        case PostBasis::printed:
            return "printed";
        case PostBasis::derived:
            return "derived";
        case PostBasis::memory:
            return "memory";
        case PostBasis::estimate:
            return "estimate";
    }
    return "";
}

std::string_view mode_name(AccessMode mode) { return mode == AccessMode::rail ? "rail" : "road"; }

double extent_km(const Place& place) { return place.radius_km.value_or(place.uncertainty_km); }

bool GaugeSet::known(int gauge_mm) {
    for (const int gauge : known_gauges_mm) {
        if (gauge == gauge_mm) return true;
    }
    return false;
}

void GaugeSet::add(int gauge_mm) {
    for (std::size_t i = 0; i < known_gauges_mm.size(); ++i) {
        if (known_gauges_mm[i] == gauge_mm) bits_ = static_cast<std::uint8_t>(bits_ | (1U << i));
    }
}

bool GaugeSet::contains(int gauge_mm) const {
    GaugeSet one;
    one.add(gauge_mm);
    return !one.empty() && !common_with(one).empty();
}

std::vector<int> GaugeSet::gauges_mm() const {
    std::vector<int> found;
    for (std::size_t i = 0; i < known_gauges_mm.size(); ++i) {
        if ((bits_ & (1U << i)) != 0) found.push_back(known_gauges_mm[i]);
    }
    return found;
}

GaugeSet GaugeSet::common_with(GaugeSet other) const {
    GaugeSet common;
    common.bits_ = static_cast<std::uint8_t>(bits_ & other.bits_);
    return common;
}

GaugeSet GaugeSet::united_with(GaugeSet other) const {
    GaugeSet all;
    all.bits_ = static_cast<std::uint8_t>(bits_ | other.bits_);
    return all;
}

}  // namespace verst
