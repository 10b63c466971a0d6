#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "network/image.hpp"

namespace verst {

/// Lays records out in one block of bytes, which begins with a `NetworkImage`: first all arrays are
/// reserved, then they are filled, from their first record on. The texts that are set must live
/// until `finish`.
class ImageWriter {
  public:
    template <class Record>
    struct Rows {
        std::size_t at = 0;    ///< where the next one lies in the block
        std::size_t left = 0;  ///< how many were reserved, and are not yet taken
    };

    template <class Record>
    [[nodiscard]] Rows<Record> reserve(std::size_t count) {
        static_assert(alignof(Record) <= alignment);
        const Rows<Record> rows{reserved_, count};
        reserved_ += (count * sizeof(Record) + alignment - 1) / alignment * alignment;
        return rows;
    }

    /// Makes room for what was reserved: zeros. False if an image cannot be as large.
    [[nodiscard]] bool begin();

    [[nodiscard]] NetworkImage& image() { return *reinterpret_cast<NetworkImage*>(block_.get()); }

    /// Refers to the next `count` records, to be filled by the caller.
    template <class Record>
    std::span<Record> set(ImageSpan<Record>& field, Rows<Record>& rows, std::size_t count) {
        auto* const first = reinterpret_cast<Record*>(block_.get() + rows.at);
        std::uninitialized_default_construct_n(first, count);
        refer(field, rows.at, count);
        rows.at += count * sizeof(Record);
        rows.left -= count;
        return {first, count};
    }

    /// Refers to all of the records.
    template <class Record>
    std::span<Record> set(ImageSpan<Record>& field, Rows<Record>& rows) {
        return set(field, rows, rows.left);
    }

    /// Refers to the text, which is in the pool once, however often it is set.
    void set(ImageText& field, std::string_view text);

    /// The image with its pool. Nothing if it cannot be as large.
    [[nodiscard]] std::shared_ptr<const NetworkImage> finish() &&;

  private:
    static constexpr std::size_t alignment = 8;
    static constexpr std::size_t most_bytes = 0x7FFF'FFFF;

    void refer(ImageReach& field, std::size_t to, std::size_t count);

    std::size_t reserved_ = (sizeof(NetworkImage) + alignment - 1) / alignment * alignment;
    std::unique_ptr<std::byte[]> block_;
    std::string pool_;
    std::unordered_map<std::string_view, std::size_t> in_pool_;
};

}  // namespace verst
