#pragma once

#include <cstddef>
#include <string>

#include "verst/geo/length_unit.hpp"
#include "verst/network/network.hpp"
#include "verst/route/matrix.hpp"

namespace verst {

/// The first two lines of the table: what the figures are, and the places as they were asked for.
[[nodiscard]] std::string matrix_markdown_head(const MatrixHead& head, LengthUnit unit);

/// What is to be said before or after the table, a bullet each.
[[nodiscard]] std::string matrix_markdown_notes(const Network& network,
                                                const MatrixRemarks& remarks, LengthUnit unit);

/// The line of one place; an empty cell where there is no way.
[[nodiscard]] std::string matrix_markdown_row(const MatrixHead& head, std::size_t place,
                                              const MatrixRow& row, LengthUnit unit);

}  // namespace verst
