#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "network/image.hpp"

namespace verst {

/// All bytes of a network, the head included; not the parts behind it.
[[nodiscard]] inline std::span<const std::byte> bytes_of(const NetworkImage& image) {
    return {reinterpret_cast<const std::byte*>(&image), image.contents.network_bytes};
}

/// The next multiple of `alignment`, or `bytes` if it is one.
[[nodiscard]] constexpr std::size_t aligned(std::size_t bytes, std::size_t alignment) {
    return (bytes + alignment - 1) / alignment * alignment;
}

/// A sum that any changed byte changes. It is a guard against damage, not against
/// malice: eight lanes of multiplied words, mixed at the end.
[[nodiscard]] std::uint64_t checksum_of(std::span<const std::byte> bytes);

/// That of an image's network: of all behind the contents.
[[nodiscard]] inline std::uint64_t checksum_of_network(const NetworkImage& image) {
    return checksum_of(bytes_of(image).subspan(offsetof(NetworkImage, record_bytes)));
}

/// That of its head and contents, which have the others. Whatever these say.
[[nodiscard]] inline std::uint64_t checksum_of_head(const NetworkImage& image) {
    constexpr std::size_t first = offsetof(ImageHead, command);
    const auto* const bytes = reinterpret_cast<const std::byte*>(&image);
    return checksum_of({bytes + first, offsetof(NetworkImage, record_bytes) - first});
}

}  // namespace verst
