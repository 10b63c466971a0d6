#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "cli/commands.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/data_csv.hpp"
#include "verst/render/data_json.hpp"
#include "verst/render/data_markdown.hpp"
#include "verst/render/data_text.hpp"

namespace verst::cli {

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

Result<Outcome> run_data(CommandContext& context, const Format<DataView>& format) {
    const auto network = context.network();
    if (!network) return tl::unexpected(network.error());
    const NetworkSummary summary = summarise(**network);
    return Outcome{format.render({**network, summary, context.text_options()})};
}

Result<Outcome> run_data_check(CommandContext& context, const std::string& chosen,
                               const Format<DataCheckView>& format) {
    const auto directory = locate_network(chosen.empty() ? context.options.data : chosen);
    if (!directory) return tl::unexpected(directory.error());
    ReadReport report = check_network(*directory);
    if (report.network) {
        for (DataFault& fault : check_trains(*report.network)) {
            report.faults.push_back(std::move(fault));
        }
    }
    return Outcome{format.render({*directory, report}),
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
        context.run(data_check_formats, [&](const Format<DataCheckView>& format) {
            return run_data_check(context, *directory, format);
        });
    });
    data.callback([&data, &context] {
        if (!data.get_subcommands().empty()) return;
        context.run(data_formats,
                    [&](const Format<DataView>& format) { return run_data(context, format); });
    });
    list_formats(data, data_formats);
    list_formats(check, data_check_formats);
}

}  // namespace verst::cli
