#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What a place argument turned out to be.
struct NamedPoint {
    std::string text;                 ///< as the user wrote it
    std::optional<PlaceIndex> place;  ///< the named place; nothing for a coordinate
    Position position;                ///< of the place, or the coordinate itself
    /// Of a coordinate: the place that was put in on the track next to it (`with_track_points`).
    std::optional<PlaceIndex> on_track = std::nullopt;
    double off_track_km = 0;  ///< with `on_track`: how far the track is from the coordinate
};

/// A place that a search found, and how well.
struct SearchHit {
    PlaceIndex place;
    std::string matched_name;  ///< the name, alias, id or code that matched
    double score = 0;          ///< 1 for the very name, down to 0
};

/// Finds places by what people write. Holds a reference to the network, and no tables of its own:
/// making one costs nothing.
class Gazetteer {
  public:
    explicit Gazetteer(const Network& network) : network_(&network) {}

    [[nodiscard]] const Network& network() const { return *network_; }

    /// The one place (or coordinate) that the text names: an id (`khasan`), a code (`esr:987002`),
    /// a coordinate (see `parse_coordinate`), a kilometre of a line (`transsib km 9288`: see
    /// `find_line_kilometre`), or a name in any script; case, accents, hyphens and the usual
    /// romanisations do not matter. A primary name beats an alias. A city or site and the
    /// station that serves it are one place. Refuses with `unknown_place` (hints: nearest names),
    /// `ambiguous_place` (hints: candidates) or `bad_coordinate`.
    [[nodiscard]] Result<NamedPoint> resolve(std::string_view text) const;

    /// Places whose names look like the text, best first.
    [[nodiscard]] std::vector<SearchHit> search(std::string_view text, std::size_t limit) const;

  private:
    const Network* network_;
};

}  // namespace verst
