#include <functional>
#include <string>

#include "command/rendered.hpp"
#include "verst/network/line_name.hpp"
#include "verst/network/line_report.hpp"

namespace verst::command {

namespace {

Result<Response> run_line(const Call& call, const std::string& name) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto line = resolve_line(network, name);
    if (!line) return tl::unexpected(line.error());
    const LineReport report = report_on(network, *line);
    return rendered(call, network, report);
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
            .formats = formats_of<LineReport>(),
            .body = answering<LineReport>(parameters, run_line)};
}

}  // namespace verst::command
