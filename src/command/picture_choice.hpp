#pragma once

#include <optional>
#include <string_view>

#include "command/command.hpp"
#include "verst/render/figure.hpp"

namespace verst::command {

/// What the formats html and svg need besides the answer. For the others `base` is null.
struct PictureChoice {
    const BaseMap* base = nullptr;
    Figure figure = Figure::map;
};

/// Refuses --figure with a format that is no picture, and a base map that cannot be read.
[[nodiscard]] Result<PictureChoice> picture_choice(const Call& call, std::string_view format,
                                                   std::optional<Figure> figure = std::nullopt);

}  // namespace verst::command
