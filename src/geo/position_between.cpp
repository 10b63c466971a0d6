#include "verst/geo/position_between.hpp"

#include <cmath>

namespace verst {

Position position_between(Position a, Position b, double share) {
    if (share <= 0) return a;
    if (share >= 1) return b;
    const double lon_deg = a.lon_deg + std::remainder(b.lon_deg - a.lon_deg, 360.0) * share;
    return {a.lat_deg + (b.lat_deg - a.lat_deg) * share,
            lon_deg < -180 || lon_deg > 180 ? std::remainder(lon_deg, 360.0) : lon_deg};
}

}  // namespace verst
