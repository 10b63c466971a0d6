#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "network/image.hpp"

namespace verst {

inline constexpr const char* how_images_are_made =
    "verst import and verst data compile make one; tables are a directory, like stations/";

/// How to make an image anew: what its head says, if that is a text.
[[nodiscard]] std::string remedy(const ImageHead& head);

/// What is wrong with an image whose head is sound: "places[12].name: reaches beyond the file".
/// Nothing if every text, span and index stays within it, every number is in its range, and its
/// parts fit each other, so that whatever reads it needs no check of its own.
[[nodiscard]] std::optional<std::string> fault_of(const NetworkImage& image);

}  // namespace verst
