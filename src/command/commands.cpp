#include "command/commands.hpp"

#include <algorithm>

#include "network/nearest_words.hpp"
#include "verst/base/text.hpp"

namespace verst::command {

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define VERST_COMMAND(name) Command name##_command();
#include "command/commands.def"
#undef VERST_COMMAND

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
#define VERST_COMMAND(name) name##_command(),
#include "command/commands.def"
#undef VERST_COMMAND
    };
    return all;
}

const Command* command_named(std::string_view name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

Refusal unknown_command(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Command& each : commands()) {
        if (!each.hidden) names.push_back(each.name);
    }
    std::vector<std::string> hints;
    for (const std::string& near : nearest_words(name, names))
        hints.push_back("did you mean verst " + near + "?");
    if (hints.size() > 1) hints.resize(1);
    hints.emplace_back("verst --help lists the commands");
    return {RefusalCode::bad_argument, "there is no command " + verst::in_quotes(name),
            std::move(hints)};
}

}  // namespace verst::command
