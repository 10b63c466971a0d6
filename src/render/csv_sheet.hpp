#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verst {

/// Cells and lines of a CSV text (RFC 4180).
namespace csv {

/// A text as a cell. What a spreadsheet would take for a formula (it begins with = + - @ or a tab)
/// gets an apostrophe before it, so that it stays a text.
[[nodiscard]] std::string text(std::string_view value);

/// A figure with up to three decimals; empty where it is not finite.
[[nodiscard]] std::string number(double value);
[[nodiscard]] std::string number(const std::optional<double>& value);

/// Degrees with up to six decimals.
[[nodiscard]] std::string degrees(double value);

[[nodiscard]] std::string yes_or_no(bool value);

/// The cells apart by commas, quoted where they must be, and CRLF.
[[nodiscard]] std::string line(const std::vector<std::string>& cells);

}  // namespace csv

/// A table whose rows are made of values of one type: every column has a name, with its unit, and
/// says what its cell is.
template <class Row>
class CsvSheet {
  public:
    using Cell = std::function<std::string(const Row&)>;

    void add(std::string name, Cell cell) {
        names_.push_back(std::move(name));
        cells_.push_back(std::move(cell));
    }

    [[nodiscard]] std::string header() const { return csv::line(names_); }

    [[nodiscard]] std::string row(const Row& row) const {
        std::vector<std::string> cells;
        cells.reserve(cells_.size());
        for (const Cell& cell : cells_) cells.push_back(cell(row));
        return csv::line(cells);
    }

  private:
    std::vector<std::string> names_;
    std::vector<Cell> cells_;
};

}  // namespace verst
