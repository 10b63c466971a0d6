#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command_context.hpp"
#include "verst/render/figure.hpp"

namespace verst::cli {

/// --figure: which picture `--format svg` gives.
void add_figure_option(CLI::App& command, std::string& figure);

/// What the formats html and svg need besides the answer. For the others `base` is null.
struct PictureChoice {
    const BaseMap* base = nullptr;
    Figure figure = Figure::map;
};

/// Refuses a figure that is not known, --figure with a format that is no picture, and a base map
/// that cannot be read.
[[nodiscard]] Result<PictureChoice> picture_choice(CommandContext& context, std::string_view format,
                                                   const std::string& figure);

/// A command line as one would type it, quoted where a shell asks for it, without what says where
/// the answer goes (--output, --force).
[[nodiscard]] std::string command_line_text(const std::vector<std::string>& arguments);

}  // namespace verst::cli
