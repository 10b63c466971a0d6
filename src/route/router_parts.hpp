#pragma once

#include <utility>

#include "route/open_track.hpp"
#include "route/route_index.hpp"
#include "verst/route/router.hpp"

namespace verst {

struct Router::Parts {
    RouteIndex index;
    Constraints constraints;
    OpenTrack track;

    Parts(RouteIndex of, Constraints within)
        : index(std::move(of)),
          constraints(std::move(within)),
          track(index.network(), index.parts().graph(constraints), constraints) {}

    [[nodiscard]] const Network& network() const { return index.network(); }
    [[nodiscard]] const Stretches& stretches() const { return index.parts().stretches; }

    /// Why there is no way through the stations; the last two are those that none joins.
    [[nodiscard]] Refusal no_route(std::span<const PlaceIndex> stations) const;
};

}  // namespace verst
