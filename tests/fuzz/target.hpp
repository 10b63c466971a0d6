#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace verst::fuzz {

/// How much is done with an input. While inputs are being made, speed counts: each one goes through
/// a few of the commands and formats, chosen by its own bytes. A replay goes through all of them.
enum class Effort : std::uint8_t { some, all };

/// A reader of what comes from outside. Returns, or ends the process where the program is at fault:
/// by a sanitizer, an exception that nobody caught, or a check of what was written (checks.hpp).
struct Target {
    std::string_view name;
    void (*run)(std::string_view input, Effort effort);
};

/// All of them, in the order of the alphabet.
[[nodiscard]] std::span<const Target> targets();

/// Nothing if none has this name.
[[nodiscard]] const Target* find_target(std::string_view name);

void run_batch(std::string_view input, Effort effort);   ///< lines of `distance -`, `matrix -`
void run_claims(std::string_view input, Effort effort);  ///< lines of `check -`
void run_command_line(std::string_view input, Effort effort);  ///< one argument on each line
void run_image(std::string_view input, Effort effort);         ///< a compiled network
void run_journey(std::string_view input, Effort effort);       ///< a journey file
void run_osm(std::string_view input, Effort effort);           ///< a map of OpenStreetMap
void run_place(std::string_view input, Effort effort);         ///< names, ids, codes, coordinates
void run_selector(std::string_view input, Effort effort);      ///< --avoid, --only
void run_tables(std::string_view input, Effort effort);        ///< files of a network directory
void run_time(std::string_view input, Effort effort);          ///< moments, days, periods, zones

}  // namespace verst::fuzz
