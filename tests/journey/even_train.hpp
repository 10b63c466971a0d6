#pragma once

#include <vector>

#include "route/drawn_network.hpp"
#include "verst/journey/least_times.hpp"

namespace verst::test {

/// A train that is as fast on every line.
inline LeastTimes even_train(const DrawnNetwork& net, double kmh) {
    TrainOnLines on_lines;
    on_lines.train.name = "even";
    on_lines.train.max_kmh = kmh;
    on_lines.credible_kmh.assign(net.network().lines().size(), kmh);
    return {net.network(), std::move(on_lines)};
}

}  // namespace verst::test
