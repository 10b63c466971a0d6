#include <array>
#include <filesystem>
#include <string>
#include <utility>

#include "command/formats.hpp"
#include "command/rendered.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/data_check.hpp"

namespace verst::command {

namespace {

struct DataCheckView {
    const std::filesystem::path& directory;
    const ReadReport& report;
};

constexpr std::array data_check_formats{
    Format<DataCheckView>{
        "text",
        [](const DataCheckView& view) { return data_check_text(view.directory, view.report); }},
    Format<DataCheckView>{
        "json",
        [](const DataCheckView& view) { return data_check_json(view.directory, view.report); }},
    Format<DataCheckView>{
        "csv",
        [](const DataCheckView& view) { return data_check_csv(view.directory, view.report); }},
    Format<DataCheckView>{
        "markdown",
        [](const DataCheckView& view) { return data_check_markdown(view.directory, view.report); }},
};

struct DataOptions {};

Result<Response> run_data(const Call& call, const DataOptions& /*none*/) {
    const auto network = call.door.network();
    if (!network) return tl::unexpected(network.error());
    const NetworkSummary summary = summarise(**network);
    return rendered(call, **network, summary);
}

struct DataCheckOptions {
    std::string directory;
};

Result<Response> run_data_check(const Call& call, const DataCheckOptions& options,
                                const Format<DataCheckView>& format) {
    const auto directory = call.door.network_directory(options.directory);
    if (!directory) return tl::unexpected(directory.error());
    ReadReport report = check_network(*directory);
    if (report.network) {
        for (DataFault& fault : check_trains(*report.network)) {
            report.faults.push_back(std::move(fault));
        }
    }
    return Response{format.render({*directory, report}),
                    report.faults.empty() ? ExitStatus::answered : ExitStatus::bad_input};
}

}  // namespace

Command data_command() {
    return {.name = "data",
            .summary = "What the network holds",
            .examples = {"verst data", "verst data --format json"},
            .formats = formats_of<NetworkSummary>(),
            .body = answering<NetworkSummary>(Parameters<DataOptions>(), run_data)};
}

Command data_check_command() {
    Parameters<DataCheckOptions> parameters;
    parameters.add(Parameter{.name = "directory",
                             .value = "DIR",
                             .sentence = "the directory to check instead of the network in use",
                             .argument = true,
                             .scope = Scope::shell},
                   Text{Completion::directory}, &DataCheckOptions::directory);
    return {.name = "data check",
            .summary = "Every fault of a network directory, with file and line",
            .examples = {"verst data check", "verst data check my-stations --format json"},
            .formats = format_names(data_check_formats),
            .body = body(parameters, data_check_formats, run_data_check)};
}

}  // namespace verst::command
