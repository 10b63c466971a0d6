#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/journey.hpp"
#include "verst/network/network.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// The journey that is meant when none is named.
inline constexpr std::string_view default_journey_name = "2023-09-russia";

/// Reads a journey file (docs/journey-format.md). Refuses with `unreadable_file`, or with
/// `bad_journey`: the hints are all its faults, each "file:line: key: what is wrong".
[[nodiscard]] Result<Journey> read_journey(const std::filesystem::path& file,
                                           const Network& network);

/// The same of a text that is no file, or not yet: `file` is what its faults call it.
[[nodiscard]] Result<Journey> parse_journey(std::string_view text,
                                            const std::filesystem::path& file,
                                            const Network& network);

/// True of what `find_journey` takes for a file: it ends in ".toml" or has a "/".
[[nodiscard]] bool names_journey_file(std::string_view text);

/// A journey of the network's directory by its name, or a file (`names_journey_file`). Refuses with
/// `unknown_journey` (hints: the nearest names, else all) or as `read_journey` does.
[[nodiscard]] Result<Journey> find_journey(std::string_view name_or_file, const Network& network);

/// A journey of the network's directory.
struct JourneyEntry {
    std::string name;
    std::filesystem::path file;
    Result<Journey> journey;  ///< or why its file cannot be read
};

/// All journeys of the network's directory, by name.
[[nodiscard]] std::vector<JourneyEntry> list_journeys(const Network& network);

/// The account as it stood at the end of a day: the reports that had been published by then (the
/// earliest day that `published` allows), and the claims that had been made. A claim without a date
/// is left out, and so is the summary, which knows the end. There may be no report left.
[[nodiscard]] Journey as_published_by(const Journey& journey, CalendarDay day);

}  // namespace verst
