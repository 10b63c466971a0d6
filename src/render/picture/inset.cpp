#include "render/picture/inset.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/picture/base_layer.hpp"

namespace verst::picture {

namespace {

constexpr double room_around = 12;
constexpr double most_hidden = 1;

Box box_of(const MapLeg& leg, const MapFrame& frame) {
    Polyline points;
    for (const Position& position : leg.line) points.push_back(frame.at(position));
    return box_around(points);
}

Box united(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

double across(const Box& box) { return std::hypot(box.width(), box.height()); }

}  // namespace

std::optional<Crowd> find_crowd(const TravelMap& map, const MapFrame& frame, double least_across) {
    struct Group {
        Box box;
        std::vector<std::size_t> legs;
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < map.legs.size(); ++i) {
        const Box box = box_of(map.legs[i], frame);
        if (across(box) > least_across) continue;
        Group merged{box, {i}};
        // A leg may join two groups that did not touch before.
        std::erase_if(groups, [&](const Group& group) {
            const Box both = united(group.box, merged.box);
            if (!group.box.grown(room_around).overlaps(merged.box) ||
                across(both) > 1.8 * least_across)
                return false;
            merged.box = both;
            merged.legs.insert(merged.legs.end(), group.legs.begin(), group.legs.end());
            return true;
        });
        groups.push_back(std::move(merged));
    }
    if (groups.empty()) return std::nullopt;
    const Group& most =
        *std::ranges::max_element(groups, {}, [](const Group& group) { return group.legs.size(); });
    Crowd crowd{most.box.grown(room_around), {}};
    for (const std::size_t leg : most.legs) {
        crowd.positions.insert(crowd.positions.end(), map.legs[leg].line.begin(),
                               map.legs[leg].line.end());
    }
    return crowd;
}

std::optional<Box> free_corner(const TravelMap& map, const MapFrame& frame, const Box& crowd,
                               double width, double height) {
    const Box& box = frame.box();
    constexpr double edge = 10;
    const double left = box.left + edge;
    const double right = box.right - edge - width;
    const double top = box.top + edge;
    const double bottom = box.bottom - edge - height;
    std::optional<Box> best;
    double least = most_hidden;
    for (const Point corner :
         {Point{right, bottom}, Point{right, top}, Point{left, bottom}, Point{left, top},
          Point{right, (top + bottom) / 2}, Point{left, (top + bottom) / 2}}) {
        const Box place{corner.x, corner.y, corner.x + width, corner.y + height};
        const Box wide = place.grown(room_around);
        if (wide.overlaps(crowd)) continue;
        double hidden = 0;
        for (const MapLeg& leg : map.legs) {
            for (const Polyline& part : drawn_line(leg.line, frame)) {
                for (std::size_t i = 1; i < part.size(); ++i) {
                    hidden += length_within(part[i - 1], part[i], wide);
                }
            }
        }
        for (const MapStop& stop : map.stops) {
            if (place.grown(24).contains(frame.at(stop.position))) hidden += 100;
        }
        if (hidden >= least) continue;
        least = hidden;
        best = place;
    }
    return best;
}

}  // namespace verst::picture
