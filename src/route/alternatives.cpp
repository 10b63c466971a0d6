#include "route/router_parts.hpp"
namespace verst {
Result<std::vector<Route>> Router::alternatives(std::span<const PlaceIndex> stations, std::size_t, const Admissibility&) const {
    auto r = shortest(stations);
    if (!r) return tl::unexpected(std::move(r.error()));
    return std::vector<Route>{std::move(*r)};
}
}
