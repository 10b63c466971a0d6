#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "render/picture/travel_map.hpp"
#include "verst/journey/answer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst::picture {

/// A row of the graph: where the train stood or came by.
struct GraphStation {
    std::size_t number = 0;  ///< of the stop; 0 for a place passed
    std::string name;
    double km = 0;  ///< by rail from the start
};

/// What is known of when the train was somewhere.
struct GraphMark {
    double km = 0;
    Window window;
    bool reported = true;  ///< else it follows from what lies around it
    std::string text;      ///< "Khasan: arrived 12 Sep 06:00"
};

/// How far the train is after some hours on its way.
struct GraphPoint {
    double km = 0;
    double h = 0;
};

struct GraphLeg {
    std::size_t number = 0;
    std::vector<GraphMark> marks;  ///< in order; the first is the departure, the last the arrival
    std::vector<GraphPoint> typical;  ///< a run at typical speeds without stops, from the departure
};

struct GraphStay {
    double km = 0;
    Window arrived;
    Window left;
};

/// A stretch whose clocks agree.
struct GraphZone {
    double from_km = 0;
    double to_km = 0;
    Zone zone;
};

/// A journey or a planned route in time and distance.
struct TrainGraph {
    std::string title;
    std::string description;
    std::vector<GraphStation> stations;
    std::vector<GraphLeg> legs;
    std::vector<GraphStay> stays;
    std::vector<GraphZone> zones;  ///< from the start to the end, without gaps
    double km = 0;
    Instant begin;
    Instant end;
    bool planned = false;  ///< every time is computed, none is reported
    std::vector<MapLeg> key;
};

/// Nothing where no leg has a time at both of its ends.
[[nodiscard]] std::optional<TrainGraph> train_graph(const Network& network,
                                                    const JourneyAnswer& answer,
                                                    const TextOptions& options);
/// Nothing where the route has no plan.
[[nodiscard]] std::optional<TrainGraph> train_graph(const Network& network,
                                                    const RouteAnswer& answer,
                                                    const TextOptions& options);

}  // namespace verst::picture
