#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/time/zone.hpp"

/// What the formats of `verst where` share.
namespace verst::where {

/// "somewhere", "sure", "not_begun", "over", "impossible"
[[nodiscard]] std::string_view outcome_name(WhereOutcome outcome);

/// The clock that the answer shows.
[[nodiscard]] Zone clock_of(const Network& network, const WhereAnswer& answer);

/// "By the clock of Aur (Asia/Vladivostok)."
[[nodiscard]] std::string clock(const Network& network, const WhereAnswer& answer);

/// "Where the train was: Tue 2023-09-12 21:00 UTC+10"
[[nodiscard]] std::string title(const Network& network, const WhereAnswer& answer);

/// "After it passed Ussuriysk and before it arrived at Vostochny Cosmodrome: most likely on the
/// Trans-Siberian Railway, between Kamenny Karyer and Obluchye. 95 places are possible."
[[nodiscard]] std::string verdict(const Network& network, const WhereAnswer& answer);

/// Sections of one line without a gap.
struct Stretch {
    LineIndex line;
    PlaceIndex from;
    PlaceIndex to;
    double rail_km = 0;
    /// The best of its sections'; nothing where no report bounds some of them.
    std::optional<std::chrono::seconds> margin;
};

/// Where the train can have been between places, in the order of the lines. Each section goes to
/// the first of its lines.
[[nodiscard]] std::vector<Stretch> stretches(const Network& network, const WhereAnswer& answer);

}  // namespace verst::where
