#pragma once

#include <optional>
#include <vector>

#include "command/common_parameters.hpp"
#include "verst/base/refusal.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst::command {

/// The network that a command answers from: the door's own; with --snap track one that has places
/// on the track next to the coordinates that were asked for. Indices of places and lines are the
/// same in both.
class PlacesOnTrack {
  public:
    explicit PlacesOnTrack(const Network& network) : network_(&network) {}

    /// Puts the coordinates among the points onto the track, where that is asked for.
    [[nodiscard]] Result<void> put(const Snap& snap, std::vector<NamedPoint>& points);
    /// The same of one point.
    [[nodiscard]] Result<NamedPoint> put(const Snap& snap, const NamedPoint& point);

    [[nodiscard]] const Network& network() const { return made_ ? *made_ : *network_; }

  private:
    const Network* network_;
    std::optional<Network> made_;
};

}  // namespace verst::command
