#include "render/picture/map_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/picture/country_names.hpp"
#include "render/picture/path_data.hpp"
#include "render/picture/scale_bar.hpp"
#include "render/picture/text_width.hpp"
#include "verst/network/course.hpp"

namespace verst::picture {

namespace {

constexpr double dot_radius = 3.2;
constexpr double pass_radius = 2.2;
constexpr double route_tolerance = 0.3;
constexpr double cross_arm = 3.4;
/// What it costs a label to hide a unit of a band.
constexpr double band_weight = 0.5;
/// Less than any way costs that runs across a label of the graticule.
constexpr double most_hidden_by_degrees = 4;

std::string all_paths(const std::vector<Polyline>& lines, bool closed) {
    std::string data;
    for (const Polyline& line : lines) add_to_path(data, line, closed);
    return data;
}

void draw_paths(markup::Writer& out, const char* classes, const std::vector<Polyline>& lines,
                bool closed = false) {
    std::string data = all_paths(lines, closed);
    if (!data.empty()) out.leaf("path", {{"class", classes}, {"d", std::move(data)}});
}

/// A name takes at most this share of the width of its map.
constexpr double most_name_share = 0.55;

std::string shown_name(const std::string& name, const MapFrame& frame, double font_size,
                       bool bold) {
    return fitted(name, frame.box().width() * most_name_share, font_size, bold);
}

double chip_radius(const FigureStyle& style) { return style.font_size * 0.62; }

/// The numbers of a stop and the room they take before its name.
double chips_width(const MapStop& stop, const FigureStyle& style) {
    const double chip = 2 * chip_radius(style) + 2;
    return chip * static_cast<double>(stop.numbers.size()) + 2;
}

Box around(Point centre, double radius) {
    return Box{centre.x, centre.y, centre.x, centre.y}.grown(radius);
}

constexpr double city_reach = 4;   ///< from a place's dot, where no other name should stand
constexpr double city_weight = 9;  ///< of that, beside the weights of the lines

/// Places along a leg where its number may stand, beside its line.
std::vector<Point> badge_anchors(const std::vector<Polyline>& parts, double away) {
    if (parts.empty()) return {};
    const Polyline& longest = *std::ranges::max_element(parts, {}, [](const Polyline& line) {
        const Box box = box_around(line);
        return box.width() + box.height();
    });
    std::vector<Point> anchors;
    const Polyline right = beside(longest, away);
    const Polyline left = beside(longest, -away);
    constexpr std::array<double, 9> shares{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88};
    for (const double share : shares) anchors.push_back(point_along(right, share));
    for (const double share : shares) anchors.push_back(point_along(left, share));
    return anchors;
}

}  // namespace

MapPanel::MapPanel(const MapSources& sources, const MapFrame& frame, const FigureStyle& style)
    : sources_(sources),
      frame_(frame),
      style_(style),
      space_(frame.box().grown(-3)),
      graticule_(graticule(frame, style.narrow ? 90 : 150)),
      layer_(base_layer(sources.base, frame)) {}

void MapPanel::draw_ground(markup::Writer& out) {
    const Box& box = frame_.box();
    out.leaf("rect", {{"class", "sea"},
                      {"x", coordinate(box.left)},
                      {"y", coordinate(box.top)},
                      {"width", coordinate(box.width())},
                      {"height", coordinate(box.height())}});
    std::vector<Polyline> land;
    for (const auto& country : layer_.countries) {
        land.insert(land.end(), country.rings.begin(), country.rings.end());
    }
    draw_paths(out, "land", land, true);
    draw_paths(out, "line river", layer_.rivers);
    draw_paths(out, "lake", layer_.lakes, true);
    draw_paths(out, "line grid", graticule_.lines);
    draw_paths(out, "line frontier", layer_.borders);
    draw_paths(out, "line coast", layer_.coasts);
    draw_railways(out);
    for (const Polyline& line : layer_.coasts) space_.avoid(line, 0.02);
    for (const Polyline& line : layer_.borders) space_.avoid(line, 0.05);
}

void MapPanel::draw_degrees(markup::Writer& out) {
    const double size = style_.font_size - 3;
    for (const GraticuleLabel& label : graticule_.labels) {
        const double width = text_width(label.text, size);
        const Box box{label.at.x - width / 2, label.at.y - size * 0.6, label.at.x + width / 2,
                      label.at.y + size * 0.6};
        if (!space_.is_free(box) || space_.hidden_by(box) > most_hidden_by_degrees) continue;
        space_.keep_clear(box.grown(1));
        out.element("text",
                    {{"class", "small mid halo label"},
                     {"x", coordinate(label.at.x)},
                     {"y", coordinate(label.at.y + size * 0.35)},
                     {"font-size", coordinate(size)}},
                    label.text);
    }
}

void MapPanel::draw_railways(markup::Writer& out) {
    const Network& network = sources_.network;
    const auto& all = network.lines();
    // A section of several lines is drawn with the first of them.
    std::vector<std::vector<bool>> draws(all.size());
    for (std::size_t l = 0; l < all.size(); ++l) draws[l].resize(all[l].points.size());
    for (const Section& section : network.sections()) {
        const SectionOnLine& first = section.on_lines.front();
        if (first.in_row()) draws[first.line.value()][first.first_point] = true;
    }
    std::vector<Polyline> lines;
    for (std::size_t s = 0; s < network.sections().size(); ++s) {
        if (network.sections()[s].on_lines.front().in_row()) continue;
        for (const Polyline& part : drawn_line(network.track_of(SectionIndex(s)), frame_)) {
            lines.push_back(simplified(part, 0.6));
        }
    }
    for (std::size_t l = 0; l < all.size(); ++l) {
        const Line& line = all[l];
        std::vector<Position> run;
        const auto flush = [&] {
            for (const Polyline& part : drawn_line(run, frame_)) {
                lines.push_back(simplified(part, 0.6));
            }
            run.clear();
        };
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            if (!draws[l][i - 1]) {
                flush();
                continue;
            }
            continue_line(run,
                          course_from(network, line.sections[i - 1], line.points[i - 1].place));
        }
        flush();
    }
    draw_paths(out, "line rail", lines);
}

void MapPanel::draw_legs(markup::Writer& out, const std::vector<MapLeg>& legs) {
    std::vector<Polyline> casings;
    for (const MapLeg& leg : legs) {
        std::vector<Polyline>& parts = leg_lines_.emplace_back();
        for (const Polyline& part : drawn_line(leg.line, frame_)) {
            // Small bends would become spikes in a line that lies far beside them.
            const Polyline smooth =
                simplified(part, std::max(route_tolerance, (std::abs(leg.beside) - 2) * 0.8));
            parts.push_back(leg.by_rail ? beside(smooth, leg.beside) : smooth);
            casings.push_back(smooth);
            space_.avoid(smooth, 2);
        }
    }
    draw_paths(out, "line casing", casings);
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const std::string number = std::to_string(legs[i].number);
        std::string data = all_paths(leg_lines_[i], false);
        if (data.empty()) continue;
        out.open("g", {{"data-leg", number}});
        out.element("title", "Leg " + number + ": " + legs[i].name + ", " + legs[i].figure);
        out.leaf("path", {{"class", run_classes(legs[i])}, {"d", std::move(data)}});
        out.close();
    }
}

void MapPanel::draw_bands(markup::Writer& out, const std::vector<MapBand>& bands) {
    // The strongest last: it lies on top where bands meet.
    for (const MapBand& band : std::views::reverse(bands)) {
        std::vector<Polyline> drawn;
        for (const auto& line : band.lines) {
            for (const Polyline& part : drawn_line(line, frame_)) {
                drawn.push_back(simplified(part, route_tolerance));
                space_.avoid(drawn.back(), band_weight);
            }
        }
        draw_paths(out, band_classes(band).c_str(), drawn);
    }
}

void MapPanel::draw_marks(markup::Writer& out, const MapMarks& marks) {
    std::string data;
    for (const Position& position : marks.positions) {
        const Point p = frame_.at(position);
        if (!frame_.box().contains(p)) continue;
        data += cross_path(p);
        const std::array cross{p - Point{cross_arm, 0}, p + Point{cross_arm, 0}};
        space_.avoid(cross, 2);
    }
    if (!data.empty()) out.leaf("path", {{"class", "cross"}, {"d", std::move(data)}});
}

void MapPanel::draw_cut(markup::Writer& out, const Box& cut) {
    out.leaf("rect", {{"class", "cut"},
                      {"x", coordinate(cut.left)},
                      {"y", coordinate(cut.top)},
                      {"width", coordinate(cut.width())},
                      {"height", coordinate(cut.height())}});
    const std::array<Polyline, 2> edges{
        Polyline{{cut.left, cut.top}, {cut.right, cut.top}, {cut.right, cut.bottom}},
        Polyline{{cut.right, cut.bottom}, {cut.left, cut.bottom}, {cut.left, cut.top}}};
    for (const Polyline& edge : edges) space_.avoid(edge, 0.5);
}

void MapPanel::draw_stop(markup::Writer& out, const MapStop& stop, const LabelSpot& spot) const {
    const double radius = chip_radius(style_);
    const double middle = spot.box.centre().y;
    double x = spot.box.left + radius;
    out.open("g", {{"class", "label"}});
    for (const std::size_t number : stop.numbers) {
        out.leaf("circle", {{"class", "chip"},
                            {"cx", coordinate(x)},
                            {"cy", coordinate(middle)},
                            {"r", coordinate(radius)}});
        out.element("text",
                    {{"class", "chip-text"},
                     {"x", coordinate(x)},
                     {"y", coordinate(middle + style_.font_size * 0.29)},
                     {"font-size", coordinate(style_.font_size - (number < 10 ? 2.5 : 4))}},
                    std::to_string(number));
        x += 2 * radius + 2;
    }
    out.element("text",
                {{"class", "name halo"},
                 {"x", coordinate(x - radius + 2)},
                 {"y", coordinate(middle + style_.font_size * 0.35)},
                 {"font-size", coordinate(style_.font_size)}},
                shown_name(stop.name, frame_, style_.font_size, true));
    out.close();
}

void MapPanel::draw_labels(markup::Writer& out, const std::vector<MapLeg>& legs,
                           const Labels& labels) {
    std::vector<LabelWish> wishes;
    const double height = style_.font_size * 1.3;
    for (const std::vector<MapStop>* stops : {&labels.stops, &labels.dots}) {
        for (const MapStop& stop : *stops) {
            space_.keep_clear(around(frame_.at(stop.position), dot_radius + 0.5));
        }
    }
    // A stop's name does not hide the city beside it: Vladivostok under that of Artyom.
    for (const MapPlace& place : labels.passed) {
        const Point p = frame_.at(place.position);
        const std::array across{p - Point{city_reach, 0}, p + Point{city_reach, 0}};
        space_.avoid(across, city_weight);
    }
    draw_degrees(out);
    draw_scale_bar(out, frame_, space_, style_);
    for (const MapStop& stop : labels.stops) {
        wishes.push_back({{frame_.at(stop.position)},
                          chips_width(stop, style_) +
                              text_width(shown_name(stop.name, frame_, style_.font_size, true),
                                         style_.font_size, true),
                          height,
                          dot_radius + 3,
                          false,
                          true});
    }
    const double badge = style_.font_size * 1.25;
    for (const std::size_t i : labels.legs) {
        std::vector<Polyline> own;
        for (const Polyline& part : drawn_line(legs[i].own, frame_))
            own.push_back(beside(part, legs[i].beside));
        wishes.push_back({badge_anchors(own.empty() ? leg_lines_[i] : own, badge * 0.75), badge,
                          badge, 0, true, false});
    }
    const double small = style_.font_size - 2;
    for (const MapPlace& place : labels.passed) {
        wishes.push_back({{frame_.at(place.position)},
                          text_width(shown_name(place.name, frame_, small, false), small),
                          small * 1.25,
                          pass_radius + 3,
                          false,
                          false});
    }
    const auto spots = space_.place(wishes);

    for (const auto& spot : spots) {
        if (!spot || !spot->leader_end) continue;
        out.leaf("path", {{"class", "leader"},
                          {"d", path_data(std::array{spot->anchor, *spot->leader_end})}});
    }
    const std::vector<CountryName> countries = country_names(layer_, space_, style_.font_size - 2);
    for (const CountryName& country : countries) {
        out.element("text",
                    {{"class", "land-name label"},
                     {"x", coordinate(country.centre.x)},
                     {"y", coordinate(country.centre.y + country.font_size * 0.35)},
                     {"font-size", coordinate(country.font_size)}},
                    country.text);
    }
    const auto dot = [&](Position position, const char* classes, double radius) {
        const Point p = frame_.at(position);
        out.leaf("circle", {{"class", classes},
                            {"cx", coordinate(p.x)},
                            {"cy", coordinate(p.y)},
                            {"r", coordinate(radius)}});
    };
    std::size_t at = labels.stops.size() + labels.legs.size();
    for (const MapPlace& place : labels.passed) {
        const auto& spot = spots[at++];
        if (!spot) continue;
        if (!place.is_marked) dot(place.position, "pass", pass_radius);
        out.element("text",
                    {{"class", "small halo label"},
                     {"x", coordinate(spot->box.left)},
                     {"y", coordinate(spot->box.centre().y + small * 0.35)},
                     {"font-size", coordinate(small)}},
                    shown_name(place.name, frame_, small, false));
    }
    for (const MapStop& stop : labels.dots) dot(stop.position, "dot", dot_radius * 0.8);
    for (const MapStop& stop : labels.stops) dot(stop.position, "dot", dot_radius);
    at = labels.stops.size();
    for (const std::size_t i : labels.legs) {
        const auto& spot = spots[at++];
        if (spot) draw_badge(out, spot->box, legs[i].number, style_);
    }
    for (std::size_t i = 0; i < labels.stops.size(); ++i) {
        if (spots[i]) draw_stop(out, labels.stops[i], *spots[i]);
    }
}

void MapPanel::draw_frame(markup::Writer& out) {
    const Box& box = frame_.box();
    markup::Attributes attributes{{"class", "frame"},
                                  {"x", coordinate(box.left)},
                                  {"y", coordinate(box.top)},
                                  {"width", coordinate(box.width())},
                                  {"height", coordinate(box.height())}};
    if (!style_.standalone) {
        const GeoExtent& extent = frame_.extent();
        const Point origin = frame_.origin();
        attributes.emplace_back("data-extent",
                                fmt::format("{:.5f},{:.5f},{:.5f},{:.5f}", extent.south_deg,
                                            extent.north_deg, extent.west_deg, extent.east_deg));
        attributes.emplace_back("data-plane", fmt::format("{:.2f} {:.2f} {:.6g}", origin.x,
                                                          origin.y, frame_.units_per_km()));
    }
    out.leaf("rect", attributes);
}

std::string run_classes(const MapLeg& leg) {
    std::string classes = "line run s" + leg_class(leg.number);
    if (leg.dashes > 0) classes += " dash-" + std::to_string(leg.dashes);
    if (leg.dashes == 0 && leg.number > leg_colours) classes += " again";
    if (!leg.by_rail) classes += " norail";
    return classes;
}

std::string band_classes(const MapBand& band) { return "line band-" + std::to_string(band.rank); }

std::string cross_path(Point at) {
    const Point down{cross_arm, cross_arm};
    const Point up{cross_arm, -cross_arm};
    return path_data(std::array{at - down, at + down}) + path_data(std::array{at - up, at + up});
}

void draw_badge(markup::Writer& out, const Box& box, std::size_t number, const FigureStyle& style) {
    out.open("g", {{"class", "label"}, {"data-leg", std::to_string(number)}});
    out.leaf("rect", {{"class", "f" + leg_class(number)},
                      {"x", coordinate(box.left)},
                      {"y", coordinate(box.top)},
                      {"width", coordinate(box.width())},
                      {"height", coordinate(box.height())},
                      {"rx", "3"}});
    out.element("text",
                {{"class", "badge-text"},
                 {"x", coordinate(box.centre().x)},
                 {"y", coordinate(box.centre().y + style.font_size * 0.31)},
                 {"font-size", coordinate(style.font_size - (number < 10 ? 2 : 3.5))}},
                std::to_string(number));
    out.close();
}

}  // namespace verst::picture
