#include "render/picture/figure_text.hpp"

#include <cstddef>
#include <string_view>

#include <fmt/format.h>

#include "render/picture/map_panel.hpp"
#include "render/picture/path_data.hpp"
#include "render/picture/text_width.hpp"
#include "verst/base/text.hpp"

namespace verst::picture {

namespace {

constexpr double title_size = 19;
constexpr std::size_t most_lines = 12;

/// A text in lines no wider than a figure; one that is too long is cut.
std::vector<std::string> set_in_lines(std::string_view text, double width, double size, bool bold) {
    std::vector<std::string> lines;
    for (const std::string_view word : split(text, ' ')) {
        const std::string longer =
            lines.empty() ? std::string(word) : lines.back() + ' ' + std::string(word);
        if (!lines.empty() && text_width(longer, size, bold) <= width) {
            lines.back() = longer;
        } else {
            if (lines.size() == most_lines) {
                lines.back() += " \u2026";
                break;
            }
            lines.push_back(fitted(word, width, size, bold));
        }
    }
    return lines;
}

/// Where each entry of the key goes.
struct KeyPlace {
    double x = 0;
    double y = 0;  ///< of the middle of its row
};

/// The name of a leg, as much of it as one row has room for.
std::string key_text(const FigureStyle& style, const MapLeg& leg) {
    const double size = style.font_size - 1;
    const double others = style.font_size * 1.25 + 6 + text_width(leg.figure + "  ", size) + 24;
    return fitted(leg.name, style.width - others, size) + ' ';
}

std::vector<KeyPlace> key_places(const FigureStyle& style, const std::vector<MapLeg>& legs) {
    const double row = style.font_size * 1.7;
    const double badge = style.font_size * 1.25;
    std::vector<KeyPlace> places;
    KeyPlace next{0, row * 0.75};
    for (const MapLeg& leg : legs) {
        const double width = badge + 6 +
                             text_width(key_text(style, leg) + leg.figure, style.font_size - 1) +
                             style.font_size * 1.8;
        if (next.x > 0 && next.x + width > style.width) next = {0, next.y + row};
        places.push_back(next);
        next.x += width;
    }
    return places;
}

}  // namespace

void open_figure(markup::Writer& out, const FigureStyle& style, double height,
                 const std::string& title, const std::string& description) {
    const std::string view = fmt::format("0 0 {} {}", coordinate(style.width), coordinate(height));
    const std::string title_id = style.id + "-title";
    const std::string text_id = style.id + "-desc";
    if (style.standalone) {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                         {"class", "fig"},
                         {"viewBox", view},
                         {"width", coordinate(style.width)},
                         {"height", coordinate(height)},
                         {"role", "img"},
                         {"xml:lang", "en"},
                         {"aria-labelledby", title_id + ' ' + text_id}});
    } else {
        const std::string setting = style.narrow ? " narrow" : " wide";
        out.open("svg", {{"class", style.only ? "fig" : "fig" + setting},
                         {"viewBox", view},
                         {"role", "img"},
                         {"aria-labelledby", title_id + ' ' + text_id}});
    }
    out.element("title", {{"id", title_id}}, title);
    out.element("desc", {{"id", text_id}}, description);
    if (!style.standalone) return;
    out.open("style");
    out.raw(standalone_rules());
    out.close();
    out.leaf("rect", {{"width", "100%"}, {"height", "100%"}, {"fill", "#ffffff"}});
}

double heading_height(const FigureStyle& style, const std::string& title) {
    if (!style.standalone) return 0;
    return static_cast<double>(set_in_lines(title, style.width - 24, title_size, true).size()) *
               title_size * 1.3 +
           16;
}

void draw_heading(markup::Writer& out, const FigureStyle& style, const std::string& title) {
    if (!style.standalone) return;
    double y = title_size * 1.3;
    for (const std::string& line : set_in_lines(title, style.width - 24, title_size, true)) {
        out.element("text",
                    {{"class", "title label"},
                     {"x", "12"},
                     {"y", coordinate(y)},
                     {"font-size", coordinate(title_size)}},
                    line);
        y += title_size * 1.3;
    }
}

double key_height(const FigureStyle& style, const std::vector<MapLeg>& legs) {
    const auto places = key_places(style, legs);
    return places.empty() ? 0 : places.back().y + style.font_size;
}

void draw_key(markup::Writer& out, const FigureStyle& style, const std::vector<MapLeg>& legs,
              double top) {
    const double badge = style.font_size * 1.25;
    const double size = style.font_size - 1;
    const auto places = key_places(style, legs);
    const double inset = style.standalone ? 12 : 0;
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const double x = inset + places[i].x;
        const double y = top + places[i].y;
        draw_badge(out, {x, y - badge / 2, x + badge, y + badge / 2}, legs[i].number, style);
        out.open("text", {{"class", "label"},
                          {"data-leg", std::to_string(legs[i].number)},
                          {"x", coordinate(x + badge + 6)},
                          {"y", coordinate(y + size * 0.36)},
                          {"font-size", coordinate(size)}});
        out.text(key_text(style, legs[i]));
        if (legs[i].figure_key.empty()) {
            out.element("tspan", {{"class", "unit"}}, legs[i].figure);
        } else {
            out.element("tspan", {{"class", "unit"}, {"data-json", legs[i].figure_key}},
                        legs[i].figure);
        }
        out.close();
    }
}

double note_height(const FigureStyle& style, const std::string& note) {
    const double size = style.font_size - 2.5;
    return static_cast<double>(set_in_lines(note, style.width - 24, size, false).size()) * size *
               1.4 +
           8;
}

void draw_note(markup::Writer& out, const FigureStyle& style, const std::string& note, double top) {
    const double size = style.font_size - 2.5;
    double y = top + size * 1.3;
    for (const std::string& line : set_in_lines(note, style.width - 24, size, false)) {
        out.element("text",
                    {{"class", "small label"},
                     {"x", style.standalone ? "12" : "0"},
                     {"y", coordinate(y)},
                     {"font-size", coordinate(size)}},
                    line);
        y += size * 1.4;
    }
}

}  // namespace verst::picture
