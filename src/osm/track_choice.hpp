#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "osm/tags.hpp"
#include "verst/osm/track_selection.hpp"

namespace verst {

/// Why a railway is not in the network.
enum class LeftOut : std::uint8_t {
    other_kind,    ///< a metro, a tram, ...: not among the kinds that were asked for
    disused,       ///< out of use, or its rails are gone
    construction,  ///< not yet there: under construction, or proposed
    yard,          ///< `service=yard`
    spur,          ///< `service=spur`
};

/// What a way is to an import.
struct TrackChoice {
    std::string_view kind;            ///< "rail", "tram": what it is, was or will be
    std::optional<LeftOut> left_out;  ///< nothing: it is taken
};

/// Nothing if the way is no track at all (a platform, a road). The kind is a view of the tags.
///
/// OpenStreetMap says in several ways that a railway is out of use or not yet there, and each of
/// them counts (https://wiki.openstreetmap.org/wiki/Lifecycle_prefix): `railway=disused`,
/// `disused:railway=rail`, `railway=rail` with `disused=yes`, `railway=construction` with
/// `construction=rail`, an `operational_status`.
[[nodiscard]] std::optional<TrackChoice> choose_track(const Tags& tags,
                                                      const TrackSelection& selection);

/// Whether any of the tags says that the object is out of use or not yet there.
[[nodiscard]] std::optional<LeftOut> lifecycle_of(const Tags& tags);

}  // namespace verst
