#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "route/table/elimination.hpp"

namespace verst {

/// The best way between every two of the highest ranks of an elimination, its core.
class CoreTable {
  public:
    /// Of the `size` highest ranks, or all if there are fewer.
    CoreTable(const Elimination& elimination, std::size_t size);
    /// One that was kept: `is_sound` says whether it stays within its columns.
    CoreTable(const Elimination& elimination, ColumnReader& kept);
    [[nodiscard]] bool is_sound() const;

    [[nodiscard]] std::size_t size() const { return size_; }
    /// The rank that is number 0 of the core.
    [[nodiscard]] std::uint32_t first_rank() const { return first_rank_; }

    /// From one of the core, by its number, to each.
    [[nodiscard]] std::span<const MarkedCost> costs_from(std::uint32_t core) const {
        return costs_.rows(core * size_, size_);
    }
    [[nodiscard]] MarkedCost cost(std::uint32_t from, std::uint32_t to) const {
        return costs_[from * size_ + to];
    }
    /// Of that way, by rail.
    [[nodiscard]] std::int64_t length_nm(std::uint32_t from, std::uint32_t to) const {
        return lengths_nm_[from * size_ + to];
    }

    /// Adds the links of the way from one to another (there must be one), in the order of travel.
    /// False if the table does not tell: one that was kept and is not what it was.
    [[nodiscard]] bool trace(std::uint32_t from, std::uint32_t to,
                             std::vector<std::uint32_t>& links) const;

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        visit(self.costs_);
        visit(self.lengths_nm_);
    }

  private:
    void add(std::uint32_t core);
    [[nodiscard]] TableWay way(std::size_t cell) const { return {costs_[cell], lengths_nm_[cell]}; }
    void set(std::size_t cell, const TableWay& way) {
        costs_.edit(cell) = way.cost;
        lengths_nm_.edit(cell) = way.length_nm;
    }

    const Elimination& elimination_;
    std::size_t size_ = 0;
    std::uint32_t first_rank_ = 0;
    RecordColumn<MarkedCost> costs_;  ///< row by row
    RecordColumn<std::int64_t> lengths_nm_;
};

}  // namespace verst
