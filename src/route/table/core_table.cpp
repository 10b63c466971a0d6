#include "route/table/core_table.hpp"

#include <algorithm>
#include <utility>

namespace verst {

CoreTable::CoreTable(const Elimination& elimination, std::size_t size)
    : elimination_(elimination),
      size_(std::min(size, elimination.size())),
      first_rank_(static_cast<std::uint32_t>(elimination.size() - size_)),
      costs_(std::vector<MarkedCost>(size_ * size_, no_way)),
      lengths_nm_(std::vector<std::int64_t>(size_ * size_)) {
    for (std::size_t i = size_; i-- > 0;) add(static_cast<std::uint32_t>(i));
}

CoreTable::CoreTable(const Elimination& elimination, ColumnReader& kept)
    : elimination_(elimination) {
    columns(*this, kept);
    while (size_ < elimination.size() && size_ * size_ < costs_.size()) ++size_;
    first_rank_ = static_cast<std::uint32_t>(elimination.size() - size_);
}

bool CoreTable::is_sound() const {
    return costs_.size() == size_ * size_ && lengths_nm_.size() == costs_.size() &&
           std::ranges::all_of(costs_.all(), is_table_cost) &&
           std::ranges::all_of(lengths_nm_.all(), is_table_length);
}

/// The ways between one and all that are higher: its first (or last) link leads to one of these,
/// and the ways between them are known.
void CoreTable::add(std::uint32_t core) {
    const std::uint32_t rank = first_rank_ + core;
    set(core * size_ + core, {0, 0});
    for (std::size_t other = core + 1; other < size_; ++other) {
        TableWay there;
        for (const std::uint32_t index : elimination_.up(rank)) {
            const Elimination::Link& link = elimination_.link(index);
            const TableWay beyond = way((link.to - first_rank_) * size_ + other);
            there.improve(link.way.cost + beyond.cost, link.way.length_nm + beyond.length_nm);
        }
        set(core * size_ + other, there);
        TableWay back;
        for (const std::uint32_t index : elimination_.down(rank)) {
            const Elimination::Link& link = elimination_.link(index);
            const TableWay before = way(other * size_ + link.from - first_rank_);
            back.improve(before.cost + link.way.cost, before.length_nm + link.way.length_nm);
        }
        set(other * size_ + core, back);
    }
}

bool CoreTable::trace(std::uint32_t from, std::uint32_t to,
                      std::vector<std::uint32_t>& links) const {
    std::vector<std::uint32_t> from_the_end;
    while (from != to) {
        const Cost whole = cost_of(cost(from, to));
        const auto before = std::pair(from, to);
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
        if (before == std::pair(from, to)) return false;
    }
    links.insert(links.end(), from_the_end.rbegin(), from_the_end.rend());
    return true;
}

}  // namespace verst
