#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace verst {

/// A part of the day: hours of the local clock after the midnight that the day begins with, both
/// included. An end over 24 lies in the night that follows.
struct PartOfDay {
    std::chrono::hours begin;
    std::chrono::hours end;
};

/// The hours that a word stands for: "morning", "late afternoon". Nothing if it is not one of ours.
[[nodiscard]] std::optional<PartOfDay> find_part_of_day(std::string_view word);

/// All the words: "dawn, early morning, ..."
[[nodiscard]] std::string parts_of_day();

}  // namespace verst
