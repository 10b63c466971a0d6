#include "render/picture/scale_bar.hpp"

#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "render/picture/path_data.hpp"
#include "render/picture/text_width.hpp"
#include "verst/render/figures.hpp"

namespace verst::picture {

namespace {

constexpr double arrow_height = 18;
constexpr double arrow_room = 34;

/// An arrow along the meridian through its middle: up, in most projections, only in the middle of
/// the map. It turns about its middle, so that it stays clear of the bar.
void draw_north(markup::Writer& out, const MapFrame& frame, Point middle, double font_size) {
    const Position here = frame.position_at(middle);
    Point up{0, -1};
    if (is_valid(here) && here.lat_deg < 89) {
        const Point north = frame.at({here.lat_deg + 0.1, here.lon_deg}) - frame.at(here);
        up = north * (1 / std::hypot(north.x, north.y));
    }
    const Point foot = middle - up * (arrow_height / 2);
    const Point right{-up.y, up.x};
    const std::array arrow{foot + up * arrow_height, foot + right * 4.5, foot + up * 4,
                           foot - right * 4.5};
    out.leaf("path", {{"class", "solid"}, {"d", path_data(arrow, true)}});
    const Point letter = foot + up * (arrow_height + font_size * 0.6);
    out.element("text",
                {{"class", "mid label name"},
                 {"x", coordinate(letter.x)},
                 {"y", coordinate(letter.y + font_size * 0.35)},
                 {"font-size", coordinate(font_size)}},
                "N");
}

}  // namespace

double scale_bar_length(double figure_units, double most) {
    double length = std::pow(10, std::floor(std::log10(most / figure_units)));
    for (const double factor : {5.0, 2.0}) {
        if (length * factor * figure_units <= most) return length * factor;
    }
    return length;
}

void draw_scale_bar(markup::Writer& out, const MapFrame& frame, LabelSpace& space,
                    const FigureStyle& style) {
    const double size = style.font_size - 2;
    const double figure_units = frame.units_per_km() * km_per(style.unit);
    const double shown = scale_bar_length(figure_units, style.narrow ? 80 : 130);
    const double length = shown * figure_units;
    const std::string text = fmt::format(
        "{} {}", shown < 1 ? decimal_number(shown, 1) : whole_number(shown), unit_name(style.unit));
    const double text_room = text_width(text, size) / 2;
    const double width = length + text_room + arrow_room + 10;
    const double height = arrow_height + size + 12;

    const Box& box = frame.box();
    const std::array<Point, 4> corners{Point{box.left + 6, box.bottom - 6 - height},
                                       Point{box.right - 6 - width, box.bottom - 6 - height},
                                       Point{box.right - 6 - width, box.top + 22},
                                       Point{box.left + 50, box.top + 22}};
    Point best = corners.front();
    double least = -1;
    for (const Point corner : corners) {
        const Box plate{corner.x, corner.y, corner.x + width, corner.y + height};
        const double cost = space.hidden_by(plate) + (space.is_free(plate) ? 0 : 1e6);
        if (least >= 0 && cost >= least) continue;
        least = cost;
        best = corner;
    }
    const Box plate{best.x, best.y, best.x + width, best.y + height};
    if (!space.is_free(plate)) return;  // no corner is free: a map too small for it
    space.keep_clear(plate);
    out.leaf("rect", {{"class", "plate"},
                      {"x", coordinate(plate.left)},
                      {"y", coordinate(plate.top)},
                      {"width", coordinate(width)},
                      {"height", coordinate(height)},
                      {"rx", "3"}});
    draw_north(out, frame, {plate.left + arrow_room / 2, plate.bottom - 6 - arrow_height / 2},
               size);
    const double left = plate.left + arrow_room + 4;
    const double base = plate.bottom - 8;
    const std::array bar{Point{left, base - 5}, Point{left, base}, Point{left + length, base},
                         Point{left + length, base - 5}};
    out.leaf("path", {{"class", "scale"}, {"d", path_data(bar)}});
    const auto tick = [&](double x, const std::string& number) {
        out.element("text",
                    {{"class", "mid label"},
                     {"x", coordinate(x)},
                     {"y", coordinate(base - 9)},
                     {"font-size", coordinate(size)}},
                    number);
    };
    tick(left, "0");
    tick(left + length, text);
}

}  // namespace verst::picture
