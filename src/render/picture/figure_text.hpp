#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/markup.hpp"
#include "render/picture/figure_style.hpp"
#include "render/picture/travel_map.hpp"

namespace verst::picture {

/// The text around the drawing of a figure: each function starts at a height and returns the height
/// below what it wrote.

/// Opens the svg element, with what it shows for those who do not see it, and where it stands alone
/// with its style sheet. The caller closes it.
void open_figure(markup::Writer& out, const FigureStyle& style, double height,
                 const std::string& title, const std::string& description);

/// The title above a figure that stands alone; a page has headings of its own.
[[nodiscard]] double heading_height(const FigureStyle& style, const std::string& title);
void draw_heading(markup::Writer& out, const FigureStyle& style, const std::string& title);

/// A line of the key: what a number, a line or a mark of the figure stands for.
struct KeyEntry {
    std::size_t number = 0;  ///< of a leg; 0 is none
    std::string sample;      ///< the classes of a line to show; empty: none
    bool is_cross = false;   ///< the sample is a cross
    std::string name;
    std::string figure;
    std::string figure_key;  ///< of the figure in the answer's JSON
};

/// The legs with their numbers and colours; of a map also its bands and marks.
[[nodiscard]] std::vector<KeyEntry> key_of(const std::vector<MapLeg>& legs);
[[nodiscard]] std::vector<KeyEntry> key_of(const TravelMap& map);
[[nodiscard]] double key_height(const FigureStyle& style, const std::vector<KeyEntry>& entries);
void draw_key(markup::Writer& out, const FigureStyle& style, const std::vector<KeyEntry>& entries,
              double top);

/// What the figure is made from, in small letters at its foot.
[[nodiscard]] double note_height(const FigureStyle& style, const std::string& note);
void draw_note(markup::Writer& out, const FigureStyle& style, const std::string& note, double top);

}  // namespace verst::picture
