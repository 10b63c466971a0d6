#pragma once

#include <string>

#include "verst/base/refusal.hpp"
#include "verst/journey/claim.hpp"
#include "verst/network/network.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// One way by rail, measured.
struct MeasuredWay {
    Route route;
    RailSum sum;
    RouteFeatures features;
    std::string words;  ///< "through China", "along the Trans-Siberian Railway"; may be empty
};

/// A route with what it measures and what it is called by: the countries that are none of its
/// ends', else the line that most of it runs on, where that has a name of its own.
[[nodiscard]] MeasuredWay measured(const Network& network, Route route);

/// The route goes by what is named.
[[nodiscard]] bool goes_by(const Network& network, const Route& route, const NamedWay& named);

/// The way between two stations that goes by what is named. Through a country: the best that passes
/// it and no place twice. By a line: to the line's place that is nearest, on the line alone to that
/// which is nearest to the other end, and on. Via a place: the best through it. Refuses with
/// `no_route` where there is none, and what the router refuses with.
[[nodiscard]] Result<MeasuredWay> way_by(const Router& router, PlaceIndex from, PlaceIndex to,
                                         const NamedWay& named);

/// The best way between two stations that does without what is named. Refuses likewise.
[[nodiscard]] Result<MeasuredWay> way_without(const Router& router, PlaceIndex from, PlaceIndex to,
                                              const NamedWay& named);

}  // namespace verst
