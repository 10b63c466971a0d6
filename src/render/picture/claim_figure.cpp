#include "render/picture/claim_figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "render/claim_text_parts.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/figure_text.hpp"
#include "render/picture/path_data.hpp"
#include "render/picture/scale_bar.hpp"
#include "render/picture/text_width.hpp"
#include "render/picture/travel_map_of.hpp"
#include "render/text_parts.hpp"
#include "verst/geo/geodesic_path.hpp"
#include "verst/render/figures.hpp"

namespace verst::picture {

namespace {

constexpr double path_step_km = 25;
constexpr int pieces_per_edge = 24;

/// The component as it is measured: to the north or south a meridian arc from the place measured
/// from, to the east or west the geodesic at the latitude of the other. Empty for the directions in
/// between, which are measured along no line of a map.
std::vector<Position> component_line(const ClaimAnswer& answer) {
    const Position from = answer.claim.from.position;
    const Position to = answer.claim.subject.position;
    const double azimuth = answer.claim.direction->azimuth_deg;
    std::vector<Position> line;
    if (azimuth == 0 || azimuth == 180) {
        for (int i = 0; i <= pieces_per_edge; ++i) {
            line.push_back(
                {from.lat_deg + (to.lat_deg - from.lat_deg) * i / pieces_per_edge, from.lon_deg});
        }
    } else if (azimuth == 90 || azimuth == 270) {
        line = geodesic_path({to.lat_deg, from.lon_deg}, to, path_step_km);
    }
    return line;
}

class ClaimDrawing {
  public:
    ClaimDrawing(const MapSources& sources, const ClaimMap& map, const FigureStyle& style)
        : map_(map), style_(style), frame_(frame_for(map, style)), panel_(sources, frame_, style) {}

    [[nodiscard]] double bottom() const { return frame_.box().bottom; }
    [[nodiscard]] std::string projection() const { return frame_.projection().description(); }

    void draw(markup::Writer& out) {
        panel_.draw_ground(out);
        std::vector<std::vector<Polyline>> drawn;
        for (const ClaimMap::Way& way : map_.ways) {
            std::string data;
            drawn.emplace_back();
            for (const Polyline& part : drawn_line(way.line, frame_)) {
                drawn.back().push_back(simplified(part, 0.4));
                panel_.space().avoid(drawn.back().back(), 0.6);
                add_to_path(data, drawn.back().back(), false);
            }
            out.leaf("path", {{"class", std::string("line ") + way.classes}, {"d", data}});
        }
        const std::array ends{&map_.from, &map_.subject};
        for (const ClaimMap::End* end : ends) {
            const Point p = frame_.at(end->position);
            panel_.space().keep_clear(Box{p.x, p.y, p.x, p.y}.grown(4));
        }
        panel_.draw_degrees(out);
        draw_scale_bar(out, frame_, panel_.space(), style_);
        draw_texts(out, drawn);
        panel_.draw_frame(out);
    }

  private:
    static MapFrame frame_for(const ClaimMap& map, const FigureStyle& style) {
        std::vector<Position> content;
        for (const ClaimMap::Way& way : map.ways) {
            content.insert(content.end(), way.line.begin(), way.line.end());
        }
        const double margin = style.narrow ? 34 : 48;
        const double height =
            fitting_height(content, style.width - 1, margin, 0.5, style.narrow ? 1.2 : 0.8);
        return {content, Box{0.5, 0.5, style.width - 0.5, 0.5 + height}, margin};
    }

    void draw_texts(markup::Writer& out, const std::vector<std::vector<Polyline>>& drawn) {
        const double size = style_.font_size;
        std::vector<LabelWish> wishes;
        for (const ClaimMap::End* end : {&map_.from, &map_.subject}) {
            wishes.push_back({{frame_.at(end->position)},
                              text_width(end->name, size, true),
                              size * 1.25,
                              7,
                              false,
                              true});
        }
        for (std::size_t i = 0; i < map_.ways.size(); ++i) {
            LabelWish wish;
            for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
                if (!drawn[i].empty()) wish.anchors.push_back(point_along(drawn[i].front(), share));
            }
            wish.width = text_width(label(map_.ways[i]), size - 1, true);
            wish.height = size * 1.2;
            wish.gap = 6;
            wish.required = true;
            wishes.push_back(std::move(wish));
        }
        const auto spots = panel_.space().place(wishes);
        const auto place_text = [&](const LabelSpot& spot, const std::string& classes,
                                    double font_size) {
            if (spot.leader_end) {
                out.leaf("path", {{"class", "leader"},
                                  {"d", path_data(std::array{spot.anchor, *spot.leader_end})}});
            }
            out.open("text", {{"class", classes},
                              {"x", coordinate(spot.box.left)},
                              {"y", coordinate(spot.box.centre().y + font_size * 0.36)},
                              {"font-size", coordinate(font_size)}});
        };
        const std::array ends{&map_.from, &map_.subject};
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const Point p = frame_.at(ends.at(i)->position);
            out.leaf(
                "circle",
                {{"class", "dot"}, {"cx", coordinate(p.x)}, {"cy", coordinate(p.y)}, {"r", "3.4"}});
            if (!spots[i]) continue;
            place_text(*spots[i], "name halo label", size);
            out.text(ends.at(i)->name);
            out.close();
        }
        for (std::size_t i = 0; i < map_.ways.size(); ++i) {
            const auto& spot = spots[i + ends.size()];
            if (!spot) continue;
            const ClaimMap::Way& way = map_.ways[i];
            place_text(*spot, fmt::format("name halo label {}-text", way.classes), size - 1);
            out.element("tspan", {{"data-json", way.key}}, way.figure);
            out.text(' ' + way.label);
            out.close();
        }
    }

    static std::string label(const ClaimMap::Way& way) { return way.figure + ' ' + way.label; }

    const ClaimMap& map_;
    const FigureStyle& style_;
    MapFrame frame_;
    MapPanel panel_;
};

}  // namespace

std::optional<ClaimMap> claim_map(const Network& network, const ClaimAnswer& answer,
                                  const std::string& key, const TextOptions& options) {
    if (!answer.claim.direction) return std::nullopt;
    const DistanceClaim& claim = answer.claim;
    ClaimMap map;
    map.from = {text::point_name(network, claim.from), claim.from.position};
    map.subject = {text::point_name(network, claim.subject), claim.subject.position};
    for (std::size_t i = 0; i < answer.readings.size(); ++i) {
        const Reading& reading = answer.readings[i];
        if (reading.unit != Quantity::Unit::km || !reading.min || !reading.also_figure.empty())
            continue;
        ClaimMap::Way way{"",
                          text::value_text(reading, options),
                          fmt::format("{}.readings.{}.value", key, i),
                          {},
                          ""};
        if (reading.kind == ReadingKind::straight_line) {
            way.label = "straight line";
            way.line = geodesic_path(claim.from.position, claim.subject.position, path_step_km);
            way.classes = "geodesic";
        } else if (reading.kind == ReadingKind::component) {
            way.label = fmt::format("{}ward", claim.direction->name);
            way.line = component_line(answer);
            way.classes = "northward";
        } else if (reading.kind == ReadingKind::rail && answer.rail_way) {
            way.label = "by rail";
            way.line = positions_of(network, answer.rail_way->steps);
            way.classes = "by-rail";
        }
        if (way.line.size() > 1) map.ways.push_back(std::move(way));
    }
    if (map.ways.empty()) return std::nullopt;
    std::string ways;
    for (const ClaimMap::Way& way : map.ways) {
        ways += (ways.empty() ? "" : ", ") + way.figure + ' ' + way.label;
    }
    map.title = fmt::format("How far {} is from {}", map.subject.name, map.from.name);
    map.description = fmt::format("Map of {} and {}: {}.", map.from.name, map.subject.name, ways);
    return map;
}

std::string claim_figure(const MapSources& sources, const ClaimMap& map, const FigureStyle& style) {
    ClaimDrawing drawing(sources, map, style);
    const std::string note = drawing.projection() + ". " + data_note(sources.network);
    const double note_top = drawing.bottom() + 2;
    markup::Writer out;
    open_figure(out, style, note_top + note_height(style, note), map.title, map.description);
    drawing.draw(out);
    draw_note(out, style, note, note_top);
    out.close();
    return out.take();
}

}  // namespace verst::picture
