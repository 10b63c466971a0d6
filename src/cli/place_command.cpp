#include <array>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/place_report.hpp"
#include "verst/render/place_json.hpp"
#include "verst/render/place_text.hpp"
#include "verst/route/rail_end.hpp"

namespace verst::cli {

namespace {

/// A coordinate is no place of the network; the station next to it may be meant.
tl::unexpected<Refusal> no_place(const Network& network, const NamedPoint& point) {
    std::vector<std::string> hints;
    if (const auto end = rail_end(network, point)) {
        hints.push_back(fmt::format("nearest station: {} ({})", network[end->station].name,
                                    network[end->station].id));
    }
    return refuse(
        RefusalCode::unknown_place,
        fmt::format("{} is a coordinate, not a place of the network", verst::in_quotes(point.text)),
        std::move(hints));
}

struct PlaceView {
    const Network& network;
    const PlaceReport& report;
    TextOptions options;
};

constexpr std::array place_formats{
    Format<PlaceView>{
        "text",
        [](const PlaceView& view) { return place_text(view.network, view.report, view.options); }},
    Format<PlaceView>{"json",
                      [](const PlaceView& view) { return place_json(view.network, view.report); }},
    Format<PlaceView>{"markdown",
                      [](const PlaceView& view) {
                          return place_markdown(view.network, view.report, view.options);
                      }},
};

Result<Outcome> run_place(CommandContext& context, const std::vector<std::string>& words,
                          const Format<PlaceView>& format) {
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto point = Gazetteer(network).resolve(fmt::format("{}", fmt::join(words, " ")));
    if (!point) return tl::unexpected(point.error());
    if (!point->place) return no_place(network, *point);
    const PlaceReport report = report_on(network, *point->place);
    return Outcome{format.render({network, report, context.text_options()})};
}

}  // namespace

void add_place_command(CLI::App& app, CommandContext& context) {
    const auto words = std::make_shared<std::vector<std::string>>();
    CLI::App& command =
        add_command(app, context, "place", "A place: names, position, lines, neighbours, border",
                    "  verst place Khasan\n"
                    "  verst place baranovsky\n"
                    "  verst place esr:987002 --format json");
    command.add_option("name", *words, "a name, an id or a code")->option_text("NAME")->required();
    list_formats(command, place_formats);
    command.callback([words, &context] {
        context.run(place_formats, [&](const Format<PlaceView>& format) {
            return run_place(context, *words, format);
        });
    });
}

}  // namespace verst::cli
