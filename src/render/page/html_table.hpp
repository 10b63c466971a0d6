#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "render/markup.hpp"
#include "render/report.hpp"

namespace verst::page {

using report::Cell;

/// A table with a caption, scopes, and on a telephone each row as a card of its own: the headers
/// then stand before the cells.
class HtmlTable {
  public:
    using Column = report::Column;

    explicit HtmlTable(report::Table table) : table_(std::move(table)) {}
    HtmlTable(std::string caption, std::vector<Column> columns)
        : table_{std::move(caption), std::move(columns)} {}

    /// The first cell is the header of the row. A row of a leg lights up with it; 0 is no leg.
    void add_row(std::vector<Cell> cells, std::size_t leg = 0) {
        table_.add_row(std::move(cells), leg);
    }

    [[nodiscard]] bool empty() const { return table_.rows.empty(); }
    void write(markup::Writer& out, LengthUnit unit) const;

  private:
    void write_row(markup::Writer& out, const report::Row& row, LengthUnit unit) const;

    report::Table table_;
};

/// The content of a cell, where it is no cell of a table.
void write_text(markup::Writer& out, const Cell& cell, LengthUnit unit);

}  // namespace verst::page
