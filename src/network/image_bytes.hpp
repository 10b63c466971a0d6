#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "network/image.hpp"

namespace verst {

/// All bytes of an image, the head included.
[[nodiscard]] inline std::span<const std::byte> bytes_of(const NetworkImage& image) {
    return {reinterpret_cast<const std::byte*>(&image), image.head.bytes};
}

/// A sum that any changed byte after the head changes. It is a guard against damage, not against
/// malice: four lanes of multiplied words, mixed at the end.
[[nodiscard]] std::uint64_t image_checksum(std::span<const std::byte> image);

}  // namespace verst
