#include "cli/picture_choice.hpp"

#include <algorithm>
#include <cctype>

#include "verst/base/text.hpp"

namespace verst::cli {

namespace {

std::string shell_quoted(const std::string& argument) {
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("-_./:=,+%@").find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 0x80U;
    };
    if (!argument.empty() && std::ranges::all_of(argument, plain)) return argument;
    std::string out = "'";
    for (const char c : argument) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + '\'';
}

}  // namespace

void add_figure_option(CLI::App& command, std::string& figure) {
    command.add_option("--figure", figure, "svg: map (default) or graph")->option_text("WHICH");
}

Result<PictureChoice> picture_choice(CommandContext& context, std::string_view format,
                                     const std::string& figure) {
    PictureChoice choice;
    if (!figure.empty() && format != "svg") {
        return refuse(RefusalCode::bad_argument, "--figure goes with --format svg",
                      {"add --format svg"});
    }
    if (figure == "graph") {
        choice.figure = Figure::graph;
    } else if (!figure.empty() && figure != "map") {
        return refuse(RefusalCode::bad_argument,
                      "--figure: no figure is called " + verst::in_quotes(figure),
                      {"map", "graph"});
    }
    if (format != "svg" && format != "html") return choice;
    const auto base = context.base_map();
    if (!base) return tl::unexpected(base.error());
    choice.base = *base;
    return choice;
}

std::string command_line_text(const std::vector<std::string>& arguments) {
    std::string text = "verst";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "-o" || argument == "--output") {
            ++i;
            continue;
        }
        if (argument.starts_with("--output=") || argument == "--force" ||
            (argument.starts_with("-o") && argument.size() > 2)) {
            continue;
        }
        text += ' ' + shell_quoted(argument);
    }
    return text;
}

}  // namespace verst::cli
