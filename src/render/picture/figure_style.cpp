#include "render/picture/figure_style.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace verst::picture {

namespace {

struct Colour {
    std::string_view name;
    std::string_view light;
    std::string_view dark;
};

/// Legs: hues that stay apart for those who see no red or no green, each with at least 4.5:1 on
/// land and under the number on it (WCAG 2.1, AA).
constexpr std::array colours{
    Colour{"paper", "#ffffff", "#15181b"},  Colour{"ink", "#1b1d1f", "#e9e7e2"},
    Colour{"muted", "#575e66", "#a9b0b6"},  Colour{"rule", "#d8dbdf", "#363b40"},
    Colour{"panel", "#f5f6f7", "#1e2225"},  Colour{"link", "#0b5fa5", "#7cbcf5"},
    Colour{"sea", "#e6eef3", "#1a2229"},    Colour{"land", "#fbf9f4", "#2a2d2f"},
    Colour{"coast", "#93a9b6", "#536572"},  Colour{"frontier", "#a8988a", "#7d7368"},
    Colour{"river", "#b9d0dd", "#34495a"},  Colour{"rail", "#b3aca2", "#5d6264"},
    Colour{"grid", "#cfdae1", "#323c44"},   Colour{"night", "#e7e9f0", "#0d0f12"},
    Colour{"on-leg", "#ffffff", "#101214"}, Colour{"leg-1", "#0b5fa5", "#74b5f2"},
    Colour{"leg-2", "#b0400f", "#f39568"},  Colour{"leg-3", "#006b57", "#55c7ac"},
    Colour{"leg-4", "#85348a", "#d799da"},  Colour{"leg-5", "#755800", "#d9b64a"},
    Colour{"leg-6", "#43505b", "#aebfcb"},  Colour{"leg-7", "#ad1f58", "#f484ad"},
    Colour{"band-1", "#2d0b59", "#fdf3b8"}, Colour{"band-2", "#7c1d6f", "#fcbd72"},
    Colour{"band-3", "#c0384f", "#f58672"}, Colour{"band-4", "#c05a10", "#cf78b4"},
    Colour{"band-5", "#8f7300", "#a28be0"}, Colour{"holds", "#0d6b3d", "#62cf97"},
    Colour{"fails", "#a6231b", "#f58f86"},  Colour{"depends", "#7a5200", "#e3b35a"},
};

constexpr std::string_view rules = R"(
.fig{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
.fig text{fill:var(--ink)}
.fig .sea{fill:var(--sea)}.fig .land{fill:var(--land);fill-rule:evenodd}
.fig .line{fill:none;stroke-linejoin:round;stroke-linecap:round}
.fig .coast{stroke:var(--coast);stroke-width:.8}
.fig .frontier{stroke:var(--frontier);stroke-width:.9;stroke-dasharray:4 2 1 2}
.fig .lake{fill:var(--sea);stroke:var(--coast);stroke-width:.5}
.fig .river{stroke:var(--river);stroke-width:.9}
.fig .rail{stroke:var(--rail);stroke-width:.8}
.fig .grid{stroke:var(--grid);stroke-width:.6}
.fig .frame{fill:none;stroke:var(--muted);stroke-width:.8}
.fig .casing{stroke:var(--land);stroke-width:5.4;opacity:.85}
.fig .run{stroke-width:2.6}
.fig .again{stroke-dasharray:6 3}
.fig .dash-1{stroke-dasharray:10 4;stroke-linecap:butt}.fig .dash-2{stroke-dasharray:3 3;stroke-linecap:butt}
.fig .dash-3{stroke-dasharray:10 3 3 3;stroke-linecap:butt}.fig .dash-4{stroke-dasharray:16 3 3 3 3 3;stroke-linecap:butt}
.fig .band-1{stroke:var(--band-1);stroke-width:5}.fig .band-2{stroke:var(--band-2);stroke-width:4.2}
.fig .band-3{stroke:var(--band-3);stroke-width:3.4}.fig .band-4{stroke:var(--band-4);stroke-width:2.6}
.fig .band-5{stroke:var(--band-5);stroke-width:1.8}
.fig .cross{stroke:var(--ink);stroke-width:1.4;fill:none}
.fig .norail{stroke-dasharray:1 5;stroke-width:2}
.fig .dot{fill:var(--paper);stroke:var(--ink);stroke-width:1.8}
.fig .pass{fill:var(--paper);stroke:var(--muted);stroke-width:1.1}
.fig .leader{stroke:var(--muted);stroke-width:.7;fill:none}
.fig .halo{paint-order:stroke;stroke:var(--land);stroke-width:3px;stroke-linejoin:round}
.fig .name{font-weight:600}
.fig .schip{stroke:var(--ink)}.fig .chip{fill:var(--ink)}.fig .chip-text{fill:var(--paper);font-weight:700;text-anchor:middle}
.fig .badge-text{fill:var(--on-leg);font-weight:700;text-anchor:middle}
.fig .small,.fig .land-name,.fig .unit{fill:var(--muted)}
.fig .land-name{letter-spacing:.14em;text-anchor:middle}
.fig .mid{text-anchor:middle}.fig .end{text-anchor:end}
.fig .title{font-weight:700}
.fig .scale{stroke:var(--ink);stroke-width:1.2;fill:none}
.fig .solid{fill:var(--ink)}
.fig .plate{fill:var(--land);opacity:.8}
.fig .cut{fill:none;stroke:var(--ink);stroke-width:1}
.fig .nightfall{fill:var(--night)}
.fig .midnight{stroke:var(--muted);stroke-width:.7;fill:none}
.fig .noon{stroke:var(--grid);stroke-width:.6;fill:none}
.fig .station{stroke:var(--grid);stroke-width:.8}
.fig .zone{stroke:var(--muted);stroke-width:.8;stroke-dasharray:3 3}
.fig .band{stroke:none;opacity:.22}
.fig .known{stroke:var(--paper);stroke-width:1}
.fig .window{stroke-width:4;fill:none;stroke-linecap:butt}
.fig .typical{stroke-width:1.4;fill:none;stroke-dasharray:5 3}
.fig .dwell{stroke-width:2.6;fill:none}
.fig .may{stroke-width:1.2;fill:none;stroke-dasharray:2 2}
.fig .geodesic{stroke:var(--leg-1);stroke-width:2.4}
.fig .northward{stroke:var(--leg-2);stroke-width:2.4}
.fig .by-rail{stroke:var(--leg-3);stroke-width:2.4}
.fig .geodesic-text{fill:var(--leg-1)}.fig .northward-text{fill:var(--leg-2)}.fig .by-rail-text{fill:var(--leg-3)}
)";

/// "leg-3" as a line and as an area.
std::string leg_rules() {
    std::string out;
    for (std::size_t i = 1; i <= leg_colours; ++i) {
        out += fmt::format(
            ".fig .sleg-{0}{{stroke:var(--leg-{0})}}.fig .fleg-{0}{{fill:var(--leg-{0})}}\n", i);
    }
    return out;
}

std::string properties(std::string_view Colour::*theme) {
    std::string out;
    for (const Colour& colour : colours) {
        out += "--" + std::string(colour.name) + ':' + std::string(colour.*theme) + ';';
    }
    return out;
}

}  // namespace

FigureStyle wide_style(std::string id, LengthUnit unit) {
    return {960, 13, false, false, false, std::move(id), unit};
}

FigureStyle narrow_style(std::string id, LengthUnit unit) {
    return {358, 12, true, false, false, std::move(id), unit};
}

FigureStyle only_style(std::string id, LengthUnit unit) {
    return {358, 12, true, true, false, std::move(id), unit};
}

FigureStyle standalone_style(LengthUnit unit) {
    return {960, 13, false, true, true, "figure", unit};
}

std::string leg_class(std::size_t number) {
    const std::size_t colour = (number - 1) % leg_colours + 1;
    return "leg-" + std::to_string(colour);
}

std::string figure_rules() { return std::string(rules) + leg_rules(); }

std::string light_colours() { return properties(&Colour::light); }
std::string dark_colours() { return properties(&Colour::dark); }

std::string standalone_rules() {
    std::string out = figure_rules();
    for (const Colour& colour : colours) {
        const std::string variable = "var(--" + std::string(colour.name) + ')';
        for (std::size_t at = out.find(variable); at != std::string::npos;
             at = out.find(variable, at)) {
            out.replace(at, variable.size(), colour.light);
        }
    }
    return out;
}

}  // namespace verst::picture
