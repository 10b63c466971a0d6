#pragma once

#include <utility>

#include "route/open_track.hpp"
#include "route/route_index.hpp"
#include "verst/route/router.hpp"

namespace verst {

struct Router::Parts {
    RouteIndex index;
    Constraints constraints;
    Permits permits;
    OpenTrack track;

    Parts(RouteIndex of, Constraints within)
        : index(std::move(of)),
          constraints(std::move(within)),
          permits(index.network(), constraints),
          track(index.network(), index.parts().graph(constraints), constraints, permits) {}
    Parts(const Parts&) = delete;  // parts refer to each other
    Parts& operator=(const Parts&) = delete;

    [[nodiscard]] const Network& network() const { return index.network(); }
    [[nodiscard]] const Stretches& stretches() const { return index.parts().stretches; }

    /// Why there is no way through the stations; the last two are those that none joins.
    [[nodiscard]] Refusal no_route(std::span<const PlaceIndex> stations) const;
};

}  // namespace verst
