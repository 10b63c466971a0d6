#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "verst/geo/position.hpp"

namespace verst {

/// The bends of a section as few bytes: from `start` on, the difference of each to the one before
/// in steps of 1e-5 degrees (1.1 m), latitude then longitude, as zigzag numbers of seven bits a
/// byte, the last byte of each below 0x80.
[[nodiscard]] std::vector<std::uint8_t> encode_shape(Position start,
                                                     std::span<const Position> bends);

/// The bends again, good to 1e-5 degrees. Of bytes that are no shape, as many as can be read.
[[nodiscard]] std::vector<Position> decode_shape(Position start,
                                                 std::span<const std::uint8_t> bytes);

/// True if the bytes are a shape, to the last of them, of valid positions.
[[nodiscard]] bool is_shape(Position start, std::span<const std::uint8_t> bytes);

}  // namespace verst
