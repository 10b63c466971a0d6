#include "verst/network/course.hpp"

#include <algorithm>

#include "verst/geo/position_between.hpp"
#include "verst/geo/short_length.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst {

std::vector<Position> course_from(const Network& network, SectionIndex section, PlaceIndex end) {
    std::vector<Position> course = network.track_of(section);
    if (network[section].a != end) std::ranges::reverse(course);
    return course;
}

std::size_t continue_line(std::vector<Position>& line, std::span<const Position> course) {
    // Shapes are as exact as a metre.
    constexpr double indistinct_km = 0.003;
    if (line.empty()) {
        line.assign(course.begin(), course.end());
        return 0;
    }
    const std::size_t place = line.size() - 1;
    if (short_length_km(line.back(), course.front()) < indistinct_km) course = course.subspan(1);
    line.insert(line.end(), course.begin(), course.end());
    return place;
}

std::vector<Position> part_of(std::span<const Position> line, double from, double to) {
    std::vector<double> km{0};
    if (line.size() == 2) {
        km.push_back(1);  // shares need no lengths
    } else {
        for (std::size_t i = 1; i < line.size(); ++i)
            km.push_back(km.back() + geodesic_km(line[i - 1], line[i]));
    }
    const auto at = [&](double share) {
        const double where_km = share * km.back();
        const auto after = std::max<std::size_t>(
            1, static_cast<std::size_t>(std::ranges::upper_bound(km, where_km) - km.begin()));
        const std::size_t i = std::min(after, line.size() - 1);
        const double span_km = km[i] - km[i - 1];
        return position_between(line[i - 1], line[i],
                                span_km > 0 ? (where_km - km[i - 1]) / span_km : 0);
    };
    std::vector<Position> part{at(from)};
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        if (km[i] > from * km.back() && km[i] < to * km.back()) part.push_back(line[i]);
    }
    part.push_back(at(to));
    return part;
}

}  // namespace verst
