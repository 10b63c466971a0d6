#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "verst/geo/straight_line.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst {

/// Puts a map file together from the parts that answers have in common, and notes whose positions
/// it uses.
class GeoBuilder {
  public:
    GeoBuilder(const Network& network, std::string name, std::string description);

    /// A point at a place, with its id, country and how exact its position is.
    GeoFeature& add_place(std::string_view feature, PlaceIndex index);

    /// A point on a section, after a share (0 to 1) of the straight way from A to B.
    GeoFeature& add_between(std::string_view feature, PlaceIndex a, PlaceIndex b, double share);

    /// A point at a place or coordinate that was asked for.
    GeoFeature& add_point(std::string_view feature, const NamedPoint& point);

    /// The course of a train: the places along it, and the bends of the track between them, from
    /// where the first step begins.
    GeoFeature& add_course(std::string_view feature, std::string name,
                           std::span<const RouteStep> steps);

    /// The geodesic between two points.
    GeoFeature& add_geodesic(std::string_view feature, std::string name, const NamedPoint& from,
                             const NamedPoint& to);

    /// A line whose course is not known.
    GeoFeature& add_unknown_course(std::string_view feature, std::string name);

    /// The borders and breaks of gauge that a route passes.
    void add_features(const RouteFeatures& features);

    /// The file, with what the licences of its positions want to be said.
    [[nodiscard]] GeoFile finish();

  private:
    GeoFeature& add(std::string_view feature, std::string name, GeoFeature::Shape shape);
    Position position_of(PlaceIndex place);

    const Network& network_;
    GeoFile file_;
    std::set<SourceIndex> sources_;
};

/// The time as ISO 8601 in its zone; no value where none is known.
[[nodiscard]] GeoValue time_value(const std::optional<Instant>& time, const Zone& zone);

/// Adds geodesic_km, azimuth_deg, north_km and east_km.
void add_straight_line(GeoFeature& feature, const StraightLine& straight);

/// Adds the lengths of a route, as JSON has them.
void add_rail_sum(GeoFeature& feature, const RailSum& sum);

}  // namespace verst
