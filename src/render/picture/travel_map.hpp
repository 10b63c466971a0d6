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
    /// How far to the right of its track it is drawn, in units of the figure: ways that share a
    /// track lie beside each other. By default each keeps to its right, so that a way and the way
    /// back lie apart.
    double beside = 1.7;
    std::size_t dashes = 0;          ///< one of `dash_patterns`; 0 is an unbroken line
    std::vector<Position> own = {};  ///< where its number stands best; empty: anywhere along it
};

/// Sections of the network that have something in common: that a train reaches them within a time,
/// that it can have been there.
struct MapBand {
    std::size_t rank = 0;  ///< from 1, the strongest, to `band_ranks`
    std::string name;      ///< "up to 4 h"
    std::vector<std::vector<Position>> lines;
};

/// Points of one kind, marked by a cross.
struct MapMarks {
    std::string name;  ///< what the cross means
    std::vector<Position> positions;
};

/// A place with a name: one that the train came through.
struct MapPlace {
    std::string name;
    Position position;
    bool is_marked = false;  ///< one of the map's marks lies there: it needs no dot
};

/// What a map shows.
struct TravelMap {
    std::string title;
    std::string description;  ///< for those who do not see it
    std::vector<MapLeg> legs;
    std::vector<MapStop> stops;
    std::vector<MapPlace> passed;
    std::vector<MapBand> bands;
    MapMarks marks;
    std::vector<Position> around;  ///< what else lies within the map
};

}  // namespace verst::picture
