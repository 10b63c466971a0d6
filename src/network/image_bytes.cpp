#include "network/image_bytes.hpp"

#include <array>
#include <cstring>

namespace verst {

namespace {

constexpr std::uint64_t odd_multiplier = 0x9E37'79B9'7F4A'7C15;

/// One-to-one in `lane` for any word and in the word for any lane, so that one changed word can
/// never come to the same.
std::uint64_t stir(std::uint64_t lane, std::uint64_t word) {
    lane = (lane ^ word) * odd_multiplier;
    return lane ^ (lane >> 32U);
}

}  // namespace

std::uint64_t checksum_of(std::span<const std::byte> bytes) {
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
    std::array<std::uint64_t, 4> words{};
    std::size_t at = 0;
    for (; bytes.size() - at >= sizeof words; at += sizeof words) {
        std::memcpy(words.data(), bytes.data() + at, sizeof words);
        for (std::size_t i = 0; i < lanes.size(); ++i) lanes[i] = stir(lanes[i], words[i]);
    }
    words = {};
    if (at < bytes.size()) std::memcpy(words.data(), bytes.data() + at, bytes.size() - at);
    std::uint64_t sum = bytes.size();
    for (std::size_t i = 0; i < lanes.size(); ++i) sum = stir(sum, stir(lanes[i], words[i]));
    return sum;
}

}  // namespace verst
