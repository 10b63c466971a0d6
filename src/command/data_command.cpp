#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "command/constraint_options.hpp"
#include "command/image_output.hpp"
#include "command/rendered.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/image_file.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/route/kept_graphs.hpp"
#include "verst/route/kept_tables.hpp"

namespace verst::command {

namespace {

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

/// An image is checked as it is opened, and the graphs and tables that it keeps here: it has no
/// faults, or is refused.
Result<ReadReport> check_data(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return check_network(path);
    auto network = open_image(path);
    if (!network) return tl::unexpected(std::move(network.error()));
    ReadReport report;
    report.network.emplace(std::move(*network));
    auto kept = check_kept_graphs(*report.network);
    if (kept) kept = check_kept_tables(*report.network, edition_day(*report.network));
    if (!kept) {
        Refusal& why = kept.error();
        return refuse(why.code, Message(path.string(), ": ", why.message), std::move(why.hints));
    }
    return report;
}

Result<Response> run_data_check(const Call& call, const DataCheckOptions& options) {
    const auto path = call.door.network_directory(options.directory);
    if (!path) return tl::unexpected(path.error());
    auto report = check_data(*path);
    if (!report) return tl::unexpected(std::move(report.error()));
    if (report->network) {
        for (DataFault& fault : check_trains(*report->network)) {
            report->faults.push_back(std::move(fault));
        }
    }
    return rendered(call, DataFaults{*path, *report},
                    report->faults.empty() ? ExitStatus::answered : ExitStatus::bad_input);
}

struct DataCompileOptions {
    std::string directory;
};

std::vector<std::filesystem::path> tables_of(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator each(directory, error), end;
         !error && each != end; each.increment(error)) {
        if (each->path().extension() != ".verst") files.push_back(each->path());
    }
    return files;
}

Result<Response> run_data_compile(const Call& call, const DataCompileOptions& options) {
    const std::string output = call.door.output_file();
    if (output.empty()) {
        return refuse(RefusalCode::bad_argument, "data compile needs a file for the image",
                      {call.command_line + " -o NETWORK.verst"});
    }
    if (auto checked = check_not_read(output, tables_of(options.directory)); !checked)
        return tl::unexpected(std::move(checked.error()));
    const auto network =
        compile_tables(options.directory, call.command_line + " -o " +
                                              std::filesystem::path(output).filename().string());
    if (!network) return tl::unexpected(network.error());
    auto response = rendered(call, *network, summarise(*network));
    if (response) response->file = image_text(*network);
    return response;
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
                             .sentence = "the directory or image to check instead of the "
                                         "network in use",
                             .argument = true,
                             .scope = Scope::shell},
                   Text{Completion::directory}, &DataCheckOptions::directory);
    return {.name = "data check",
            .summary = "Every fault of a network directory, with file and line",
            .examples = {"verst data check", "verst data check my-stations --format json"},
            .formats = formats_of<DataFaults>(),
            .body = answering<DataFaults>(parameters, run_data_check)};
}

Command data_compile_command() {
    Parameters<DataCompileOptions> parameters;
    parameters.add(Parameter{.name = "directory",
                             .value = "DIR",
                             .sentence = "the directory of tables",
                             .count = {1, 1},
                             .argument = true,
                             .scope = Scope::shell},
                   Text{Completion::directory}, &DataCompileOptions::directory);
    return {.name = "data compile",
            .summary = "The image of a directory of tables, which opens at once",
            .examples = {"verst data compile my-stations -o my-network.verst"},
            .notes =
                "It writes the image to the file of -o, and tells what the network holds. An\n"
                "image called network.verst beside its tables is used in their place until one\n"
                "of them changes.",
            .formats = formats_of<NetworkSummary>(),
            .body = answering<NetworkSummary>(parameters, run_data_compile)};
}

}  // namespace verst::command
