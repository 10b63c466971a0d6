#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "verst/network/line_name.hpp"
#include "verst/network/line_report.hpp"
#include "verst/render/line_json.hpp"
#include "verst/render/line_text.hpp"

namespace verst::cli {

namespace {

Result<Outcome> run_line(CommandContext& context, const std::vector<std::string>& words) {
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto line = resolve_line(network, fmt::format("{}", fmt::join(words, " ")));
    if (!line) return tl::unexpected(line.error());
    const LineReport report = report_on(network, *line);
    return Outcome{context.json() ? line_json(network, report)
                                  : line_text(network, report, context.text_options())};
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
    command.callback([words, &context] { context.run([&] { return run_line(context, *words); }); });
}

}  // namespace verst::cli
