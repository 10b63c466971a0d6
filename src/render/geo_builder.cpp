#include "render/geo_builder.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/text_parts.hpp"
#include "verst/geo/geodesic_path.hpp"
#include "verst/geo/position_between.hpp"
#include "verst/network/course.hpp"

namespace verst {

namespace {

/// Dense enough for a map of the whole Earth, and for the length to be right to a metre.
constexpr double geodesic_step_km = 50;

}  // namespace

GeoBuilder::GeoBuilder(const Network& network, std::string name, std::string description)
    : network_(network) {
    file_.name = std::move(name);
    file_.description = std::move(description);
    file_.edition = network.edition();
}

GeoFeature& GeoBuilder::add(std::string_view feature, std::string name, GeoFeature::Shape shape) {
    GeoFeature& added = file_.features.emplace_back();
    added.feature = feature;
    added.name = std::move(name);
    added.shape = shape;
    return added;
}

Position GeoBuilder::position_of(PlaceIndex place) {
    sources_.insert(network_[place].source);
    return network_[place].position;
}

GeoFeature& GeoBuilder::add_place(std::string_view feature, PlaceIndex index) {
    const Place& place = network_[index];
    GeoFeature& added = add(feature, std::string(place.name), GeoFeature::Shape::point);
    added.positions = {position_of(index)};
    added.properties = {{"id", std::string(place.id)},
                        {"kind", std::string(kind_name(place.kind))},
                        {"country", std::string(place.country)},
                        {"uncertainty_km", place.uncertainty_km}};
    return added;
}

GeoFeature& GeoBuilder::add_between(std::string_view feature, PlaceIndex a, PlaceIndex b,
                                    double share) {
    GeoFeature& added = add(feature, fmt::format("{} - {}", network_[a].name, network_[b].name),
                            GeoFeature::Shape::point);
    added.positions = {position_between(position_of(a), position_of(b), share)};
    return added;
}

GeoFeature& GeoBuilder::add_point(std::string_view feature, const NamedPoint& point) {
    if (point.place) return add_place(feature, *point.place);
    GeoFeature& added = add(feature, text::position(point.position), GeoFeature::Shape::point);
    added.positions = {point.position};
    return added;
}

GeoFeature& GeoBuilder::add_course(std::string_view feature, std::string name,
                                   std::span<const RouteStep> steps) {
    GeoFeature& added = add(feature, std::move(name), GeoFeature::Shape::line);
    const auto name_at = [&](std::size_t at, PlaceIndex place) {
        sources_.insert(network_[place].source);
        added.position_names[at] = network_[place].name.view();
    };
    for (const RouteStep& step : steps) {
        const auto course = course_from(network_, step.section, step.from);
        const std::size_t from = continue_line(added.positions, course);
        added.position_names.resize(added.positions.size());  // bends have no names
        name_at(from, step.from);
    }
    if (!steps.empty()) name_at(added.positions.size() - 1, steps.back().to);
    return added;
}

GeoFeature& GeoBuilder::add_geodesic(std::string_view feature, std::string name,
                                     const NamedPoint& from, const NamedPoint& to) {
    GeoFeature& added = add(feature, std::move(name), GeoFeature::Shape::line);
    for (const NamedPoint* end : {&from, &to}) {
        if (end->place) sources_.insert(network_[*end->place].source);
    }
    added.positions = geodesic_path(from.position, to.position, geodesic_step_km);
    return added;
}

GeoFeature& GeoBuilder::add_unknown_course(std::string_view feature, std::string name) {
    return add(feature, std::move(name), GeoFeature::Shape::line);
}

void GeoBuilder::add_features(const RouteFeatures& features) {
    for (const BorderPassage& passage : features.borders) {
        GeoFeature& added = add_place("border", passage.crossing->place);
        const bool freight = passage.crossing->traffic == Traffic::freight;
        added.description = fmt::format("Border {}-{}{}", passage.from_country, passage.to_country,
                                        freight ? ", freight only" : "");
        added.properties.insert(added.properties.end(),
                                {{"from_country", std::string(passage.from_country)},
                                 {"to_country", std::string(passage.to_country)},
                                 {"at_km", passage.at_km},
                                 {"traffic", std::string(freight ? "freight" : "passenger")}});
    }
    for (const GaugeBreak& at : features.gauge_breaks) {
        GeoFeature& added = add_place("gauge_break", at.at);
        added.description = fmt::format("Break of gauge, {} to {} mm", at.from_mm, at.to_mm);
        added.properties.insert(
            added.properties.end(),
            {{"from_mm", at.from_mm}, {"to_mm", at.to_mm}, {"at_km", at.at_km}});
    }
}

GeoFile GeoBuilder::finish() {
    for (const SourceIndex index : sources_) {
        const Source& source = network_[index];
        if (source.licence == fact_licence) continue;
        file_.attribution.push_back({std::string(source.licence), std::string(source.citation)});
    }
    return std::move(file_);
}

GeoValue time_value(const std::optional<Instant>& time, const Zone& zone) {
    return time ? GeoValue(iso8601(*time, zone)) : GeoValue();
}

void add_straight_line(GeoFeature& feature, const StraightLine& straight) {
    feature.properties.insert(
        feature.properties.end(),
        {{"geodesic_km", straight.geodesic_km},
         {"azimuth_deg", straight.azimuth_deg ? GeoValue(*straight.azimuth_deg) : GeoValue()},
         {"north_km", straight.north_km},
         {"east_km", straight.east_km}});
}

void add_rail_sum(GeoFeature& feature, const RailSum& sum) {
    feature.properties.insert(feature.properties.end(), {{"rail_km", sum.rail_km},
                                                         {"chord_km", sum.chord_km},
                                                         {"published_km", sum.published_km},
                                                         {"track_km", sum.track_km},
                                                         {"estimated_km", sum.estimated_km},
                                                         {"weak_km", sum.weak_km},
                                                         {"uncertainty_km", sum.uncertainty_km},
                                                         {"running_h", sum.running_h}});
}

}  // namespace verst
