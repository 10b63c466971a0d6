#include <array>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "verst/network/line_name.hpp"
#include "verst/network/line_report.hpp"
#include "verst/render/line_csv.hpp"
#include "verst/render/line_json.hpp"
#include "verst/render/line_text.hpp"

namespace verst::cli {

namespace {

struct LineView {
    const Network& network;
    const LineReport& report;
    TextOptions options;
};

constexpr std::array line_formats{
    Format<LineView>{
        "text",
        [](const LineView& view) { return line_text(view.network, view.report, view.options); }},
    Format<LineView>{"json",
                     [](const LineView& view) { return line_json(view.network, view.report); }},
    Format<LineView>{"csv",
                     [](const LineView& view) { return line_csv(view.network, view.report); }},
    Format<LineView>{"markdown",
                     [](const LineView& view) {
                         return line_markdown(view.network, view.report, view.options);
                     }},
};

Result<Outcome> run_line(CommandContext& context, const std::vector<std::string>& words,
                         const Format<LineView>& format) {
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto line = resolve_line(network, fmt::format("{}", fmt::join(words, " ")));
    if (!line) return tl::unexpected(line.error());
    const LineReport report = report_on(network, *line);
    return Outcome{format.render({network, report, context.text_options()})};
}

}  // namespace

void add_line_command(CLI::App& app, CommandContext& context) {
    const auto words = std::make_shared<std::vector<std::string>>();
    CLI::App& command =
        add_command(app, context, "line", "A line: its places, kilometres, gauge, dates",
                    "  verst line khasan\n"
                    "  verst line Trans-Siberian Railway\n"
                    "  verst line bam --format json\n\n"
                    "verst data lists the lines.");
    command.add_option("name", *words, "its id or name")->option_text("NAME")->required();
    list_formats(command, line_formats);
    command.callback([words, &context] {
        context.run(line_formats, [&](const Format<LineView>& format) {
            return run_line(context, *words, format);
        });
    });
}

}  // namespace verst::cli
