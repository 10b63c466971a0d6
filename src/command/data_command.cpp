#include <array>
#include <filesystem>
#include <string>
#include <utility>

#include "command/formats.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/data_csv.hpp"
#include "verst/render/data_json.hpp"
#include "verst/render/data_markdown.hpp"
#include "verst/render/data_text.hpp"

namespace verst::command {

namespace {

struct DataView {
    const Network& network;
    const NetworkSummary& summary;
    TextOptions options;
};

constexpr std::array data_formats{
    Format<DataView>{
        "text",
        [](const DataView& view) { return data_text(view.network, view.summary, view.options); }},
    Format<DataView>{"json",
                     [](const DataView& view) { return data_json(view.network, view.summary); }},
    Format<DataView>{"csv",
                     [](const DataView& view) { return data_csv(view.network, view.summary); }},
    Format<DataView>{"markdown",
                     [](const DataView& view) {
                         return data_markdown(view.network, view.summary, view.options);
                     }},
};

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
    Format<DataCheckView>{"csv",
                          [](const DataCheckView& view) { return data_check_csv(view.report); }},
};

struct DataOptions {};

Result<Response> run_data(const Call& call, const DataOptions& /*none*/,
                          const Format<DataView>& format) {
    const auto network = call.door.network();
    if (!network) return tl::unexpected(network.error());
    const NetworkSummary summary = summarise(**network);
    return Response{format.render({**network, summary, call.text_options()})};
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
            .formats = format_names(data_formats),
            .body = body(Parameters<DataOptions>(), data_formats, run_data)};
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
