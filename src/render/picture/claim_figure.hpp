#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/picture/figure_style.hpp"
#include "render/picture/map_panel.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/render/text_options.hpp"

namespace verst::picture {

/// What a small map of a claim shows: how far one place lies from another, and how far in a
/// direction, in each sense of the words.
struct ClaimMap {
    std::string title;
    std::string description;
    struct End {
        std::string name;
        Position position;
    };
    End from;
    End subject;
    struct Way {
        std::string label;   ///< "straight line"
        std::string figure;  ///< "1,005 km"
        std::string key;     ///< where the JSON of the answer has it
        std::vector<Position> line;
        const char* classes = "";  ///< of its colour
    };
    std::vector<Way> ways;
};

/// Nothing where the claim names no direction. `key` is where the JSON has the claim: "claims.0".
[[nodiscard]] std::optional<ClaimMap> claim_map(const Network& network, const ClaimAnswer& answer,
                                                const std::string& key, const TextOptions& options);

[[nodiscard]] std::string claim_figure(const MapSources& sources, const ClaimMap& map,
                                       const FigureStyle& style);

}  // namespace verst::picture
