#pragma once

#include <optional>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/claim.hpp"
#include "verst/journey/reading.hpp"
#include "verst/network/network.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"
#include "verst/route/shortest_way.hpp"

namespace verst {

/// One way by rail, measured.
struct MeasuredWay {
    Route route;
    RailSum sum;
    RouteFeatures features;
    WayName name;
};

/// A route with what it measures and what it is called by: the countries that are none of its
/// ends' ("freight only" where one of its borders is), else the line that most of it
/// runs on, where that has a name of its own.
[[nodiscard]] MeasuredWay measured(const Network& network, Route route);

/// The route goes by what is named.
[[nodiscard]] bool goes_by(const Network& network, const Route& route, const NamedWay& named);

/// The way between two stations that goes by what is named. Through a country: the best that passes
/// it and no place twice. By a line: to the line's place that is nearest, on the line alone to that
/// which is nearest to the other end, and on. Via a place: the best through it. Refuses with
/// `no_route` where there is none, and what the router refuses with.
[[nodiscard]] Result<MeasuredWay> way_by(const Router& router, PlaceIndex from, PlaceIndex to,
                                         const NamedWay& named);

/// The other ways that its name can mean, each of another length: the shortest that goes by what is
/// named ("through China, the shortest"), and those of the alternatives that leave the
/// best way for a part of the named line only ("along the Baikal-Amur Main Line, Tayshet to
/// Tynda").
[[nodiscard]] std::vector<MeasuredWay> other_ways_by(const Router& router, PlaceIndex from,
                                                     PlaceIndex to, const NamedWay& named,
                                                     const MeasuredWay& first);

/// The best way between two stations that does without what is named. Refuses likewise.
[[nodiscard]] Result<MeasuredWay> way_without(const Router& router, PlaceIndex from, PlaceIndex to,
                                              const NamedWay& named);

/// The shortest such way; nothing where it is as long as the best.
[[nodiscard]] std::optional<MeasuredWay> shortest_without(const Router& router, PlaceIndex from,
                                                          PlaceIndex to, const NamedWay& named,
                                                          const MeasuredWay& first);

/// What the shortest way is called beside the other: by a country that it leads through and the
/// other does not, else by its own borders, else by a line of its own.
[[nodiscard]] WayName shortest_name(const Network& network, const ShortestWay& shortest);

}  // namespace verst
