#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "verst/geo/length_unit.hpp"
#include "verst/network/network.hpp"
#include "verst/route/matrix.hpp"

namespace verst {

/// A matrix as it is written: head, rows in order, tail, so that no more than a row of it need be
/// in memory. The head must stay.
class MatrixRows {
  public:
    MatrixRows() = default;
    MatrixRows(const MatrixRows&) = delete;
    MatrixRows& operator=(const MatrixRows&) = delete;
    MatrixRows(MatrixRows&&) = delete;
    MatrixRows& operator=(MatrixRows&&) = delete;
    virtual ~MatrixRows() = default;

    [[nodiscard]] virtual std::string head() const = 0;
    /// The next row.
    [[nodiscard]] virtual std::string row(const MatrixRow& row) = 0;
    /// What follows the rows.
    [[nodiscard]] virtual std::string tail(const MatrixRemarks& /*remarks*/) const { return {}; }
    /// Remarks that stand before the head, or after the tail where the head is written already.
    [[nodiscard]] virtual std::string notes(const MatrixRemarks& /*remarks*/) const { return {}; }
    /// Where there is no room for remarks, whoever writes says them elsewhere.
    [[nodiscard]] virtual bool has_remarks() const { return true; }
    /// False where there is no room for the shortest ways either (`MatrixRow::shortest_km`).
    [[nodiscard]] virtual bool has_shortest() const { return true; }
};

struct MatrixFormat {
    std::string_view name;  ///< as `--format` says it
    std::unique_ptr<MatrixRows> (*rows)(const Network& network, const MatrixHead& head,
                                        LengthUnit unit);
};

/// Text first, which is CSV: kilometres (or miles) to one decimal, hours to two, an empty field
/// where there is no way, and the places as they were asked for. docs/using.md has the keys of the
/// JSON, which is one object. `npy` is for NumPy (format 1.0, NEP 1): the figures alone, 32-bit
/// floats row by row, NaN where there is no way.
[[nodiscard]] const std::vector<MatrixFormat>& matrix_formats();

}  // namespace verst
