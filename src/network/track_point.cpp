#include "verst/network/track_point.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <utility>

#include "geo/local_plane.hpp"
#include "network/figure_text.hpp"
#include "network/same_places.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/short_length.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/line_name.hpp"

namespace verst {

namespace {

constexpr double metres_in_one_km = 1000;

/// Good to 0.6 %: enough to leave out what is far away.
double km_on_sphere(Position a, Position b) {
    constexpr double earth_radius_km = 6371;
    constexpr double radians = std::numbers::pi / 180;
    const double half_lat = std::sin((b.lat_deg - a.lat_deg) * radians / 2);
    const double half_lon = std::sin((b.lon_deg - a.lon_deg) * radians / 2);
    const double square = half_lat * half_lat + std::cos(a.lat_deg * radians) *
                                                    std::cos(b.lat_deg * radians) * half_lon *
                                                    half_lon;
    return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, square)));
}

/// The point of a polyline nearest to the origin of a plane.
struct Foot {
    std::size_t piece = 0;
    double share = 0;  ///< of the piece
    double distance_m = std::numeric_limits<double>::infinity();
};

Foot foot_on(std::span<const Position> shape, const LocalPlane& plane) {
    Foot best;
    PlaneVector from = plane(shape[0]);
    for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
        const PlaneVector to = plane(shape[i + 1]);
        const NearestOfPiece here = nearest_of_piece(from, to);
        if (here.distance_m < best.distance_m) best = {i, here.share, here.distance_m};
        from = to;
    }
    return best;
}

/// Lengths of the pieces of a polyline.
std::vector<double> piece_km(std::span<const Position> shape) {
    std::vector<double> km;
    for (std::size_t i = 0; i + 1 < shape.size(); ++i)
        km.push_back(short_length_km(shape[i], shape[i + 1]));
    return km;
}

/// A post on a section, or one of its ends whose kilometre is known.
struct Mark {
    double share = 0;
    double post_km = 0;
};

/// The marks of a line on a section, from its end a to its end b.
std::vector<Mark> marks_on(const Network& network, SectionIndex section,
                           const SectionOnLine& on_line) {
    std::vector<Mark> marks;
    if (on_line.post_km_at_a) marks.push_back({0, *on_line.post_km_at_a});
    const auto& posts = network[on_line.line].posts;
    const auto here = std::ranges::equal_range(posts, section, {}, &LinePost::section);
    for (const LinePost& post : here) marks.push_back({post.share, post.post_km});
    if (on_line.post_km_at_b) marks.push_back({1, *on_line.post_km_at_b});
    return marks;
}

std::string where(Position position) {
    return figure_text(position.lat_deg, 5) + "," + figure_text(position.lon_deg, 5);
}

/// From where to where the kilometres of a line run.
Hint kilometres_of(const Network& network, LineIndex line) {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    const auto add = [&](const Maybe<double>& km) {
        if (!km) return;
        least = std::min(least, *km);
        most = std::max(most, *km);
    };
    for (const LinePost& post : network[line].posts) add(post.post_km);
    for (const LinePoint& point : network[line].points) add(point.post_km);
    if (least > most) return "it has no kilometre posts";
    return hint::PostRange{
        {std::string(network[line].id), std::string(network[line].name)}, least, most};
}

}  // namespace

std::optional<TrackPoint> nearest_on_track(const Network& network, Position position,
                                           double within_km,
                                           const std::function<bool(const Section&)>& accept) {
    std::vector<double> place_km;
    place_km.reserve(network.places().size());
    const LocalPlane plane(position);
    for (const Place& place : network.places())
        place_km.push_back(km_on_sphere(place.position, position));
    std::optional<TrackPoint> best;
    Foot best_foot;
    double nearest_km = within_km;
    for (std::size_t i = 0; i < network.sections().size(); ++i) {
        const Section& section = network.sections()[i];
        // No point of a way of this length is nearer; what the sphere is off is allowed for.
        constexpr double allowance = 1.05;
        const double longest_km =
            allowance * std::max(section.length.rail_km, section.geodesic_km) + 1 +
            (section.a_beside ? same_code_km : 0) + (section.b_beside ? same_code_km : 0);
        const double least_km =
            (place_km[section.a.value()] + place_km[section.b.value()] - longest_km) / 2;
        if (least_km > nearest_km || (accept && !accept(section))) continue;
        const std::vector<Position> shape = network.track_of(SectionIndex(i));
        const Foot foot = foot_on(shape, plane);
        const double km = foot.distance_m / metres_in_one_km;
        if (km > nearest_km || (best && km >= nearest_km)) continue;
        nearest_km = km;
        best_foot = foot;
        best = TrackPoint{SectionIndex(i), 0, {}, 0};
    }
    if (!best) return std::nullopt;
    const std::vector<Position> shape = network.track_of(best->section);
    const std::vector<double> km = piece_km(shape);
    double before_km = 0;
    double all_km = 0;
    for (std::size_t i = 0; i < km.size(); ++i) {
        if (i < best_foot.piece) before_km += km[i];
        all_km += km[i];
    }
    before_km += best_foot.share * km[best_foot.piece];
    best->share = all_km > 0 ? std::min(1.0, before_km / all_km) : 0;
    best->position =
        part_of_way(shape[best_foot.piece], shape[best_foot.piece + 1], best_foot.share);
    best->offset_km = geodesic_km(position, best->position);
    return best;
}

TrackPoint on_track(const Network& network, SectionIndex section, double share) {
    const std::vector<Position> shape = network.track_of(section);
    const std::vector<double> km = piece_km(shape);
    double all_km = 0;
    for (const double piece : km) all_km += piece;
    double left_km = std::clamp(share, 0.0, 1.0) * all_km;
    std::size_t i = 0;
    while (i + 1 < km.size() && left_km > km[i]) left_km -= km[i++];
    const double of_piece = km[i] > 0 ? std::min(1.0, left_km / km[i]) : 0;
    return {section, share, part_of_way(shape[i], shape[i + 1], of_piece), 0};
}

std::vector<Chainage> chainages_at(const Network& network, const TrackPoint& point) {
    std::vector<Chainage> chainages;
    for (const SectionOnLine& on_line : network[point.section].on_lines) {
        const std::vector<Mark> marks = marks_on(network, point.section, on_line);
        for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
            const Mark& from = marks[i];
            const Mark& to = marks[i + 1];
            if (point.share < from.share || point.share > to.share) continue;
            const double share =
                to.share > from.share ? (point.share - from.share) / (to.share - from.share) : 0;
            const bool estimated = on_line.in_row() && on_line.length.kind == LengthKind::estimated;
            chainages.push_back({on_line.line, from.post_km + share * (to.post_km - from.post_km),
                                 estimated ? LengthKind::estimated : LengthKind::published});
            break;
        }
    }
    return chainages;
}

std::vector<TrackPoint> points_at(const Network& network, LineIndex line, double post_km) {
    std::vector<TrackPoint> points;
    for (std::size_t s = 0; s < network.sections().size(); ++s) {
        for (const SectionOnLine& on_line : network.sections()[s].on_lines) {
            if (on_line.line != line) continue;
            const std::vector<Mark> marks = marks_on(network, SectionIndex(s), on_line);
            // The only post of a line.
            if (marks.size() == 1 && marks.front().post_km == post_km)
                points.push_back(on_track(network, SectionIndex(s), marks.front().share));
            for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
                const auto [low, high] = std::minmax(marks[i].post_km, marks[i + 1].post_km);
                if (post_km < low || post_km > high) continue;
                const double apart_km = marks[i + 1].post_km - marks[i].post_km;
                const double of_run = apart_km != 0 ? (post_km - marks[i].post_km) / apart_km : 0;
                const double share =
                    marks[i].share + of_run * (marks[i + 1].share - marks[i].share);
                points.push_back(on_track(network, SectionIndex(s), share));
                break;
            }
        }
    }
    return points;
}

std::optional<LineKilometre> parse_line_kilometre(std::string_view text) {
    constexpr std::string_view unit = " km ";
    const auto at = text.rfind(unit);
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    std::string figure(trim(text.substr(at + unit.size())));
    std::ranges::replace(figure, ',', '.');
    LineKilometre wanted{trim(text.substr(0, at)), 0};
    const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(),
                                              wanted.post_km, std::chars_format::fixed);
    const bool is_figure = error == std::errc() && end == figure.data() + figure.size() &&
                           std::abs(wanted.post_km) < 1e6;
    return is_figure && !wanted.line.empty() ? std::optional(wanted) : std::nullopt;
}

Result<TrackPoint> find_line_kilometre(const Network& network, const LineKilometre& wanted) {
    const auto line = resolve_line(network, wanted.line);
    if (!line) return tl::unexpected(line.error());
    const std::vector<TrackPoint> points = points_at(network, *line, wanted.post_km);
    if (points.empty()) {
        return refuse(RefusalCode::unknown_place,
                      "line " + std::string(network[*line].id) + " has no km " +
                          figure_text(wanted.post_km) + " between its posts",
                      {kilometres_of(network, *line)});
    }
    constexpr double one_place_km = 1;
    constexpr std::size_t most_hints = 8;
    std::vector<Hint> hints;
    const auto add = [&](const TrackPoint& point) {
        hints.emplace_back(hint::Candidate{hint::Candidate::Of::place, where(point.position)});
    };
    for (const TrackPoint& point : points) {
        if (geodesic_km(points.front().position, point.position) <= one_place_km) continue;
        if (hints.empty()) add(points.front());
        if (hints.size() < most_hints) add(point);
    }
    if (hints.empty()) return points.front();
    return refuse(RefusalCode::ambiguous_place,
                  "line " + std::string(network[*line].id) + " has km " +
                      figure_text(wanted.post_km) +
                      " in several places: say which by its coordinate",
                  std::move(hints));
}

}  // namespace verst
