#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/exit_status.hpp"
#include "cli/formats.hpp"
#include "cli/output.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst::cli {

/// The options that every command has, as written.
struct CommonOptions {
    std::string data;
    std::string format = "text";
    std::string units = "km";
    std::string output;
    bool full = false;                   ///< all of the answer, not its summary
    bool force = false;                  ///< an existing output file is replaced
    std::vector<std::string> arguments;  ///< all of the command line, for answers that quote it
};

/// What a command comes to: the text for stdout, and the exit status.
struct Outcome {
    std::string text;
    ExitStatus status = ExitStatus::answered;
};

/// What the commands share: the common options, the network (read when it is first asked for), the
/// output, and the one place where a refusal becomes messages and an exit status.
class CommandContext {
  public:
    CommonOptions options;

    /// Runs a command once its options are parsed. `formats` is the table of those that its answer
    /// can be had in; `command(format)`, with the one that was asked for, returns Result<Outcome>.
    template <class Formats, class Command>
    void run(const Formats& formats, Command command) {
        const auto format = find_format(formats, options.format);
        if (!format) return finish(tl::unexpected(format.error()));
        if (const auto checked = check_options(); !checked)
            return finish(tl::unexpected(checked.error()));
        finish(command(**format));
    }

    [[nodiscard]] Result<const Network*> network();

    /// What maps of the network are drawn on; read when it is first asked for.
    [[nodiscard]] Result<const BaseMap*> base_map();

    [[nodiscard]] bool json() const { return options.format == "json"; }
    [[nodiscard]] TextOptions text_options();

    /// Only for commands that write while they go; the others return their text in an `Outcome`.
    [[nodiscard]] Output& output();

    /// Writes what came of a command, to stdout or `--output`, and messages to stderr.
    void finish(const Result<Outcome>& result);

    [[nodiscard]] ExitStatus status() const { return status_; }

  private:
    [[nodiscard]] Result<void> check_options();
    [[nodiscard]] Result<void> write(std::string_view text);

    std::optional<Network> network_;
    std::optional<BaseMap> base_map_;
    std::optional<Output> output_;
    ExitStatus status_ = ExitStatus::answered;
};

/// "verst: MESSAGE", and each hint on a line of its own. `where`, if any, stands before the
/// message: "line 3".
void report(const Refusal& refusal, std::string_view where = {});

}  // namespace verst::cli
