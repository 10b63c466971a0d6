#pragma once

#include <optional>
#include <span>
#include <string>

#include "verst/journey/deduction.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

/// How the text answers put into words what follows from what.
namespace verst::text {

/// A time to spare or to miss by: "2 h 10 min".
[[nodiscard]] std::string span_of_time(std::chrono::seconds time);

/// The name of a place; of a visit off the network its position.
[[nodiscard]] std::string place_name(const Network& network, PlaceIndex place,
                                     const std::optional<Position>& off_network);

/// "left Khasan", "passed Ussuriysk"
[[nodiscard]] std::string moment_name(const Network& network, const Moment& moment);

/// What a run takes: "675 km at 95 km/h at most, 1 h of stops". Empty where it takes nothing.
[[nodiscard]] std::string run(const LeastRun& run, const TextOptions& options);

/// Why a moment is not before, or not after, what its window says: "left Ussuriysk 12 Sep 13:00 at
/// the earliest (Yonhap); 675 km at 95 km/h at most". Empty where nothing bounds that side.
[[nodiscard]] std::string why_not_before(const Network& network, const Journey& journey,
                                         const Deduction& deduction, const Moment& moment,
                                         const TextOptions& options);
[[nodiscard]] std::string why_not_after(const Network& network, const Journey& journey,
                                        const Deduction& deduction, const Moment& moment,
                                        const TextOptions& options);

/// "arrived at Khasan, 2023-09-12T06:00 (TASS, confidence A: "...")"
[[nodiscard]] std::string report_words(const Network& network, const Report& report);

/// By how much the reports of a contradiction miss, without the reports.
[[nodiscard]] std::string proof(const Network& network, const Deduction& deduction,
                                const Contradiction& contradiction, const TextOptions& options);

}  // namespace verst::text
