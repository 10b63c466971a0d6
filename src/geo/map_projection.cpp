#include "verst/geo/map_projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <variant>
#include <vector>

#include <GeographicLib/AlbersEqualArea.hpp>
#include <GeographicLib/Constants.hpp>
#include <GeographicLib/LambertConformalConic.hpp>
#include <GeographicLib/TransverseMercator.hpp>

#include "verst/geo/length_unit.hpp"

namespace verst {

namespace {

namespace gl = GeographicLib;

constexpr double full_turn_deg = 360;
/// Beyond this the formulas of the conics come close to a cylinder or the azimuthal case; no
/// railway does.
constexpr double most_parallel_deg = 80;
constexpr double least_albers_span_deg = 40;

double wrapped_deg(double lon_deg) {
    if (lon_deg >= -180 && lon_deg < 180) return lon_deg;
    const double turned = std::remainder(lon_deg, full_turn_deg);
    return turned >= 180 ? turned - full_turn_deg : turned;
}

MapProjection::Kind kind_for(const GeoExtent& extent) {
    const double span_deg = extent.east_deg - extent.west_deg;
    if (span_deg > least_albers_span_deg) return MapProjection::Kind::albers_conic;
    const double middle_rad = (extent.south_deg + extent.north_deg) / 2 * std::numbers::pi / 180;
    const bool tall = extent.north_deg - extent.south_deg >= span_deg * std::cos(middle_rad);
    return tall ? MapProjection::Kind::transverse_mercator : MapProjection::Kind::lambert_conic;
}

/// "43.2° N"
std::string degrees(double value, char positive, char negative) {
    const long tenths = std::lround(std::abs(value) * 10);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + "\u00b0 " +
           (value < 0 ? negative : positive);
}

}  // namespace

GeoExtent extent_of(std::span<const Position> positions) {
    GeoExtent extent{90, -90, 0, 0};
    std::vector<double> lons;
    lons.reserve(positions.size());
    for (const Position& position : positions) {
        extent.south_deg = std::min(extent.south_deg, position.lat_deg);
        extent.north_deg = std::max(extent.north_deg, position.lat_deg);
        lons.push_back(wrapped_deg(position.lon_deg));
    }
    // All that lies outside of the widest gap between neighbouring meridians.
    std::ranges::sort(lons);
    double widest_gap = lons.front() + full_turn_deg - lons.back();
    extent.west_deg = lons.front();
    extent.east_deg = lons.back();
    for (std::size_t i = 1; i < lons.size(); ++i) {
        const double gap = lons[i] - lons[i - 1];
        if (gap <= widest_gap) continue;
        widest_gap = gap;
        extent.west_deg = lons[i];
        extent.east_deg = lons[i - 1] + full_turn_deg;
    }
    return extent;
}

struct MapProjection::Formulas {
    std::variant<gl::TransverseMercator, gl::LambertConformalConic, gl::AlbersEqualArea> of;
    double origin_north_m = 0;  ///< northing of the middle of the extent
};

namespace {

std::variant<gl::TransverseMercator, gl::LambertConformalConic, gl::AlbersEqualArea> formulas_for(
    MapProjection::Kind kind, double south_deg, double north_deg) {
    const double a = gl::Constants::WGS84_a();
    const double f = gl::Constants::WGS84_f();
    switch (kind) {
        case MapProjection::Kind::lambert_conic:
            return gl::LambertConformalConic(a, f, south_deg, north_deg, 1);
        case MapProjection::Kind::albers_conic:
            return gl::AlbersEqualArea(a, f, south_deg, north_deg, 1);
        case MapProjection::Kind::transverse_mercator:
            break;
    }
    return gl::TransverseMercator(a, f, 1);
}

}  // namespace

MapProjection::MapProjection(Kind kind, const GeoExtent& extent)
    : kind_(kind), central_lon_deg_(wrapped_deg((extent.west_deg + extent.east_deg) / 2)) {
    const double sixth_deg = (extent.north_deg - extent.south_deg) / 6;
    const auto parallel = [](double lat_deg) {
        return std::clamp(lat_deg, -most_parallel_deg, most_parallel_deg);
    };
    south_parallel_deg_ = parallel(extent.south_deg + sixth_deg);
    north_parallel_deg_ = parallel(extent.north_deg - sixth_deg);
    Formulas formulas{formulas_for(kind, south_parallel_deg_, north_parallel_deg_)};
    formulas_ = std::make_shared<const Formulas>(formulas);
    // The origin in the middle of the extent, whatever the formulas take for theirs.
    const Position middle{(extent.south_deg + extent.north_deg) / 2, central_lon_deg_};
    formulas.origin_north_m = forward(middle).north_km * metres_per_km;
    formulas_ = std::make_shared<const Formulas>(formulas);
}

MapProjection MapProjection::fit(const GeoExtent& extent) {
    return MapProjection(kind_for(extent), extent);
}

std::string MapProjection::description() const {
    const std::string meridian = "middle meridian " + degrees(central_lon_deg_, 'E', 'W');
    if (kind_ == Kind::transverse_mercator) return "Transverse Mercator projection, " + meridian;
    const std::string name = kind_ == Kind::lambert_conic ? "Lambert\u2019s conformal conic"
                                                          : "Albers\u2019 equal-area conic";
    return name + " projection, " + meridian + ", standard parallels " +
           degrees(south_parallel_deg_, 'N', 'S') + " and " +
           degrees(north_parallel_deg_, 'N', 'S');
}

PlanePoint MapProjection::forward(Position position) const {
    double east_m = 0;
    double north_m = 0;
    std::visit(
        [&](const auto& formulas) {
            formulas.Forward(central_lon_deg_, position.lat_deg, position.lon_deg, east_m, north_m);
        },
        formulas_->of);
    return {east_m / metres_per_km, (north_m - formulas_->origin_north_m) / metres_per_km};
}

Position MapProjection::reverse(PlanePoint point) const {
    Position position;
    std::visit(
        [&](const auto& formulas) {
            formulas.Reverse(central_lon_deg_, point.east_km * metres_per_km,
                             point.north_km * metres_per_km + formulas_->origin_north_m,
                             position.lat_deg, position.lon_deg);
        },
        formulas_->of);
    return position;
}

double MapProjection::from_centre_deg(double lon_deg) const {
    return wrapped_deg(lon_deg - central_lon_deg_);
}

}  // namespace verst
