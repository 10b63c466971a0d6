#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "render/markup.hpp"

namespace verst::page {

/// A text of a page, and the key of its figure in the JSON of the same answer, if it has one.
struct Cell {
    std::string text;
    std::string json = {};     ///< "legs.0.rail_km"
    std::string classes = {};  ///< "holds"
    bool foreign = false;      ///< words of others: whatever direction they run, they stay in here
};

/// A table with a caption, scopes, and on a telephone each row as a card of its own: the headers
/// then stand before the cells.
class HtmlTable {
  public:
    struct Column {
        std::string header;
        bool number = false;  ///< aligned right
    };

    HtmlTable(std::string caption, std::vector<Column> columns)
        : caption_(std::move(caption)), columns_(std::move(columns)) {}

    /// The first cell is the header of the row. A row of a leg lights up with it; 0 is no leg.
    void add_row(std::vector<Cell> cells, std::size_t leg = 0) {
        rows_.push_back({std::move(cells), leg});
    }

    [[nodiscard]] bool empty() const { return rows_.empty(); }
    void write(markup::Writer& out) const;

  private:
    struct Row {
        std::vector<Cell> cells;
        std::size_t leg = 0;
    };

    void write_row(markup::Writer& out, const Row& row) const;

    std::string caption_;
    std::vector<Column> columns_;
    std::vector<Row> rows_;
};

/// The content of a cell, where it is no cell of a table.
void write_text(markup::Writer& out, const Cell& cell);

}  // namespace verst::page
