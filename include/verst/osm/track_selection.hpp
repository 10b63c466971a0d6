#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"

namespace verst {

/// Which tracks of OpenStreetMap an import takes.
struct TrackSelection {
    /// Values of `railway` that are taken, in order of the alphabet.
    std::vector<std::string> kinds{"narrow_gauge", "rail"};
    bool disused = false;  ///< track that lies but is out of use, too
    bool yard = false;     ///< `service=yard`, too
    bool spur = false;     ///< `service=spur`, too

    friend bool operator==(const TrackSelection&, const TrackSelection&) = default;
};

/// The default and what is named beside it: values of `railway` (light_rail, subway, tram,
/// monorail, funicular, preserved, miniature), and disused, yard, spur. Refuses with `bad_argument`
/// any other word; the hints are those there are.
[[nodiscard]] Result<TrackSelection> track_selection(const std::vector<std::string>& included);

}  // namespace verst
