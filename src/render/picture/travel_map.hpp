#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "verst/geo/position.hpp"

namespace verst::picture {

/// A place where the train stood, as the map and the tables number it: a place that the journey
/// comes back to has several numbers.
struct MapStop {
    std::vector<std::size_t> numbers;
    std::string name;
    Position position;
};

/// A way between two stops.
struct MapLeg {
    std::size_t number = 0;  ///< from 1, as in the table
    std::string name;        ///< "Pyongyang to Khasan"
    std::string figure;      ///< "857 km"
    std::string figure_key;  ///< the key of that figure in the answer's JSON: "legs.0.rail_km"
    std::vector<Position> line;
    bool by_rail = true;  ///< else a straight line stands for a way that is not known
};

/// A place that the train came through.
struct MapPlace {
    std::string name;
    Position position;
};

/// What a map of a journey or a route shows.
struct TravelMap {
    std::string title;
    std::string description;  ///< for those who do not see it
    std::vector<MapLeg> legs;
    std::vector<MapStop> stops;
    std::vector<MapPlace> passed;
};

}  // namespace verst::picture
