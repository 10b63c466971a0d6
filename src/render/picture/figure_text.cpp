#include "render/picture/figure_text.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

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

constexpr double sample_width = 26;
constexpr double sample_gap = 6;

double badge_size(const FigureStyle& style) { return style.font_size * 1.25; }

/// What stands before the text of an entry: a number, a sample of a line, or both.
double mark_width(const FigureStyle& style, const KeyEntry& entry) {
    return (entry.number == 0 ? 0 : badge_size(style) + sample_gap) +
           (entry.sample.empty() ? 0 : sample_width + sample_gap);
}

/// The name of an entry, as much of it as one row has room for.
std::string key_text(const FigureStyle& style, const KeyEntry& entry) {
    const double size = style.font_size - 1;
    const double others = mark_width(style, entry) + text_width(entry.figure + "  ", size) + 24;
    return fitted(entry.name, style.width - others, size) + (entry.figure.empty() ? "" : " ");
}

std::vector<KeyPlace> key_places(const FigureStyle& style, const std::vector<KeyEntry>& entries) {
    const double row = style.font_size * 1.7;
    std::vector<KeyPlace> places;
    KeyPlace next{0, row * 0.75};
    for (const KeyEntry& entry : entries) {
        const double width =
            mark_width(style, entry) +
            text_width(key_text(style, entry) + entry.figure, style.font_size - 1) +
            style.font_size * 1.8;
        if (next.x > 0 && next.x + width > style.width) next = {0, next.y + row};
        places.push_back(next);
        next.x += width;
    }
    return places;
}

void draw_sample(markup::Writer& out, const KeyEntry& entry, double x, double y) {
    if (entry.is_cross) {
        out.leaf("path", {{"class", entry.sample}, {"d", cross_path({x + sample_width / 2, y})}});
        return;
    }
    const std::array line{Point{x, y}, Point{x + sample_width, y}};
    out.leaf("path", {{"class", entry.sample}, {"d", path_data(line)}});
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

std::vector<KeyEntry> key_of(const std::vector<MapLeg>& legs) {
    std::vector<KeyEntry> entries;
    for (const MapLeg& leg : legs) {
        KeyEntry entry{leg.number, "", false, leg.name, leg.figure, leg.figure_key};
        if (leg.dashes > 0) entry.sample = run_classes(leg);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<KeyEntry> key_of(const TravelMap& map) {
    std::vector<KeyEntry> entries = key_of(map.legs);
    for (const MapBand& band : map.bands)
        entries.push_back({0, band_classes(band), false, band.name, "", ""});
    if (!map.marks.positions.empty()) entries.push_back({0, "cross", true, map.marks.name, "", ""});
    return entries;
}

double key_height(const FigureStyle& style, const std::vector<KeyEntry>& entries) {
    const auto places = key_places(style, entries);
    return places.empty() ? 0 : places.back().y + style.font_size;
}

void draw_key(markup::Writer& out, const FigureStyle& style, const std::vector<KeyEntry>& entries,
              double top) {
    const double badge = badge_size(style);
    const double size = style.font_size - 1;
    const auto places = key_places(style, entries);
    const double inset = style.standalone ? 12 : 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const KeyEntry& entry = entries[i];
        double x = inset + places[i].x;
        const double y = top + places[i].y;
        markup::Attributes attributes{{"class", "label"}};
        if (entry.number != 0) {
            draw_badge(out, {x, y - badge / 2, x + badge, y + badge / 2}, entry.number, style);
            x += badge + sample_gap;
            attributes.emplace_back("data-leg", std::to_string(entry.number));
        }
        if (!entry.sample.empty()) {
            draw_sample(out, entry, x, y);
            x += sample_width + sample_gap;
        }
        attributes.insert(attributes.end(), {{"x", coordinate(x)},
                                             {"y", coordinate(y + size * 0.36)},
                                             {"font-size", coordinate(size)}});
        out.open("text", attributes);
        out.text(key_text(style, entry));
        if (!entry.figure.empty()) {
            markup::Attributes of_figure{{"class", "unit"}};
            if (!entry.figure_key.empty()) of_figure.emplace_back("data-json", entry.figure_key);
            out.element("tspan", of_figure, entry.figure);
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
