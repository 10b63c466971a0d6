#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command/door.hpp"
#include "command/exit_status.hpp"
#include "command/parameter.hpp"
#include "command/request.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/render/text_options.hpp"

namespace verst::command {

/// How an answer is wanted: the parameters that every command has.
struct Presentation {
    std::string format;
    LengthUnit unit = LengthUnit::km;
    bool full = false;  ///< text: all of the answer, not its summary
};

/// One call of a command: what the door hands it, and how the answer is wanted.
struct Call {
    Door& door;
    Presentation presentation;
    std::string command_line;  ///< that gives this answer, as one would type it

    [[nodiscard]] TextOptions text_options() const {
        return {presentation.unit, door.colour(), presentation.full};
    }
};

/// What a call comes to.
struct Response {
    std::string text;  ///< of a command that writes to the sink: the rest
    ExitStatus status = ExitStatus::answered;
    std::string format = {};              ///< of the text
    std::optional<Refusal> refusal = {};  ///< why there is no answer
    LengthUnit unit = LengthUnit::km;     ///< in which people read the refusal
    /// What --output is for instead, of a command that makes a file: the text is told beside it.
    std::string file = {};
};

/// What a command does with a request, whatever its options are.
using Run = std::function<Result<Response>(const Call& call, const Request& request)>;

/// What a command has that depends on its options: see `body`.
struct Body {
    std::vector<Parameter> parameters;  ///< those that not every command has
    Run run;
};

/// The one declaration of a command. Command line, help, manual, completions and other doors are
/// made of it.
struct Command {
    std::string name;                       ///< "route"; "data check"
    std::string summary;                    ///< without a full stop
    std::vector<std::string> examples;      ///< command lines for a shell
    std::string notes = {};                 ///< what else there is to say
    std::vector<std::string_view> formats;  ///< its own one first
    Body body;
    Scope scope = Scope::everywhere;
    bool hidden = false;  ///< for those who install verst; not in the list of commands
};

/// Parameters, and the function from what they were read into to the answer.
template <class Options>
[[nodiscard]] Body body(const Parameters<Options>& parameters,
                        Result<Response> (*run)(const Call& call, const Options& options)) {
    return {parameters.list(), [parameters, run](const Call& call, const Request& request) {
                const auto options = parameters.read(request);
                return options ? run(call, *options)
                               : Result<Response>(tl::unexpected(options.error()));
            }};
}

/// All parameters of a command: its own, and those that every command has.
[[nodiscard]] std::vector<Parameter> all_parameters(const Command& command);

/// "verst COMMAND A B [C...] [OPTIONS]"
[[nodiscard]] std::string usage(const Command& command);

/// An option that the command has not; the hints are the nearest that it has. `shown` is what was
/// written: "--bye".
[[nodiscard]] Refusal unknown_option(const Command& command, std::string_view shown);

/// Answers a request, or says why there is no answer: with `format=json` as text too. Refuses names
/// that are no parameter, values that are missing, too many or none of their kind.
[[nodiscard]] Response answer(const Command& command, const Request& request, Door& door);

/// The response that a refusal comes to, in a format; people read it in the unit.
[[nodiscard]] Response refused(Refusal refusal, std::string_view format,
                               LengthUnit unit = LengthUnit::km);

/// A text of an answer as it may be written in a format, to a terminal or elsewhere: what is for
/// people, a terminal shows and does not obey, wherever it goes; other formats escape the same
/// characters as they do, or keep them (CSV has no escapes; on a terminal it is for people). Whole
/// lines are wanted.
[[nodiscard]] std::string printable(std::string text, std::string_view format, bool to_terminal);
/// The same; nothing where the text may be written as it is. (Images are large.)
[[nodiscard]] std::optional<std::string> made_printable(std::string_view text,
                                                        std::string_view format, bool to_terminal);

/// The media type of a format: "application/json"
[[nodiscard]] std::string_view media_type(std::string_view format);

/// The command line that asks the same, quoted where a shell asks for it, without what says where
/// the answer goes (--output, --force).
[[nodiscard]] std::string command_line(const Command& command, const Request& request);

}  // namespace verst::command
