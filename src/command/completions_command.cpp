#include <array>
#include <string>

#include "command/completions.hpp"
#include "command/formats.hpp"

namespace verst::command {

namespace {

enum class Shell : unsigned char { bash, zsh, fish };

struct CompletionOptions {
    Shell shell = Shell::bash;
};

constexpr std::array completion_formats{
    Format<CompletionOptions>{"text", [](const CompletionOptions& options) {
                                  switch (options.shell) {
                                      case Shell::zsh:
                                          return zsh_completion();
                                      case Shell::fish:
                                          return fish_completion();
                                      case Shell::bash:
                                          break;
                                  }
                                  return bash_completion();
                              }}};

Result<Response> run_completions(const Call& /*call*/, const CompletionOptions& options,
                                 const Format<CompletionOptions>& format) {
    return Response{format.render(options)};
}

}  // namespace

Command completions_command() {
    Parameters<CompletionOptions> parameters;
    parameters.add(
        Parameter{.name = "shell",
                  .value = "SHELL",
                  .sentence = "which shell completes",
                  .count = {1, 1},
                  .argument = true},
        Choice<Shell>{{{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}}},
        &CompletionOptions::shell);
    return {
        .name = "completions",
        .summary = "A script that completes command lines, for a shell",
        .examples = {"verst completions bash > ~/.local/share/bash-completion/completions/verst",
                     "verst completions fish > ~/.config/fish/completions/verst.fish"},
        .formats = format_names(completion_formats),
        .body = body(parameters, completion_formats, run_completions),
        .scope = Scope::shell,
        .hidden = true};
}

}  // namespace verst::command
