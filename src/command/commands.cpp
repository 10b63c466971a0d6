#include "command/commands.hpp"

#include <algorithm>
#include <array>

#include "network/nearest_words.hpp"
#include "verst/base/text.hpp"

namespace verst::command {

// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#define VERST_COMMAND(name) Command name##_command();
#include "command/commands.def"
#undef VERST_COMMAND

namespace {

/// A command is made when it is first asked for: one run needs one of them.
template <Command (*declare)()>
const Command& declared_once() {
    static const Command command = declare();
    return command;
}

struct Declaration {
    std::string_view identifier;  ///< the name with _ in place of spaces
    const Command& (*command)();
};

constexpr auto declarations = std::to_array<Declaration>({
#define VERST_COMMAND(name) {#name, declared_once<name##_command>},
#include "command/commands.def"
#undef VERST_COMMAND
});

bool is_identifier_of(std::string_view identifier, std::string_view name) {
    return std::ranges::equal(identifier, name, {}, [](char c) { return c == '_' ? ' ' : c; });
}

// NOLINTEND(cppcoreguidelines-macro-usage)

}  // namespace

std::vector<std::reference_wrapper<const Command>> commands() {
    std::vector<std::reference_wrapper<const Command>> all;
    for (const Declaration& each : declarations) all.emplace_back(each.command());
    return all;
}

const Command* command_named(std::string_view name) {
    for (const Declaration& each : declarations) {
        if (is_identifier_of(each.identifier, name)) return &each.command();
    }
    return nullptr;
}

Refusal unknown_command(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Command& each : commands()) {
        if (!each.hidden) names.push_back(each.name);
    }
    std::vector<Hint> hints;
    for (const std::string& near : nearest_words(name, names))
        hints.emplace_back("did you mean verst " + near + "?");
    if (hints.size() > 1) hints.resize(1);
    hints.emplace_back("verst --help lists the commands");
    return {RefusalCode::bad_argument, "there is no command " + verst::in_quotes(name),
            std::move(hints)};
}

}  // namespace verst::command
