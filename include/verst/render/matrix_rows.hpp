#pragma once

#include <cstddef>
#include <string>

#include "verst/geo/length_unit.hpp"
#include "verst/route/matrix.hpp"

namespace verst {

/// The first record: what the figures are ("rail_km", "chord_mi", "time_h"), and the places as they
/// were asked for.
[[nodiscard]] std::string matrix_csv_head(const MatrixHead& head, LengthUnit unit);

/// The last column, of ways that may be longer than the shortest: where the shortest way is
/// another, by how many kilometres (or miles) it goes. "Moscow 8303.0; Beijing 7826.4"
[[nodiscard]] std::string shortest_cell(const MatrixHead& head, const MatrixRow& row,
                                        LengthUnit unit, int decimals);

/// The record of one place: kilometres to one decimal, hours to two, an empty field where there is
/// no way.
[[nodiscard]] std::string matrix_csv_row(const MatrixHead& head, std::size_t place,
                                         const MatrixRow& row, LengthUnit unit);

}  // namespace verst
