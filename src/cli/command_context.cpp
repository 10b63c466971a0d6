#include "cli/command_context.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/network/reader.hpp"
#include "verst/render/refusal_json.hpp"

namespace verst::cli {

namespace {

/// A directory can have thousands of faults; `verst data check` lists them all.
constexpr std::size_t most_hints_shown = 20;

bool colour_wanted() {
    const char* no_colour = std::getenv("NO_COLOR");  // https://no-color.org
    const char* terminal = std::getenv("TERM");
    return (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

}  // namespace

void report(const Refusal& refusal, std::string_view where) {
    std::string text = "verst: ";
    if (!where.empty()) text.append(where).append(": ");
    text.append(terminal_line(refusal.message)) += '\n';
    for (std::size_t i = 0; i < refusal.hints.size() && i < most_hints_shown; ++i) {
        text.append("  ").append(terminal_line(refusal.hints[i])) += '\n';
    }
    if (refusal.hints.size() > most_hints_shown) {
        text += fmt::format("  ... and {} more\n", refusal.hints.size() - most_hints_shown);
    }
    write_message(text);
}

Result<void> CommandContext::check_options() {
    if (!find_length_unit(options.units)) {
        return refuse(RefusalCode::bad_argument,
                      "--units: no unit is called " + verst::in_quotes(options.units),
                      {"km", "mi", "versts"});
    }
    return output().check();
}

Result<const Network*> CommandContext::network() {
    if (!network_) {
        const auto directory = locate_network(options.data);
        if (!directory) return tl::unexpected(directory.error());
        auto loaded = load_network(*directory);
        if (!loaded) return tl::unexpected(std::move(loaded.error()));
        network_.emplace(std::move(*loaded));
    }
    return &*network_;
}

Result<const BaseMap*> CommandContext::base_map() {
    if (!base_map_) {
        const auto loaded = network();
        if (!loaded) return tl::unexpected(loaded.error());
        const auto directory = locate_base_map(**loaded);
        if (!directory) return tl::unexpected(directory.error());
        auto map = read_base_map(*directory);
        if (!map) return tl::unexpected(std::move(map.error()));
        base_map_.emplace(std::move(*map));
    }
    return &*base_map_;
}

TextOptions CommandContext::text_options() {
    return {find_length_unit(options.units).value_or(LengthUnit::km),
            output().is_terminal() && colour_wanted(), options.full};
}

Output& CommandContext::output() {
    if (!output_) {
        output_.emplace(options.output,
                        options.force ? Output::Existing::replace : Output::Existing::keep,
                        fit_for(options.format));
    }
    return *output_;
}

Result<void> CommandContext::write(std::string_view text) {
    if (auto written = output().write(text); !written) return written;
    return output().close();
}

void CommandContext::finish(const Result<Outcome>& result) {
    std::string text;
    if (result) {
        text = result->text;
        status_ = result->status;
    } else {
        report(result.error());
        if (json()) text = refusal_json(result.error());
        status_ = exit_status(result.error().code);
    }
    if (!result && (text.empty() || status_ == ExitStatus::output_failed)) return;
    if (const auto written = write(text); !written) {
        report(written.error());
        status_ = ExitStatus::output_failed;
    }
}

}  // namespace verst::cli
