#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "cli/commands.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/data_json.hpp"
#include "verst/render/data_text.hpp"

namespace verst::cli {

namespace {

Result<Outcome> run_data(CommandContext& context) {
    const auto network = context.network();
    if (!network) return tl::unexpected(network.error());
    const NetworkSummary summary = summarise(**network);
    return Outcome{context.json() ? data_json(**network, summary)
                                  : data_text(**network, summary, context.text_options())};
}

Result<Outcome> run_data_check(CommandContext& context, const std::string& chosen) {
    const auto directory = locate_network(chosen.empty() ? context.options.data : chosen);
    if (!directory) return tl::unexpected(directory.error());
    ReadReport report = check_network(*directory);
    if (report.network) {
        for (DataFault& fault : check_trains(*report.network)) {
            report.faults.push_back(std::move(fault));
        }
    }
    return Outcome{
        context.json() ? data_check_json(*directory, report) : data_check_text(*directory, report),
        report.faults.empty() ? ExitStatus::answered : ExitStatus::bad_input};
}

}  // namespace

void add_data_command(CLI::App& app, CommandContext& context) {
    CLI::App& data =
        add_command(app, context, "data", "What the network holds; check: whether it is sound",
                    "  verst data\n"
                    "  verst data check\n"
                    "  verst data check my-stations --format json");
    const auto directory = std::make_shared<std::string>();
    CLI::App& check = add_command(data, context, "check",
                                  "Every fault of a network directory, with file and line",
                                  "  verst data check my-stations");
    check.add_option("directory", *directory, "the directory (the network in use)")
        ->option_text("DIR");
    check.callback([directory, &context] {
        context.run([&] { return run_data_check(context, *directory); });
    });
    data.callback([&data, &context] {
        if (data.get_subcommands().empty()) context.run([&] { return run_data(context); });
    });
}

}  // namespace verst::cli
