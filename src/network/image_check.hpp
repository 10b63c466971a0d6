#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "network/image.hpp"

namespace verst {

/// What is wrong with an image whose head is sound: "places[12].name: reaches beyond the file".
/// Nothing if every text, span and index stays within it, every number is in its range, and its
/// parts fit each other, so that whatever reads it needs no check of its own.
[[nodiscard]] std::optional<std::string> fault_of(const NetworkImage& image);

}  // namespace verst
