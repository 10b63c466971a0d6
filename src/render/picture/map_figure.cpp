#include "render/picture/map_figure.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/picture/figure_text.hpp"
#include "render/picture/inset.hpp"
#include "render/picture/path_data.hpp"

namespace verst::picture {

namespace {

/// A map no flatter and no taller than this looks well on a screen and on a page.
constexpr double least_height_share = 0.46;
constexpr double most_share_wide = 0.72;
constexpr double most_share_narrow = 1.35;
/// What is left of an empty side: a name may stand there.
constexpr double room_for_names = 150;
/// How much larger an inset becomes where there is room.
constexpr double most_room_for_inset = 110;

std::vector<Position> content_of(const TravelMap& map) {
    std::vector<Position> content;
    for (const MapLeg& leg : map.legs) {
        content.insert(content.end(), leg.line.begin(), leg.line.end());
    }
    for (const MapStop& stop : map.stops) content.push_back(stop.position);
    for (const MapBand& band : map.bands) {
        for (const auto& line : band.lines) content.insert(content.end(), line.begin(), line.end());
    }
    for (const std::vector<Position>* more : {&map.marks.positions, &map.around})
        content.insert(content.end(), more->begin(), more->end());
    return content;
}

/// The legs of which enough lies in a frame to bear a number.
std::vector<std::size_t> legs_within(const TravelMap& map, const MapFrame& frame,
                                     double least_length) {
    std::vector<std::size_t> legs;
    for (std::size_t i = 0; i < map.legs.size(); ++i) {
        double length = 0;
        for (const Polyline& part : drawn_line(map.legs[i].line, frame)) {
            for (std::size_t p = 1; p < part.size(); ++p) length += distance(part[p - 1], part[p]);
        }
        if (length >= least_length) legs.push_back(i);
    }
    return legs;
}

/// Places to draw an inset, and what it shows.
struct Inset {
    Crowd crowd;
    Box box;
    bool below = false;  ///< under the map, since no corner of it is free
};

std::optional<Inset> inset_for(const TravelMap& map, const MapFrame& frame,
                               const FigureStyle& style, double room) {
    auto crowd = find_crowd(map, frame, style.narrow ? 56 : 84);
    if (!crowd) return std::nullopt;
    const double more = std::min(room, most_room_for_inset);
    const double width = style.narrow ? 150 : 300 + more;
    const double height = style.narrow ? 150 : 250 + more * 0.8;
    if (auto corner = free_corner(map, frame, crowd->box, width, height); corner && !style.narrow)
        return Inset{std::move(*crowd), *corner, false};
    const Box& box = frame.box();
    const double below = box.bottom + 8;
    const double tall = style.narrow ? 240 : 300;
    return Inset{std::move(*crowd), {box.left, below, box.right, below + tall}, true};
}

/// A letter on a plate in the corner of a box: what joins the inset to its place on the map.
void draw_letter(markup::Writer& out, const Box& box, const FigureStyle& style) {
    const double size = style.font_size;
    out.leaf("rect", {{"class", "chip"},
                      {"x", coordinate(box.left)},
                      {"y", coordinate(box.top)},
                      {"width", coordinate(size * 1.3)},
                      {"height", coordinate(size * 1.3)}});
    out.element("text",
                {{"class", "chip-text"},
                 {"x", coordinate(box.left + size * 0.65)},
                 {"y", coordinate(box.top + size)},
                 {"font-size", coordinate(size - 1)}},
                "A");
}

/// The corner of a box where its letter hides the least of the ways, and no stop.
Box letter_plate(const TravelMap& map, const MapFrame& frame, const LabelSpace& space,
                 const Box& box, const FigureStyle& style) {
    const double side = style.font_size * 1.3;
    Box best;
    double least = std::numeric_limits<double>::infinity();
    for (const Point corner :
         {Point{box.left, box.top}, Point{box.right - side, box.top},
          Point{box.left, box.bottom - side}, Point{box.right - side, box.bottom - side}}) {
        const Box plate{corner.x, corner.y, corner.x + side, corner.y + side};
        double hidden = space.hidden_by(plate);
        for (const MapStop& stop : map.stops) {
            if (plate.grown(4).contains(frame.at(stop.position))) hidden += 1000;
        }
        if (hidden >= least) continue;
        least = hidden;
        best = plate;
    }
    return best;
}

bool within(const Position& position, const MapFrame& frame, const Box& box) {
    return box.contains(frame.at(position));
}

class MapFigure {
  public:
    MapFigure(const MapSources& sources, const TravelMap& map, const FigureStyle& style, double top)
        : sources_(sources), map_(map), style_(style), content_(content_of(map)) {
        const double inset = style.standalone ? 12 : 0.5;
        const double width = style.width - 2 * inset;
        const double margin = style.narrow ? 26 : 46;
        const double height = fitting_height(content_, width, margin, least_height_share,
                                             style.narrow ? most_share_narrow : most_share_wide);
        frame_.emplace(content_, Box{inset, top, inset + width, top + height}, margin);
        inset_ = inset_for(map, *frame_, style, 0);
        make_room_for_inset(margin);
    }

    [[nodiscard]] double bottom() const {
        return inset_ && inset_->below ? inset_->box.bottom : frame_->box().bottom;
    }

    [[nodiscard]] std::string projection() const { return frame_->projection().description(); }

    void draw(markup::Writer& out) const {
        MapPanel panel(sources_, *frame_, style_);
        MapPanel::Labels labels;
        const Box* crowd = inset_ ? &inset_->crowd.box : nullptr;
        for (const MapStop& stop : map_.stops) {
            const bool crowded = crowd != nullptr && within(stop.position, *frame_, *crowd);
            (crowded ? labels.dots : labels.stops).push_back(stop);
        }
        add_passed(labels, *frame_, [&](const Position& position) {
            return crowd == nullptr || !within(position, *frame_, *crowd);
        });
        labels.legs = legs_within(map_, *frame_, style_.narrow ? 56 : 84);
        if (inset_ && !inset_->below) panel.keep_clear(inset_->box.grown(6));
        panel.draw_ground(out);
        panel.draw_bands(out, map_.bands);
        panel.draw_legs(out, map_.legs);
        panel.draw_marks(out, map_.marks);
        if (inset_) {
            panel.draw_cut(out, *crowd);
            const Box plate = letter_plate(map_, *frame_, panel.space(), *crowd, style_);
            draw_letter(out, plate, style_);
            panel.keep_clear(plate);
        }
        panel.draw_labels(out, map_.legs, labels);
        panel.draw_frame(out);
        if (inset_) draw_inset(out);
    }

  private:
    /// Where what is shown leaves half a map empty on the one side, and an inset stands on the
    /// other: moves it over, so that the inset has that room.
    void make_room_for_inset(double margin) {
        if (!inset_ || inset_->below) return;
        const Box& box = frame_->box();
        Polyline points;
        for (const Position& position : content_) points.push_back(frame_->at(position));
        const Box shown = box_around(points);
        const bool on_the_right = inset_->box.centre().x > box.centre().x;
        const double empty = on_the_right ? shown.left - box.left : box.right - shown.right;
        const double by = empty - room_for_names;
        if (by <= 0) return;
        Box part = box;
        (on_the_right ? part.right : part.left) += (on_the_right ? -2 : 2) * by;
        if (part.width() < shown.width() + 2 * margin) return;
        const MapFrame moved(content_, box, part, margin);
        auto inset = inset_for(map_, moved, style_, by);
        if (!inset || inset->below) return;
        frame_ = moved;
        inset_ = std::move(inset);
    }

    /// The cities that a reader knows, those nearest to what the map shows first.
    [[nodiscard]] std::vector<MapPlace> cities_within(const MapFrame& frame) const {
        std::vector<Point> shown;
        for (const Position& position : content_) shown.push_back(frame.at(position));
        struct City {
            MapPlace place;
            double away = 0;
        };
        std::vector<City> cities;
        for (const Place& place : sources_.network.places()) {
            if (place.kind != PlaceKind::city || !within(place.position, frame, frame.box()))
                continue;
            const Point at = frame.at(place.position);
            double away = std::numeric_limits<double>::infinity();
            for (const Point& point : shown) away = std::min(away, distance(point, at));
            // "Harbin (city)": the tables tell it from the station; a map need not.
            const std::string_view name = place.name.substr(0, place.name.find(" ("));
            cities.push_back({{std::string(name), place.position}, away});
        }
        std::ranges::stable_sort(cities, {}, &City::away);
        std::vector<MapPlace> places;
        for (City& city : cities) places.push_back(std::move(city.place));
        return places;
    }

    /// The cities, then the places passed, that lie apart from the stops and from each other: of
    /// two that touch, the first.
    void add_passed(MapPanel::Labels& labels, const MapFrame& frame,
                    const std::function<bool(const Position&)>& is_shown) const {
        const double apart = style_.font_size;
        std::vector<MapPlace> places = cities_within(frame);
        places.insert(places.end(), map_.passed.begin(), map_.passed.end());
        for (const MapPlace& place : places) {
            if (!is_shown(place.position)) continue;
            const auto is_near = [&](const auto& other) {
                return other.name.starts_with(place.name) ||
                       distance(frame.at(other.position), frame.at(place.position)) < apart;
            };
            if (std::ranges::any_of(map_.stops, is_near) ||
                std::ranges::any_of(labels.passed, is_near))
                continue;
            labels.passed.push_back(place);
        }
    }

    void draw_inset(markup::Writer& out) const {
        const MapFrame frame(inset_->crowd.positions, inset_->box, style_.narrow ? 34 : 42);
        MapPanel panel(sources_, frame, style_);
        MapPanel::Labels labels;
        for (const MapStop& stop : map_.stops) {
            if (within(stop.position, frame, frame.box())) labels.stops.push_back(stop);
        }
        add_passed(labels, frame,
                   [&](const Position& position) { return within(position, frame, frame.box()); });
        labels.legs = legs_within(map_, frame, 40);
        // A leg that is too short for a number on either has one here all the same.
        const auto on_map = legs_within(map_, *frame_, style_.narrow ? 56 : 84);
        for (std::size_t i = 0; i < map_.legs.size(); ++i) {
            const auto has = [i](const std::vector<std::size_t>& legs) {
                return std::ranges::find(legs, i) != legs.end();
            };
            const bool lies_here = std::ranges::all_of(
                map_.legs[i].line,
                [&](const Position& position) { return within(position, frame, frame.box()); });
            if (lies_here && !has(on_map) && !has(labels.legs)) labels.legs.push_back(i);
        }
        std::ranges::sort(labels.legs);
        panel.draw_ground(out);
        panel.draw_legs(out, map_.legs);
        const Box plate = letter_plate(map_, frame, panel.space(), frame.box(), style_);
        panel.keep_clear(plate);
        panel.draw_labels(out, map_.legs, labels);
        panel.draw_frame(out);
        draw_letter(out, plate, style_);
    }

    const MapSources& sources_;
    const TravelMap& map_;
    const FigureStyle& style_;
    std::vector<Position> content_;
    std::optional<MapFrame> frame_;
    std::optional<Inset> inset_;
};

}  // namespace

std::string map_figure(const MapSources& sources, const TravelMap& map, const std::string& note,
                       const FigureStyle& style) {
    const double top = style.standalone ? heading_height(style, map.title) : 0.5;
    const MapFigure figure(sources, map, style, top);
    const std::string made_from = figure.projection() + ". " + note;
    const double key_top = figure.bottom() + 4;
    const double note_top = key_top + key_height(style, key_of(map));
    const double height = note_top + note_height(style, made_from) + (style.standalone ? 8 : 0);

    markup::Writer out;
    open_figure(out, style, height, map.title, map.description);
    draw_heading(out, style, map.title);
    figure.draw(out);
    draw_key(out, style, key_of(map), key_top);
    draw_note(out, style, made_from, note_top);
    out.close();
    if (style.standalone) out.line();
    return out.take();
}

}  // namespace verst::picture
