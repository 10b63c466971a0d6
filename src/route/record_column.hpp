#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "network/image_bytes.hpp"

namespace verst {

/// Records in a row: those that were made, or those that lie in an image. To whoever reads them
/// they are the same.
template <class Record>
class RecordColumn {
  public:
    RecordColumn() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a row of records is a column
    RecordColumn(std::vector<Record> made) : made_(std::move(made)), records_(made_) {}
    RecordColumn(RecordColumn&& other) noexcept { *this = std::move(other); }
    RecordColumn& operator=(RecordColumn&& other) noexcept {
        made_ = std::exchange(other.made_, {});  // its records stay where they are
        records_ = std::exchange(other.records_, {});
        return *this;
    }
    RecordColumn(const RecordColumn&) = delete;
    RecordColumn& operator=(const RecordColumn&) = delete;
    ~RecordColumn() = default;

    /// Records that lie elsewhere, and live longer.
    [[nodiscard]] static RecordColumn kept(std::span<const Record> records) {
        RecordColumn column;
        column.records_ = records;
        return column;
    }

    [[nodiscard]] std::size_t size() const { return records_.size(); }
    [[nodiscard]] bool empty() const { return records_.empty(); }
    [[nodiscard]] const Record& operator[](std::size_t i) const { return records_[i]; }
    [[nodiscard]] std::span<const Record> all() const { return records_; }
    [[nodiscard]] std::span<const Record> rows(std::size_t first, std::size_t count) const {
        return records_.subspan(first, count);
    }
    [[nodiscard]] std::size_t bytes() const { return records_.size_bytes(); }

    /// Of one that is being made.
    void add(const Record& record) {
        made_.push_back(record);
        records_ = made_;
    }
    void add(std::span<const Record> records) {
        made_.insert(made_.end(), records.begin(), records.end());
        records_ = made_;
    }
    [[nodiscard]] Record& edit(std::size_t i) { return made_[i]; }

  private:
    std::vector<Record> made_;
    std::span<const Record> records_;
};

/// What the columns of something take.
template <class Columns>
[[nodiscard]] std::size_t column_bytes(const Columns& of) {
    std::size_t sum = 0;
    const auto add = [&](const auto& column) { sum += column.bytes(); };
    Columns::columns(of, add);
    return sum;
}

/// True if `first` parts so many rows into so many ranges, one behind the other.
[[nodiscard]] inline bool are_ranges(std::span<const std::uint32_t> first, std::size_t ranges,
                                     std::size_t rows) {
    return first.size() == ranges + 1 && first.front() == 0 && first.back() == rows &&
           std::ranges::is_sorted(first);
}

/// Where in the bytes of a part its columns begin: what any record may need.
inline constexpr std::size_t column_alignment = ImagePart::alignment;

/// Writes columns one behind the other: what is told of them in front, and then of each how many
/// records, and the records.
class ColumnWriter {
  public:
    /// Behind these bytes, a multiple of `column_alignment`.
    template <class Head>
    ColumnWriter(std::string& bytes, const Head& head) : bytes_(bytes) {
        static_assert(std::has_unique_object_representations_v<Head>, "bytes that nobody set");
        static_assert(sizeof head <= column_alignment, "columns begin at their alignment");
        add(std::as_bytes(std::span(&head, 1)));
    }

    template <class Record>
    void operator()(const RecordColumn<Record>& column) {
        static_assert(std::has_unique_object_representations_v<Record>, "bytes that nobody set");
        const std::uint64_t count = column.size();
        add(std::as_bytes(std::span(&count, 1)));
        add(std::as_bytes(column.all()));
    }

  private:
    void add(std::span<const std::byte> more) {
        bytes_.append(reinterpret_cast<const char*>(more.data()), more.size());
        bytes_.resize(aligned(bytes_.size(), column_alignment));
    }

    std::string& bytes_;
};

/// Finds columns where they were written. What they hold is for others to check.
class ColumnReader {
  public:
    /// Bytes that begin at a multiple of `column_alignment`, and live longer than the columns.
    explicit ColumnReader(std::span<const std::byte> bytes) : left_(bytes) {}

    template <class Record>
    void operator()(RecordColumn<Record>& column) {
        static_assert(alignof(Record) <= column_alignment);
        std::uint64_t count = 0;
        const auto head = take(sizeof count, 1);
        if (!head.empty()) std::memcpy(&count, head.data(), sizeof count);
        const auto records = take(sizeof(Record), count);
        column = RecordColumn<Record>::kept(
            {reinterpret_cast<const Record*>(records.data()), records.size() / sizeof(Record)});
    }
    /// True if all that was asked for was there, and nothing else.
    [[nodiscard]] bool fits() const { return fits_ && left_.empty(); }

  private:
    std::span<const std::byte> take(std::size_t size, std::uint64_t count) {
        if (!fits_ || count > left_.size() / size) {
            fits_ = false;
            return {};
        }
        const auto taken = left_.first(count * size);
        const std::size_t padded = aligned(taken.size(), column_alignment);
        if (padded > left_.size()) {
            fits_ = false;
            return {};
        }
        left_ = left_.subspan(padded);
        return taken;
    }

    std::span<const std::byte> left_;
    bool fits_ = true;
};

}  // namespace verst
