#pragma once

#include <cstddef>
#include <string>

#include "verst/geo/length_unit.hpp"

namespace verst::picture {

/// How a figure is to be set.
struct FigureStyle {
    double width = 960;
    double font_size = 13;
    bool narrow = false;  ///< for a telephone: less text, upright
    /// It stands in a page in this setting alone, whatever the width of the screen.
    bool only = false;
    /// A file of its own, with its title and colours in it; else a part of a page that has both.
    bool standalone = false;
    std::string id = "figure";         ///< ids of its elements begin with it
    LengthUnit unit = LengthUnit::km;  ///< of its scale bar
};

[[nodiscard]] FigureStyle wide_style(std::string id, LengthUnit unit = {});
[[nodiscard]] FigureStyle narrow_style(std::string id, LengthUnit unit = {});
/// Small enough for a telephone and used everywhere.
[[nodiscard]] FigureStyle only_style(std::string id, LengthUnit unit = {});
[[nodiscard]] FigureStyle standalone_style(LengthUnit unit = {});

/// Legs are told apart by this many colours; those after them are dashed.
inline constexpr std::size_t leg_colours = 7;

/// Ways are told apart without colour by their dashes: 0 none, then these.
inline constexpr std::size_t dash_patterns = 4;

/// Bands are told apart by colour, and by their width.
inline constexpr std::size_t band_ranks = 5;

/// "leg-3": the colour of a leg; "s" before it makes the class of a line, "f" that of an area.
[[nodiscard]] std::string leg_class(std::size_t number);

/// The style sheet of the figures, its colours as custom properties: "fill:var(--land)".
[[nodiscard]] std::string figure_rules();

/// The custom properties of the light and of the dark colours: "--land:#faf8f3;".
[[nodiscard]] std::string light_colours();
[[nodiscard]] std::string dark_colours();

/// The style sheet of a figure that stands alone: light, and with the colours themselves, since not
/// every program that shows SVG knows custom properties.
[[nodiscard]] std::string standalone_rules();

}  // namespace verst::picture
