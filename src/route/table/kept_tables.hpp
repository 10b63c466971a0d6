#pragma once

#include <memory>

#include "route/open_track.hpp"
#include "route/table/way_table.hpp"
#include "verst/network/network.hpp"
#include "verst/route/route.hpp"

namespace verst {

/// The table of a track that the network's image keeps (see verst/route/kept_tables.hpp); null if
/// it keeps none of just this track. It must not outlive the network or the track.
[[nodiscard]] std::unique_ptr<const WayTable> kept_table(const Network& network,
                                                         const OpenTrack& track, Metric metric);

}  // namespace verst
