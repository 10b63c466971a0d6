#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace verst {

/// A position in one particular table. The tag keeps a station's index from being used on the table
/// of lines: the compiler refuses it.
template <class Tag>
class StrongIndex {
  public:
    constexpr StrongIndex() = default;
    constexpr explicit StrongIndex(std::size_t value) : value_(static_cast<std::uint32_t>(value)) {}

    [[nodiscard]] constexpr std::size_t value() const { return value_; }

    friend constexpr auto operator<=>(StrongIndex, StrongIndex) = default;

  private:
    std::uint32_t value_ = 0;
};

}  // namespace verst

template <class Tag>
struct std::hash<verst::StrongIndex<Tag>> {
    std::size_t operator()(verst::StrongIndex<Tag> index) const noexcept { return index.value(); }
};
