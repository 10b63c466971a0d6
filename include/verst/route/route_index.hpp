#pragma once

#include <memory>

#include "verst/route/route.hpp"

namespace verst {

/// What searches under one metric need of a network, prepared once: its junctions and ends and the
/// stretches of line between them. Immutable and cheap to copy: share it between routers (one per
/// set of constraints) and threads. Keeps a reference to the network.
class RouteIndex {
  public:
    RouteIndex(const Network& network, Metric metric);
    /// The same network for another metric: shares what does not depend on it.
    RouteIndex(const RouteIndex& other, Metric metric);

    [[nodiscard]] const Network& network() const;
    [[nodiscard]] Metric metric() const;

    struct Parts;
    [[nodiscard]] const Parts& parts() const { return *parts_; }

  private:
    std::shared_ptr<const Parts> parts_;
};

}  // namespace verst
