#include "route/table/core_table.hpp"

#include <algorithm>
#include <cassert>

namespace verst {

CoreTable::CoreTable(const Elimination& elimination, std::size_t size, bool with_lengths)
    : elimination_(elimination),
      size_(std::min(size, elimination.size())),
      first_rank_(static_cast<std::uint32_t>(elimination.size() - size_)),
      costs_(size_ * size_, no_way),
      lengths_nm_(with_lengths ? size_ * size_ : 0) {
    for (std::size_t i = size_; i-- > 0;) add(static_cast<std::uint32_t>(i));
}

void CoreTable::set(std::size_t cell, const TableWay& way) {
    costs_[cell] = way.cost;
    if (!lengths_nm_.empty()) lengths_nm_[cell] = way.length_nm;
}

/// The ways between one and all that are higher: its first (or last) link leads to one of these,
/// and the ways between them are known.
void CoreTable::add(std::uint32_t core) {
    const std::uint32_t rank = first_rank_ + core;
    costs_[core * size_ + core] = 0;
    std::vector<TableWay> best(size_ - core - 1);
    for (const std::uint32_t index : elimination_.up(rank)) {
        const Elimination::Link& link = elimination_.link(index);
        const std::uint32_t via = link.to - first_rank_;
        for (std::size_t i = 0; i < best.size(); ++i) {
            const auto to = static_cast<std::uint32_t>(core + 1 + i);
            best[i].improve(link.way.cost + cost(via, to), link.way.length_nm + length_nm(via, to));
        }
    }
    for (std::size_t i = 0; i < best.size(); ++i) set(core * size_ + core + 1 + i, best[i]);
    for (std::size_t i = 0; i < best.size(); ++i) {
        const auto from = static_cast<std::uint32_t>(core + 1 + i);
        TableWay way;
        for (const std::uint32_t index : elimination_.down(rank)) {
            const Elimination::Link& link = elimination_.link(index);
            const std::uint32_t via = link.from - first_rank_;
            way.improve(cost(from, via) + link.way.cost, length_nm(from, via) + link.way.length_nm);
        }
        set(from * size_ + core, way);
    }
}

void CoreTable::trace(std::uint32_t from, std::uint32_t to,
                      std::vector<std::uint32_t>& links) const {
    std::vector<std::uint32_t> from_the_end;
    while (from != to) {
        const Cost whole = cost_of(cost(from, to));
        [[maybe_unused]] const auto before = std::pair(from, to);
        if (from < to) {
            for (const std::uint32_t index : elimination_.up(first_rank_ + from)) {
                const Elimination::Link& link = elimination_.link(index);
                const std::uint32_t via = link.to - first_rank_;
                if (cost_of(link.way.cost + cost(via, to)) != whole) continue;
                links.push_back(index);
                from = via;
                break;
            }
        } else {
            for (const std::uint32_t index : elimination_.down(first_rank_ + to)) {
                const Elimination::Link& link = elimination_.link(index);
                const std::uint32_t via = link.from - first_rank_;
                if (cost_of(cost(from, via) + link.way.cost) != whole) continue;
                from_the_end.push_back(index);
                to = via;
                break;
            }
        }
        assert(before != std::pair(from, to));
    }
    links.insert(links.end(), from_the_end.rbegin(), from_the_end.rend());
}

}  // namespace verst
