#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/route/matrix.hpp"

namespace verst {

// One object, written in pieces so that no more than a row is in memory: the head, the rows in
// order, the tail. docs/using.md has its keys.

[[nodiscard]] std::string matrix_json_head(const Network& network, const MatrixHead& head);
[[nodiscard]] std::string matrix_json_row(const MatrixRow& row, bool first);
[[nodiscard]] std::string matrix_json_tail();

}  // namespace verst
