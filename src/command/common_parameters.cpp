#include "command/common_parameters.hpp"

#include <functional>
#include <utility>

#include "verst/route/rail_end.hpp"

namespace verst::command {

namespace {

constexpr std::string_view every_command = "Options of every command";

/// No point of the Earth is farther from another.
constexpr double most_snap_km = 20'100;

/// The names of a command's formats. What it is asked for may know fewer: the command refuses.
struct FormatName {
    using Value = std::string;
    std::vector<std::string> formats;

    [[nodiscard]] Result<std::string> read(std::string_view /*name*/, std::string_view text) const {
        return std::string(text);
    }
    [[nodiscard]] ValueKind kind() const {
        return {.type = ValueKind::Type::choice, .choices = formats};
    }
};

/// Kilometres, or "track".
struct SnapText {
    using Value = Snap;

    [[nodiscard]] Result<Snap> read(std::string_view name, std::string_view text) const {
        if (text == "track") return Snap{default_max_snap_km, true};
        auto km = Number{0, most_snap_km, "km"}.read(name, text);
        if (km) return Snap{*km, false};
        km.error().hints.emplace_back("or \"track\": the nearest point of the track");
        return tl::unexpected(std::move(km.error()));
    }
    [[nodiscard]] ValueKind kind() const { return {}; }
};

/// A unit by its name, or another of its names.
struct UnitName {
    using Value = LengthUnit;

    [[nodiscard]] Result<LengthUnit> read(std::string_view name, std::string_view text) const {
        if (const auto unit = find_length_unit(text)) return *unit;
        return tl::unexpected(no_choice(name, text, kind().choices));
    }
    [[nodiscard]] ValueKind kind() const {
        return {.type = ValueKind::Type::choice, .choices = {"km", "mi", "versts"}};
    }
};

}  // namespace

Parameters<Presentation> presentation_parameters(const std::vector<std::string_view>& formats) {
    Parameters<Presentation> parameters;
    parameters
        .add(Parameter{.name = "format",
                       .value = "FORMAT",
                       .sentence = "form of the answer",
                       .group = std::string(every_command),
                       .otherwise = std::string(formats.front())},
             FormatName{{formats.begin(), formats.end()}}, &Presentation::format)
        .add(Parameter{.name = "units",
                       .value = "UNIT",
                       .sentence = "unit of length in what people read",
                       .more = "A mile is 1.609344 km, a verst 1.0668 km. JSON and the other "
                               "formats for programs are always in km.",
                       .group = std::string(every_command),
                       .otherwise = "km"},
             UnitName{}, &Presentation::unit)
        .add(Parameter{.name = "full",
                       .sentence = "text: all of the answer, not its summary",
                       .group = std::string(every_command)},
             Flag{}, &Presentation::full);
    return parameters;
}

Parameters<ShellOptions> shell_parameters() {
    Parameters<ShellOptions> parameters;
    parameters
        .add(Parameter{.name = "data",
                       .value = "PATH",
                       .sentence = "another network: a directory or an image (or VERST_DATA)",
                       .more = "Given twice, the two networks are one, joined where they have the "
                               "same stations; \"builtin\" is the one that comes with verst. "
                               "Without it, the environment variable VERST_DATA names the network; "
                               "without that, it is the one that comes with verst.",
                       .group = std::string(every_command),
                       .count = {0, any_number},
                       .scope = Scope::shell},
             Text{Completion::file}, &ShellOptions::data)
        .add(Parameter{.name = "output",
                       .letter = 'o',
                       .value = "FILE",
                       .sentence = "write the answer to a new file",
                       .more = "The file is there only when it is complete.",
                       .group = std::string(every_command),
                       .scope = Scope::destination},
             Text{Completion::file}, &ShellOptions::output)
        .add(Parameter{.name = "force",
                       .sentence = "replace the file if it exists",
                       .more = "Without it an existing file stays as it is, and the exit status "
                               "is 4.",
                       .group = std::string(every_command),
                       .scope = Scope::destination},
             Flag{}, &ShellOptions::force);
    return parameters;
}

Parameter places_argument(std::string value, Count count, std::string sentence) {
    return {.name = "place",
            .value = std::move(value),
            .sentence = std::move(sentence),
            .more =
                "A place is a name in any script, an id, a code (esr:987002) or a coordinate "
                "(43.1,131.9).",
            .count = count,
            .argument = true,
            .noun = "place"};
}

Parameters<Metric> metric_parameter() {
    Parameters<Metric> parameters;
    parameters.add(
        Parameter{.name = "by",
                  .value = "WHAT",
                  .sentence = "which way is the best",
                  .more = "The practical way is that of an ordinary through train; the shortest "
                          "one has the fewest rail kilometres; geodesic adds up the straight lines "
                          "of the sections; time is the fastest at typical speeds, with the stops "
                          "at borders and breaks of gauge.",
                  .otherwise = "practical"},
        Choice<Metric>{{{"practical", Metric::practical},
                        {"shortest", Metric::rail},
                        {"geodesic", Metric::geodesic},
                        {"time", Metric::time}},
                       {{"rail", Metric::rail}}},
        std::identity());
    return parameters;
}

Parameters<Snap> snap_parameter() {
    Parameters<Snap> parameters;
    parameters.add(
        Parameter{.name = "snap",
                  .value = "KM|track",
                  .sentence = "farthest that a station may be from a coordinate, km",
                  .more = "With \"track\" the railway begins at the nearest point of the "
                          "track, within 50 km, not at a station.",
                  .otherwise = "50"},
        SnapText{}, std::identity());
    return parameters;
}

Parameters<std::optional<Figure>> figure_parameter() {
    Parameters<std::optional<Figure>> parameters;
    parameters.add(Parameter{.name = "figure",
                             .value = "WHICH",
                             .sentence = "which picture --format svg draws",
                             .more = "Without it, the map. The graph shows time across and "
                                     "distance down."},
                   Choice<Figure>{{{"map", Figure::map}, {"graph", Figure::graph}}},
                   std::identity());
    return parameters;
}

Parameters<std::string> journey_parameter() {
    Parameters<std::string> parameters;
    parameters.add(Parameter{.name = "journey",
                             .value = "JOURNEY",
                             .sentence = "a name from verst journey --list, or a file that ends "
                                         "in .toml or has a /",
                             .count = {1, 1},
                             .argument = true},
                   Text{Completion::journey}, std::identity());
    return parameters;
}

Parameters<std::optional<std::string>> train_parameter() {
    Parameters<std::optional<std::string>> parameters;
    parameters.add(
        Parameter{
            .name = "train", .value = "NAME", .sentence = "which train of trains.toml it was"},
        Text{}, std::identity());
    return parameters;
}

}  // namespace verst::command
