#include "render/picture/way_sketch.hpp"

#include "render/markup.hpp"
#include "render/picture/figure_style.hpp"
#include "render/picture/map_frame.hpp"
#include "render/picture/path_data.hpp"

namespace verst::picture {

namespace {

constexpr double sketch_margin = 9;
/// Finer bends are not seen at this size, units.
constexpr double sketch_tolerance = 0.6;

std::vector<Position> sketched(const TravelMap& map) {
    std::vector<Position> all;
    for (const MapLeg& leg : map.legs) all.insert(all.end(), leg.line.begin(), leg.line.end());
    for (const MapStop& stop : map.stops) all.push_back(stop.position);
    return all;
}

}  // namespace

std::string way_sketch(const TravelMap& map, double width, double height) {
    const std::vector<Position> content = sketched(map);
    if (content.empty()) return {};
    const MapFrame frame(content, {0, 0, width, height}, sketch_margin);
    markup::Writer out;
    out.open("svg", {{"class", "sketch"},
                     {"viewBox", "0 0 " + coordinate(width) + ' ' + coordinate(height)},
                     {"aria-hidden", "true"}});
    for (const MapLeg& leg : map.legs) {
        Polyline line;
        for (const Position& position : leg.line) line.push_back(frame.at(position));
        out.leaf("path", {{"class", leg_class(leg.number)},
                          {"d", path_data(simplified(line, sketch_tolerance))}});
    }
    for (const MapStop& stop : map.stops) {
        const Point at = frame.at(stop.position);
        out.leaf("circle", {{"cx", coordinate(at.x)}, {"cy", coordinate(at.y)}, {"r", "2.6"}});
    }
    out.close();
    return out.take();
}

}  // namespace verst::picture
