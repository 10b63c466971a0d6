#pragma once

#include <cstddef>
#include <string>

#include "verst/network/network.hpp"
#include "verst/route/matrix.hpp"

namespace verst {

// One object, written in pieces so that no more than a row is in memory: the head, the rows in
// order, the tail. docs/using.md has its keys.

[[nodiscard]] std::string matrix_json_head(const Network& network, const MatrixHead& head);
[[nodiscard]] std::string matrix_json_row(const MatrixRow& row, bool first);
/// Where the ways may be longer than the shortest: the pairs of a row for which the shortest way is
/// another. They are written after the last row, so whoever writes keeps them until then.
[[nodiscard]] std::string matrix_json_shortest(const MatrixRow& row, std::size_t place, bool first);
[[nodiscard]] std::string matrix_json_tail(const Network& network, const MatrixHead& head,
                                           const std::string& shortest,
                                           const MatrixRemarks& remarks);

}  // namespace verst
