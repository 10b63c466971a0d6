#include "route/table/place_hubs.hpp"

#include <algorithm>

namespace verst {

void PlaceHubs::add(std::span<const Hub> hubs, std::uint32_t stretch) {
    const auto core = std::ranges::lower_bound(hubs, first_core_, {}, &Hub::rank);
    const auto below = static_cast<std::size_t>(core - hubs.begin());
    const auto in_core = hubs.subspan(below);
    Near near;
    near.first = static_cast<std::uint32_t>(ranks_.size());
    near.stretch = stretch;
    near.below = static_cast<std::uint16_t>(below);
    near.in_core = static_cast<std::uint16_t>(in_core.size());
    for (const Hub& hub : hubs.first(below)) near.mask |= std::uint64_t{1} << (hub.rank % 64);
    if (near.has_few()) {
        // What there is not is looked up too: at the other's number, which is at hand.
        near.core.fill(in_core[0].rank - first_core_);
        for (std::size_t i = 0; i < in_core.size(); ++i) {
            near.core[i] = in_core[i].rank - first_core_;
            near.costs[i] = in_core[i].way.cost;
            near.lengths_nm[i] = in_core[i].way.length_nm;
        }
        hubs = hubs.first(below);
    }
    for (const Hub& hub : hubs) {
        ranks_.push_back(hub.rank < first_core_ ? hub.rank : hub.rank - first_core_);
        costs_.push_back(hub.way.cost);
        lengths_nm_.push_back(hub.way.length_nm);
    }
    near_.push_back(near);
}

}  // namespace verst
