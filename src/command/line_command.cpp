#include <array>
#include <functional>
#include <string>

#include "command/formats.hpp"
#include "verst/network/line_name.hpp"
#include "verst/network/line_report.hpp"
#include "verst/render/line_csv.hpp"
#include "verst/render/line_json.hpp"
#include "verst/render/line_text.hpp"

namespace verst::command {

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

Result<Response> run_line(const Call& call, const std::string& name,
                          const Format<LineView>& format) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto line = resolve_line(network, name);
    if (!line) return tl::unexpected(line.error());
    const LineReport report = report_on(network, *line);
    return Response{format.render({network, report, call.text_options()})};
}

}  // namespace

Command line_command() {
    Parameters<std::string> parameters;
    parameters.add(Parameter{.name = "name",
                             .value = "NAME",
                             .sentence = "its id or name",
                             .count = {1, any_number},
                             .argument = true,
                             .joined = true},
                   Text{Completion::line}, std::identity());
    return {.name = "line",
            .summary = "A line: its places, kilometres, gauge, dates",
            .examples = {"verst line khasan", "verst line Trans-Siberian Railway",
                         "verst line bam --format json"},
            .notes = "verst data lists the lines.",
            .formats = format_names(line_formats),
            .body = body(parameters, line_formats, run_line)};
}

}  // namespace verst::command
