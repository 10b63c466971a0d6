#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "osm/reduction.hpp"
#include "verst/osm/import.hpp"
#include "verst/osm/imported_network.hpp"

namespace verst {

/// A kilometre that a tag says: "12.4", "12,4", "-0.8".
struct PostFigure {
    double km = 0;
    int decimals = 0;
};

/// All figures of a `railway:position`; several of them ("0.7;-1.3") belong to several lines.
/// Nothing where some of it is no kilometre ("42.9??", "mi:12").
[[nodiscard]] std::optional<std::vector<PostFigure>> post_figures(std::string_view text);

/// The kilometre posts of a map on the sections of the network made of it.
struct KilometrePosts {
    std::vector<ImportedPost> posts;          ///< as `ImportedNetwork::posts`
    std::vector<ImportedChainage> chainages;  ///< as `ImportedNetwork::chainages`
    ImportedPosts report;
    std::vector<ImportDoubt> doubts;
};

/// Reads `railway:position:exact` and `railway:position` of milestones, signals and whatever else
/// has them, and puts each on all parallel tracks of the lines with a number (`ref`) that it stands
/// by.
///
/// Two posts next to each other along a line must differ by what the track between them measures,
/// within what the posts can be off and a hundredth of the track. A post that contradicts more of
/// its neighbours than it agrees with is left out, one by one, the worst first; so is one that
/// agrees with none. Of two runs that contradict each other both stay, and what lies between them
/// has no published length.
[[nodiscard]] KilometrePosts kilometre_posts(const Survey& survey, const ImportedNetwork& network);

}  // namespace verst
