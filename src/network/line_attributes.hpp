#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "verst/network/draft.hpp"

namespace verst {

/// What holds over single sections of a line, beside what the line itself says: on each section the
/// first of the attributes of one kind. Each section is settled once, however many attributes a
/// line has.
class LineAttributes {
  public:
    /// `attributes` are those of one line, in the order of their rows.
    LineAttributes(std::span<const draft::Attribute* const> attributes, std::size_t section_count);

    /// Nothing where only the line says it.
    [[nodiscard]] std::optional<std::string_view> at(std::string_view attribute,
                                                     std::size_t section) const;
    [[nodiscard]] bool has(std::string_view attribute) const;

  private:
    struct Kind {
        std::string_view attribute;
        std::vector<const draft::Attribute*> holds;  ///< by section; null where the line says it
    };
    [[nodiscard]] const Kind* find(std::string_view attribute) const;

    std::vector<Kind> kinds_;
};

}  // namespace verst
