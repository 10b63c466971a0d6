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

}  // namespace verst
