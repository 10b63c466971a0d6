#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "command/door.hpp"
#include "verst/base/refusal.hpp"

namespace verst::command {

/// A place as it was asked for.
struct ListedPlace {
    std::string text;
    std::size_t line = 0;  ///< 1-based line of the list; 0: an argument
};

/// Most places that a list may have.
inline constexpr std::size_t most_listed_places = 10'000;

/// Reads a list, one place on each line that is not blank, from a file ("-": what comes with
/// the request). Refuses with
/// `unreadable_file` what cannot be read, with `bad_argument` a list that is too long as soon as
/// that is seen, and an empty one.
[[nodiscard]] Result<std::vector<ListedPlace>> read_place_list(Door& door, const std::string& file);

}  // namespace verst::command
