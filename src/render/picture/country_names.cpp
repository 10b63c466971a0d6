#include "render/picture/country_names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>

#include "render/picture/text_width.hpp"
#include "verst/base/text.hpp"

namespace verst::picture {

namespace {

constexpr double grid_step = 9;
/// A name that touches a way would be read as part of it.
constexpr double least_around_name = 6;

/// Even and odd crossings of a ray to the right.
bool is_inside(const std::vector<Polyline>& rings, Point p) {
    bool inside = false;
    for (const Polyline& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const Point a = ring[i];
            const Point b = ring[j];
            if ((a.y > p.y) == (b.y > p.y)) continue;
            if (p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
        }
    }
    return inside;
}

bool is_on_land(const std::vector<Polyline>& rings, const Box& box) {
    constexpr std::array<double, 5> shares{0, 0.25, 0.5, 0.75, 1};
    return std::ranges::all_of(shares, [&](double share) {
        const double x = box.left + box.width() * share;
        return is_inside(rings, {x, box.top}) && is_inside(rings, {x, box.bottom});
    });
}

std::string capitals(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

double signed_area(const Polyline& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        twice += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
    }
    return twice / 2;
}

}  // namespace

std::vector<CountryName> country_names(const BaseLayer& layer, LabelSpace& space,
                                       double font_size) {
    std::vector<CountryName> names;
    for (const BaseLayer::Country& country : layer.countries) {
        const Polyline& largest = *std::ranges::max_element(
            country.rings, {}, [](const Polyline& ring) { return std::abs(signed_area(ring)); });
        const std::string text = capitals(country.name);
        const auto letters = static_cast<double>(display_width(text));
        const double width =
            text_width(text, font_size) + letters * country_letter_spacing * font_size;
        const Box land = box_around(largest);
        if (land.width() < width) continue;
        // From the middle outwards: what lies too far out to be better need not be looked at.
        std::vector<Point> centres;
        const auto columns = static_cast<int>(land.width() / grid_step);
        const auto rows = static_cast<int>(land.height() / grid_step);
        for (int row = 0; row <= rows; ++row) {
            for (int column = 0; column <= columns; ++column) {
                centres.push_back({land.left + column * grid_step, land.top + row * grid_step});
            }
        }
        const auto off_centre = [&](Point p) { return distance(p, land.centre()) / 20; };
        std::ranges::stable_sort(centres, {}, off_centre);
        std::optional<Box> best;
        double least_cost = std::numeric_limits<double>::infinity();
        for (const Point centre : centres) {
            if (off_centre(centre) >= least_cost) break;
            const Box box{centre.x - width / 2, centre.y - font_size * 0.6, centre.x + width / 2,
                          centre.y + font_size * 0.6};
            if (!space.is_free(box) || !is_on_land(country.rings, box)) continue;
            const double cost = space.hidden_by(box.grown(least_around_name)) + off_centre(centre);
            if (cost >= least_cost) continue;
            least_cost = cost;
            best = box;
        }
        if (!best) continue;
        space.keep_clear(best->grown(3));
        names.push_back({text, best->centre(), font_size});
    }
    return names;
}

}  // namespace verst::picture
