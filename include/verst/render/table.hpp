#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace verst {

/// Columns of a terminal that text output is laid out for.
inline constexpr std::size_t text_width = 80;

enum class Align : unsigned char { left, right };

/// A plain-text table: names left, numbers right, aligned by display width. Columns are two spaces
/// apart. Where the rows would not fit, the cells of the widest left-aligned columns are wrapped.
class Table {
  public:
    struct Column {
        std::string header;  ///< a table whose headers are all empty has no header line
        Align align = Align::left;
        bool whole = false;  ///< its cells are never wrapped: an id is there to be copied
    };

    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

    /// Cells that are missing at the end are empty; there must not be more than columns.
    void add_row(std::vector<std::string> cells);

    /// A line under the rows so far: what follows are their totals.
    void add_rule() { rows_.push_back({{}, true}); }

    [[nodiscard]] bool empty() const { return rows_.empty(); }
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }

    /// Calls `visit(cells)` for each row; rules are left out.
    template <class Visitor>
    void for_each_row(Visitor visit) const {
        for (const Row& row : rows_) {
            if (!row.rule) visit(row.cells);
        }
    }

    /// The lines, each ended by a newline and without trailing spaces. `indent` spaces stand before
    /// each, and count in `width`.
    [[nodiscard]] std::string str(std::size_t indent = 0, std::size_t width = text_width) const;

  private:
    struct Row {
        std::vector<std::string> cells;
        bool rule = false;
    };

    [[nodiscard]] std::vector<std::size_t> least_widths() const;
    [[nodiscard]] std::vector<std::size_t> column_widths(std::size_t available) const;

    std::vector<Column> columns_;
    std::vector<Row> rows_;
};

/// The lines that a text takes when wrapped at spaces to `width` columns; a word that is wider is
/// broken, after a hyphen if it has one.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The same as one block: `indent` spaces before each line, a newline after each.
[[nodiscard]] std::string paragraph(std::string_view text, std::size_t indent = 0,
                                    std::size_t width = text_width);

}  // namespace verst
