#include "cli/help_formatter.hpp"

#include <algorithm>
#include <utility>

#include "verst/render/table.hpp"

namespace verst::cli {

namespace {

constexpr std::size_t left_width = 26;

/// An option or command, and what it is for.
std::string row(const std::string& left, const std::string& description) {
    std::string out = "  " + left;
    out.resize(std::max(out.size() + 1, left_width), ' ');
    return out + paragraph(description, left_width).substr(left_width);
}

}  // namespace

HelpFormatter::HelpFormatter() { label("Positionals", "Arguments"); }

std::string HelpFormatter::make_help(const CLI::App* app, std::string name,
                                     CLI::AppFormatMode mode) const {
    std::string help = Formatter::make_help(app, std::move(name), mode);
    // CLI11 puts two blank lines between groups of options.
    for (auto at = help.find("\n\n\n"); at != std::string::npos; at = help.find("\n\n\n", at))
        help.erase(at, 1);
    return help;
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
    std::string usage = "\nUsage: " + name;
    for (const CLI::Option* option :
         app->get_options([](const CLI::Option* each) { return each->get_positional(); })) {
        const std::string& text = option->get_option_text();
        usage += option->get_required() ? " " + text : " [" + text + "]";
    }
    const auto subcommands = app->get_subcommands([](const CLI::App* /*any*/) { return true; });
    if (!subcommands.empty()) usage += app->get_parent() == nullptr ? " COMMAND" : " [COMMAND]";
    return usage + " [OPTIONS]\n";
}

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
    const std::string left = is_positional
                                 ? option->get_option_text()
                                 : make_option_name(option, false) + make_option_opts(option);
    return row(left, option->get_description());
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
    return row(command->get_name(), command->get_description());
}

}  // namespace verst::cli
