#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "route/drawn_network.hpp"
#include "verst/route/router.hpp"

namespace verst::test {

/// The shortest route through the stations, or why there is none.
inline Result<Route> search(const DrawnNetwork& net, std::string_view stations,
                            Metric metric = Metric::rail, Constraints constraints = {}) {
    return Router(net.network(), metric, std::move(constraints)).shortest(net.places(stations));
}

/// The letters of the shortest way, or the refusal's code.
inline std::string way(const DrawnNetwork& net, std::string_view stations,
                       Metric metric = Metric::rail, Constraints constraints = {}) {
    const auto route = search(net, stations, metric, std::move(constraints));
    return route ? net.path(*route) : std::string(code_name(route.error().code));
}

/// The same by rail.
inline std::string way(const DrawnNetwork& net, std::string_view stations,
                       Constraints constraints) {
    return way(net, stations, Metric::rail, std::move(constraints));
}

}  // namespace verst::test
