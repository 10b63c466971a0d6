#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/command.hpp"
#include "command/parameter.hpp"
#include "verst/render/render.hpp"
#include "verst/route/route.hpp"

namespace verst::command {

// Parameters that several commands have, each described here once.

/// --format and --units, of every command.
[[nodiscard]] Parameters<Presentation> presentation_parameters(
    const std::vector<std::string_view>& formats);

/// What only a command line has: which network, and where the answer goes.
struct ShellOptions {
    std::vector<std::string> data;  ///< several networks are joined
    std::string output;
    bool force = false;  ///< an existing output file is replaced
};

/// --data, --output and --force, of every command.
[[nodiscard]] Parameters<ShellOptions> shell_parameters();

/// The description of an argument that takes places in their order. `value`: "A B [C...]".
[[nodiscard]] Parameter places_argument(std::string value, Count count, std::string sentence);

/// --by: what the best way is best in.
[[nodiscard]] Parameters<Metric> metric_parameter();

/// How a coordinate comes to the railway.
struct Snap {
    double km = 0;          ///< farthest that its station, or the track, may be
    bool to_track = false;  ///< to the nearest point of the track, not to a station
};

/// --snap.
[[nodiscard]] Parameters<Snap> snap_parameter();

/// --figure: which picture `--format svg` gives.
[[nodiscard]] Parameters<std::optional<Figure>> figure_parameter();

/// The journey that a command is about, as an argument.
[[nodiscard]] Parameters<std::string> journey_parameter();

/// --train, by name.
[[nodiscard]] Parameters<std::optional<std::string>> train_parameter();

}  // namespace verst::command
