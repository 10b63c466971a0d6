#include "render/picture/graticule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "render/picture/base_layer.hpp"

namespace verst::picture {

namespace {

/// `drawn_line` divides longer ones: over 20 degrees of longitude these are within a tenth of a
/// unit.
constexpr int pieces_per_line = 16;
constexpr double label_inset = 11;

double step_for(double wanted_deg) {
    constexpr std::array<double, 9> steps{0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30};
    const auto* found = std::ranges::lower_bound(steps, wanted_deg * 0.8);
    return found == steps.end() ? steps.back() : *found;
}

std::string degrees(double value, char positive, char negative) {
    const double size = std::abs(value);
    const std::string number = fmt::format("{:.2f}", size);
    const auto last = number.find_last_not_of('0');
    return fmt::format("{}\u00b0 {}", number.substr(0, number[last] == '.' ? last : last + 1),
                       value < 0 ? negative : positive);
}

/// Where a line first comes within some units of an edge of the frame.
std::optional<Point> crossing(std::span<const Polyline> parts, bool left, const Box& box) {
    std::optional<Point> found;
    for (const Polyline& part : parts) {
        for (const Point p : {part.front(), part.back()}) {
            const bool on_edge = left ? p.x < box.left + 1 : p.y < box.top + 1;
            if (on_edge) found = p;
        }
    }
    return found;
}

}  // namespace

Graticule graticule(const MapFrame& frame, double apart) {
    Graticule out;
    const Box& seen = frame.degrees();
    out.step_deg = step_for(apart / (frame.units_per_km() * km_per_deg));
    const double centre = frame.projection().central_lon_deg();
    const Box& box = frame.box();
    const Box inner = box.grown(-2 * label_inset);

    const auto add = [&](const std::vector<Position>& line, bool parallel,
                         const std::string& text) {
        const auto parts = drawn_line(line, frame);
        out.lines.insert(out.lines.end(), parts.begin(), parts.end());
        const auto at = crossing(parts, parallel, box);
        if (!at) return;
        if (parallel && at->y > inner.top + 8 && at->y < inner.bottom) {
            out.labels.push_back({text, {box.left + 3 * label_inset, at->y}});
        } else if (!parallel && at->x > inner.left + 40 && at->x < inner.right - 10) {
            out.labels.push_back({text, {at->x, box.top + label_inset}});
        }
    };
    const auto first = [&](double from) { return std::ceil(from / out.step_deg); };
    for (double i = first(seen.top); i * out.step_deg <= seen.bottom; ++i) {
        std::vector<Position> line;
        for (int piece = 0; piece <= pieces_per_line; ++piece) {
            line.push_back(
                {i * out.step_deg, centre + seen.left + seen.width() * piece / pieces_per_line});
        }
        add(line, true, degrees(i * out.step_deg, 'N', 'S'));
    }
    for (double i = first(seen.left + centre); i * out.step_deg <= seen.right + centre; ++i) {
        std::vector<Position> line;
        for (int piece = 0; piece <= pieces_per_line; ++piece) {
            line.push_back({seen.top + seen.height() * piece / pieces_per_line, i * out.step_deg});
        }
        add(line, false, degrees(std::remainder(i * out.step_deg, 360.0), 'E', 'W'));
    }
    return out;
}

}  // namespace verst::picture
