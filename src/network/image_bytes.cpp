#include "network/image_bytes.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace verst {

namespace {

constexpr std::uint64_t odd_multiplier = 0x9E37'79B9'7F4A'7C15;

/// One-to-one in `lane` for any word and in the word for any lane, so that one changed word can
/// never come to the same.
std::uint64_t stir(std::uint64_t lane, std::uint64_t word) {
    return std::rotl((lane ^ word) * odd_multiplier, 29);
}

}  // namespace

std::uint64_t checksum_of(std::span<const std::byte> bytes) {
    // So many lanes that none waits for its multiplication; each by its number, so that they stay
    // in registers.
    return [&]<std::size_t... Lane>(std::index_sequence<Lane...>) {
        constexpr std::size_t row = sizeof...(Lane) * sizeof(std::uint64_t);
        std::array<std::uint64_t, sizeof...(Lane)> lanes{Lane + 1 ...};
        std::array<std::uint64_t, sizeof...(Lane)> words{};
        std::size_t at = 0;
        for (; bytes.size() - at >= row; at += row) {
            std::memcpy(words.data(), bytes.data() + at, row);
            ((lanes[Lane] = stir(lanes[Lane], words[Lane])), ...);
        }
        words = {};
        if (at < bytes.size()) std::memcpy(words.data(), bytes.data() + at, bytes.size() - at);
        std::uint64_t sum = bytes.size();
        ((sum = stir(sum, stir(lanes[Lane], words[Lane]))), ...);
        return sum;
    }(std::make_index_sequence<8>{});
}

}  // namespace verst
