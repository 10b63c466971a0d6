#include "route/table/hub_labels.hpp"

#include <algorithm>

namespace verst {
namespace {

const Hub* find_hub(std::span<const Hub> hubs, std::uint32_t rank) {
    const auto found = std::ranges::lower_bound(hubs, rank, {}, &Hub::rank);
    return found != hubs.end() && found->rank == rank ? &*found : nullptr;
}

}  // namespace

HubLabels::HubLabels(const Elimination& elimination, const CoreTable& core)
    : elimination_(elimination),
      first_rank_by_row_(elimination.size() == 0 ? 0 : elimination.size() - 1) {
    for (Side& side : sides_) side.first.add(0);
    for (std::size_t rank = elimination.size(); rank-- > 0;) {
        for (const Heading heading : {Heading::out, Heading::in})
            add(static_cast<std::uint32_t>(rank), heading, core);
    }
}

HubLabels::HubLabels(const Elimination& elimination, ColumnReader& kept)
    : elimination_(elimination),
      first_rank_by_row_(elimination.size() == 0 ? 0 : elimination.size() - 1) {
    columns(*this, kept);
}

bool HubLabels::is_sound() const {
    return std::ranges::all_of(sides_, [&](const Side& side) {
        return are_ranges(side.first.all(), elimination_.size(), side.hubs.size()) &&
               std::ranges::all_of(side.hubs.all(), [&](const Hub& hub) {
                   return hub.rank < elimination_.size() && is_table_cost(hub.way.cost) &&
                          is_table_length(hub.way.length_nm);
               });
    });
}

void HubLabels::add(std::uint32_t rank, Heading heading, const CoreTable& core) {
    std::vector<Hub> hubs{Hub{.rank = rank, .way = {0, 0}}};
    if (rank < core.first_rank()) {
        for (const std::uint32_t index : links(rank, heading)) {
            const Elimination::Link& link = elimination_.link(index);
            for (const Hub& hub : of(heading == Heading::out ? link.to : link.from, heading)) {
                TableWay way;
                way.improve(link.way.cost + hub.way.cost, link.way.length_nm + hub.way.length_nm);
                hubs.push_back({.rank = hub.rank, .way = way});
            }
        }
        reduce(hubs, core, heading);
    }
    Side& side = sides_[static_cast<std::size_t>(heading)];
    side.hubs.add(hubs);
    side.first.add(static_cast<std::uint32_t>(side.hubs.size()));
}

void HubLabels::reduce(std::vector<Hub>& hubs, const CoreTable& core, Heading heading) {
    std::ranges::sort(hubs, {}, &Hub::rank);
    std::size_t kept = 0;
    for (const Hub& hub : hubs) {
        if (kept > 0 && hubs[kept - 1].rank == hub.rank) {
            hubs[kept - 1].way.improve(hub.way.cost, hub.way.length_nm);
        } else {
            hubs[kept++] = hub;
        }
    }
    hubs.resize(kept);
    const std::uint32_t first = core.first_rank();
    std::vector<Hub> best = hubs;
    std::erase_if(best, [&](const Hub& hub) {
        return hub.rank >= first && std::ranges::any_of(hubs, [&](const Hub& other) {
                   if (other.rank < first || other.rank == hub.rank) return false;
                   const std::uint32_t from = other.rank - first;
                   const std::uint32_t to = hub.rank - first;
                   const MarkedCost between =
                       heading == Heading::out ? core.cost(from, to) : core.cost(to, from);
                   return cost_of(other.way.cost + between) < cost_of(hub.way.cost);
               });
    });
    hubs = std::move(best);
}

bool HubLabels::trace(std::uint32_t rank, const Hub& hub, Heading heading,
                      std::vector<std::uint32_t>& found) const {
    const auto begin = static_cast<std::ptrdiff_t>(found.size());
    Cost left = cost_of(hub.way.cost);
    while (rank != hub.rank) {
        const std::uint32_t before = rank;
        for (const std::uint32_t index : links(rank, heading)) {
            const Elimination::Link& link = elimination_.link(index);
            const std::uint32_t next = heading == Heading::out ? link.to : link.from;
            const Hub* beyond = find_hub(of(next, heading), hub.rank);
            if (beyond == nullptr || cost_of(link.way.cost + beyond->way.cost) != left) continue;
            found.push_back(index);
            left = cost_of(beyond->way.cost);
            rank = next;
            break;
        }
        if (rank == before) return false;
    }
    if (heading == Heading::in) std::reverse(found.begin() + begin, found.end());
    return true;
}

}  // namespace verst
