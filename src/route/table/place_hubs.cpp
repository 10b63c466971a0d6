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
        ranks_.add(hub.rank < first_core_ ? hub.rank : hub.rank - first_core_);
        costs_.add(hub.way.cost);
        lengths_nm_.add(hub.way.length_nm);
    }
    near_.add(near);
}

bool PlaceHubs::is_sound(std::size_t places, std::size_t stretches, std::size_t core) const {
    if (near_.size() != places || costs_.size() != ranks_.size() ||
        lengths_nm_.size() != ranks_.size() || !std::ranges::all_of(costs_.all(), is_table_cost) ||
        !std::ranges::all_of(lengths_nm_.all(), is_table_length))
        return false;
    return std::ranges::all_of(near_.all(), [&](const Near& near) {
        const std::size_t listed = near.has_few() ? near.in_core : 0;
        const auto is_no_way = [](MarkedCost cost) { return cost == no_way; };
        const auto in_core = [&](std::uint32_t number) { return number < core; };
        const std::size_t of_core = near.has_few() ? 0 : near.in_core;
        if (near.first > ranks_.size() || near.below + of_core > ranks_.size() - near.first)
            return false;
        return (near.stretch == no_stretch || near.stretch < stretches) &&
               std::ranges::all_of(near.costs, is_table_cost) &&
               std::all_of(near.costs.begin() + listed, near.costs.end(), is_no_way) &&
               std::ranges::all_of(near.lengths_nm, is_table_length) &&
               (!near.has_few() || std::ranges::all_of(near.core, in_core)) &&
               std::ranges::all_of(ranks_.rows(near.first, near.below),
                                   [&](std::uint32_t rank) { return rank < first_core_; }) &&
               std::ranges::all_of(ranks_.rows(near.first + near.below, of_core), in_core);
    });
}

}  // namespace verst
