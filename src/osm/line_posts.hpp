#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "verst/osm/imported_network.hpp"

namespace verst {

/// A point of a section at which a post stands.
struct LinePostSpot {
    std::uint32_t section = 0;
    double share = 0;  ///< of the section's length, from its end 0
};

/// A kilometre post of one line, on each of its parallel tracks.
struct LinePostNode {
    std::int64_t node = 0;
    double km = 0;
    double uncertainty_km = 0;
    std::vector<LinePostSpot> spots;
};

/// Which posts of a line to believe, as indices into them, and what they say of its sections.
struct SettledPosts {
    std::vector<std::size_t> used;
    std::vector<std::size_t> contradicted;
    std::vector<std::size_t> alone;                           ///< no other is near along the line
    std::vector<std::pair<std::size_t, std::size_t>> breaks;  ///< neighbours that contradict
    /// Sections, and the kilometres at their ends where posts on both sides tell them.
    std::vector<std::pair<std::uint32_t, std::array<std::optional<double>, 2>>> chainages;
};

/// Compares the posts of a line with the track of its sections, and with each other: see
/// `kilometre_posts`.
[[nodiscard]] SettledPosts settle_posts(const ImportedNetwork& network,
                                        std::span<const std::uint32_t> sections,
                                        std::span<const LinePostNode> posts);

}  // namespace verst
