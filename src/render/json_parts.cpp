#include "render/json_parts.hpp"

#include <cmath>

#include "render/shutdown_parts.hpp"
#include "render/way_name.hpp"
#include "verst/geo/compass.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst::json {

namespace {

Json position_of(Json id, Json name, Json country, Position position) {
    // Positions have five decimals in the data: a metre.
    const auto degrees = [](double value) { return std::round(value * 1e6) / 1e6; };
    return {{"id", std::move(id)},
            {"name", std::move(name)},
            {"country", std::move(country)},
            {"lat", degrees(position.lat_deg)},
            {"lon", degrees(position.lon_deg)}};
}

Json line_use(const Network& network, const LineUse& use) {
    const Line& line = network[use.line];
    return {{"id", line.id},
            {"name", line.name},
            {"from", place(network, use.from)},
            {"to", place(network, use.to)},
            {"rail_km", number(use.rail_km)}};
}

Json border_passage(const Network& network, const BorderPassage& passage) {
    const BorderCrossing& crossing = *passage.crossing;
    return {{"place", place(network, crossing.place)},
            {"from_country", passage.from_country},
            {"to_country", passage.to_country},
            {"at_km", number(passage.at_km)},
            {"traffic", crossing.traffic == Traffic::freight ? "freight" : "passenger"},
            {"estimated", passage.estimated},
            {"stop_h", range(crossing.stop_h)}};
}

Json gauge_break(const Network& network, const GaugeBreak& at) {
    return {{"place", place(network, at.at)},
            {"from_mm", at.from_mm},
            {"to_mm", at.to_mm},
            {"at_km", number(at.at_km)}};
}

}  // namespace

Json number(double value) {
    if (!std::isfinite(value)) return {};
    const double rounded = std::round(value * 1000) / 1000;
    return rounded == 0 ? 0.0 : rounded;  // no -0.0
}

Json text(std::string_view value) { return value.empty() ? Json() : Json(value); }

Json range(const Range& range) { return {{"min", number(range.min)}, {"max", number(range.max)}}; }

Json place(const Network& network, PlaceIndex index) {
    const Place& place = network[index];
    return position_of(place.id, place.name, text(place.country), place.position);
}

Json place(const Network& network, std::optional<PlaceIndex> index) {
    return index ? place(network, *index) : Json();
}

Json place(const Network& network, PlaceIndex index, const std::optional<Position>& off_network) {
    return off_network ? position_of({}, {}, {}, *off_network) : place(network, index);
}

Json point(const Network& network, const NamedPoint& point) {
    return point.place ? place(network, *point.place) : position_of({}, {}, {}, point.position);
}

Json track(const Network& network, const std::optional<PointReport>& report) {
    if (!report) return {};
    const Section& section = network[report->track.section];
    Json lines = Json::array();
    for (const Chainage& each : report->chainages) {
        const Line& line = network[each.line];
        lines.push_back({{"id", line.id},
                         {"name", text(line.name)},
                         {"post_km", number(each.post_km)},
                         {"length", kind_name(each.kind)}});
    }
    const Json at = position_of({}, {}, {}, report->track.position);
    return {{"lat", at.at("lat")},
            {"lon", at.at("lon")},
            {"offset_km", number(report->track.offset_km)},
            {"between", Json::array({place(network, section.a), place(network, section.b)})},
            {"lines", std::move(lines)}};
}

Json sentence(const Message& message) { return text(in_unit(message, LengthUnit::km)); }

Json refusal(const Refusal& refusal) {
    const WordedRefusal in_km = in_unit(refusal, LengthUnit::km);
    Json object{
        {"code", code_name(in_km.code)}, {"message", in_km.message}, {"hints", in_km.hints}};
    add_suggestions(object, refusal.hints);
    return object;
}

void add_credit(Json& object, const Network& network) {
    if (!network.credit().empty()) object["credit"] = network.credit();
}

Json moment(Instant instant, const Zone& zone) { return iso8601(instant, zone); }

Json moment(const std::optional<Instant>& instant, const Zone& zone) {
    return instant ? moment(*instant, zone) : Json();
}

Json window(const Window& window, const Zone& zone) {
    return {{"min", moment(window.earliest, zone)}, {"max", moment(window.latest, zone)}};
}

void add_straight_line(Json& object, const StraightLine& straight) {
    object["geodesic_km"] = number(straight.geodesic_km);
    object["azimuth_deg"] = number(straight.azimuth_deg);
    object["compass"] =
        straight.azimuth_deg ? Json(compass_point(*straight.azimuth_deg).abbreviation) : Json();
    object["north_km"] = number(straight.north_km);
    object["east_km"] = number(straight.east_km);
}

void add_rail_sum(Json& object, const RailSum& sum) {
    object["rail_km"] = number(sum.rail_km);
    object["chord_km"] = number(sum.chord_km);
    object["published_km"] = number(sum.published_km);
    object["track_km"] = number(sum.track_km);
    object["estimated_km"] = number(sum.estimated_km);
    object["weak_km"] = number(sum.weak_km);
    object["uncertainty_km"] = number(sum.uncertainty_km);
    object["running_h"] = number(sum.running_h);
}

void add_features(Json& object, const Network& network, const RouteFeatures& features) {
    object["lines"] = Json::array();
    for (const LineUse& use : features.lines) object["lines"].push_back(line_use(network, use));
    object["borders"] = Json::array();
    for (const auto& passage : features.borders) {
        object["borders"].push_back(border_passage(network, passage));
    }
    object["gauge_breaks"] = Json::array();
    for (const GaugeBreak& at : features.gauge_breaks) {
        object["gauge_breaks"].push_back(gauge_break(network, at));
    }
    object["reversals"] = Json::array();
    for (const Reversal& reversal : features.reversals) {
        object["reversals"].push_back(
            {{"place", place(network, reversal.at)}, {"at_km", number(reversal.at_km)}});
    }
    object["stop_h"] = range(features.stop_h);
}

Json shortest(const Network& network, const std::optional<ShortestWay>& way) {
    if (!way) return {};
    return {{"rail_km", number(way->sum.rail_km)}, {"by", shortest_by(network, *way)}};
}

Json countries(std::span<const CountryKm> countries) {
    Json list = Json::array();
    for (const CountryKm& part : countries) {
        list.push_back({{"country", part.country}, {"rail_km", number(part.rail_km)}});
    }
    return list;
}

Json obstacles(const RailEnd& end) {
    const auto kind = [](SnapObstacle::Kind what) {
        switch (what) {
            case SnapObstacle::Kind::near_border:
                return "border";
            case SnapObstacle::Kind::abroad:
                return "abroad";
            case SnapObstacle::Kind::sea:
                return "sea";
            case SnapObstacle::Kind::lake:
                return "lake";
        }
        return "";
    };
    Json list = Json::array();
    for (const SnapObstacle& obstacle : end.obstacles) {
        list.push_back({{"what", kind(obstacle.kind)},
                        {"country", text(obstacle.country)},
                        {"km", number(obstacle.km)}});
    }
    return list;
}

Json openings(const Network& network, const std::vector<LineOpening>& openings) {
    Json list = Json::array();
    for (const LineOpening& line : openings) {
        list.push_back({{"line", network[line.line].id},
                        {"opened", text(line.opened)},
                        {"confidence", text(line.confidence)},
                        {"of_stretch", line.of_stretch}});
    }
    return list;
}

Json dates(const Network& network, const DateReport& dates) {
    if (dates.empty()) return {};
    Json object;
    object["any_day_rail_km"] = dates.closed.empty() ? Json() : number(dates.any_day_rail_km);
    object["unopened"] = openings(network, dates.closed.unopened);
    object["shut"] = shutdowns_json(network, dates.closed.shut);
    object["doubtful"] = openings(network, dates.doubtful);
    return object;
}

Json dates(const Network& network, const ReachDates& dates) {
    if (dates.empty()) return {};
    Json object;
    object["more_places"] = dates.more_places;
    object["unopened"] = openings(network, dates.closed.unopened);
    object["shut"] = shutdowns_json(network, dates.closed.shut);
    object["doubtful"] = openings(network, dates.doubtful);
    return object;
}

Json access(const Network& network, const AccessLink& link) {
    return {{"site", place(network, link.site)},
            {"station", place(network, link.station)},
            {"mode", mode_name(link.mode)},
            {"km", number(link.km)},
            {"uncertainty_km", number(link.uncertainty_km)}};
}

Json source(const Network& network, SourceIndex index) {
    const Source& source = network[index];
    return {{"id", source.id}, {"licence", source.licence}, {"citation", source.citation}};
}

void add_chainage(Json& object, const Network& network, const LinePoint& point) {
    const bool has_source = point.post_km && point.post_basis != PostBasis::origin;
    object["post_km"] = number(point.post_km);
    object["post_basis"] = point.post_km ? Json(basis_name(point.post_basis)) : Json();
    object["post_source"] = has_source ? Json(network[point.post_source].id) : Json();
    object["track_km"] = number(point.track_km);
    object["track_estimated"] = point.track_estimated;
    object["offset_km"] = number(point.offset_km);
}

std::string document(const Json& json) { return by_lines(json) + '\n'; }

std::string one_line(const Json& json) { return in_one_line(json) + '\n'; }

}  // namespace verst::json
