#pragma once

/// The ellipsoid WGS84 (NIMA TR8350.2), for formulas of our own.
namespace verst::wgs84 {

inline constexpr double equator_radius_km = 6378.137;
inline constexpr double flattening = 1 / 298.257223563;
inline constexpr double eccentricity_squared = 0.00669437999014;

}  // namespace verst::wgs84
