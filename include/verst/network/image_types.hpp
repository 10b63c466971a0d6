#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "verst/base/strong_index.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// The parts that the records of an image are made of. An image (docs/image-format.md) has no
/// pointers: what refers to other bytes of it says how far they are from itself, so that the image
/// can lie anywhere in memory. Such parts cannot be copied out of it; what they refer to is as
/// immutable as the image, and lives as long.

/// Bytes of the same image, by their distance from here.
class ImageReach {
  public:
    ImageReach() = default;
    ImageReach(const ImageReach&) = delete;
    ImageReach& operator=(const ImageReach&) = delete;

    [[nodiscard]] const std::byte* start() const {
        return reinterpret_cast<const std::byte*>(this) + distance_;
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    /// Of the first byte from this object, in bytes; of any image that was checked it lies in it.
    [[nodiscard]] std::int32_t distance() const { return distance_; }
    /// Whoever makes the image says so.
    void refer_to(std::int32_t distance, std::uint32_t count) {
        distance_ = distance;
        count_ = count;
    }

  protected:
    ~ImageReach() = default;

  private:
    std::int32_t distance_ = 0;
    std::uint32_t count_ = 0;
};

/// A text (UTF-8) in the image's pool of strings: to its readers a `std::string_view`.
class ImageText : public ImageReach {
  public:
    [[nodiscard]] std::string_view view() const {
        return {reinterpret_cast<const char*>(start()), count()};
    }
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for the text.
    operator std::string_view() const { return view(); }

    [[nodiscard]] bool empty() const { return count() == 0; }
    [[nodiscard]] std::size_t size() const { return count(); }
    [[nodiscard]] const char* data() const { return view().data(); }
    [[nodiscard]] const char* begin() const { return data(); }
    [[nodiscard]] const char* end() const { return data() + size(); }
    [[nodiscard]] char front() const { return view().front(); }
    [[nodiscard]] std::size_t find(std::string_view part) const { return view().find(part); }
    [[nodiscard]] std::size_t find(char part) const { return view().find(part); }
    [[nodiscard]] std::string_view substr(std::size_t from,
                                          std::size_t count = std::string_view::npos) const {
        return view().substr(from, count);
    }
    [[nodiscard]] bool starts_with(std::string_view part) const { return view().starts_with(part); }
    [[nodiscard]] bool ends_with(std::string_view part) const { return view().ends_with(part); }

    /// Most that are equal are one text of the pool.
    friend bool operator==(const ImageText& a, const ImageText& b) {
        return a.size() == b.size() && (a.start() == b.start() || a.view() == b.view());
    }
    friend bool operator==(const ImageText& a, std::string_view b) { return a.view() == b; }
    friend auto operator<=>(const ImageText& a, const ImageText& b) {
        return a.view() <=> b.view();
    }
    friend auto operator<=>(const ImageText& a, std::string_view b) { return a.view() <=> b; }
};

/// Records in a row: to its readers a `std::span<const Record>`.
template <class Record>
class ImageSpan : public ImageReach {
  public:
    [[nodiscard]] const Record* data() const { return reinterpret_cast<const Record*>(start()); }
    [[nodiscard]] std::size_t size() const { return count(); }
    [[nodiscard]] bool empty() const { return count() == 0; }
    [[nodiscard]] const Record* begin() const { return data(); }
    [[nodiscard]] const Record* end() const { return data() + count(); }
    [[nodiscard]] const Record& operator[](std::size_t i) const { return data()[i]; }
    [[nodiscard]] const Record& front() const { return data()[0]; }
    [[nodiscard]] const Record& back() const { return data()[count() - 1]; }
};

/// What stands for "nothing" among the values of a type.
template <class Value>
struct BlankValue;

template <>
struct BlankValue<double> {
    static constexpr double value = -1.7e308;
};
template <class Tag>
struct BlankValue<StrongIndex<Tag>> {
    static constexpr StrongIndex<Tag> value{std::size_t{0xFFFFFFFF}};
};
template <>
struct BlankValue<CalendarDay> {
    static constexpr CalendarDay value = CalendarDay::min();
};

/// A value that may be missing, as large as the value: a `std::optional` whose bytes are always the
/// same.
template <class Value>
class Maybe {
  public:
    constexpr Maybe() = default;
    // NOLINTBEGIN(google-explicit-constructor): as those of std::optional
    constexpr Maybe(std::nullopt_t) {}
    constexpr Maybe(Value value) : value_(value) {}
    constexpr Maybe(const std::optional<Value>& value) : value_(value.value_or(blank)) {}
    constexpr operator std::optional<Value>() const {
        return has_value() ? std::optional<Value>(value_) : std::nullopt;
    }
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] constexpr bool has_value() const { return value_ != blank; }
    [[nodiscard]] constexpr explicit operator bool() const { return has_value(); }
    [[nodiscard]] constexpr const Value& operator*() const { return value_; }
    [[nodiscard]] constexpr const Value* operator->() const { return &value_; }
    [[nodiscard]] constexpr Value value() const {
        return has_value() ? value_ : throw std::bad_optional_access();
    }
    [[nodiscard]] constexpr Value value_or(Value other) const {
        return has_value() ? value_ : other;
    }

    friend constexpr bool operator==(const Maybe& a, const Maybe& b) {
        return a.value_ == b.value_;
    }
    friend constexpr bool operator==(const Maybe& a, const Value& b) { return a.value_ == b; }
    /// Nothing comes first.
    friend constexpr auto operator<=>(const Maybe& a, const Maybe& b) {
        return a.value_ <=> b.value_;
    }

  private:
    static constexpr Value blank = BlankValue<Value>::value;
    Value value_ = blank;
};

}  // namespace verst
