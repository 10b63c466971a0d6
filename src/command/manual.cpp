#include "command/manual.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

#include "command/commands.hpp"
#include "command/help.hpp"
#include "verst/base/version.hpp"

namespace verst::command {

namespace {

/// mandoc warns of longer lines of text.
constexpr std::size_t most_columns = 76;

struct StatusMeaning {
    ExitStatus status;
    std::string_view meaning;
};

constexpr std::array status_meanings{
    StatusMeaning{ExitStatus::answered, "Answered; a checked claim holds."},
    StatusMeaning{ExitStatus::not_yes,
                  "Answered, and the answer is not yes: a claim fails or depends, the reports of a "
                  "journey contradict each other, nothing was found."},
    StatusMeaning{ExitStatus::bad_input,
                  "The input is wrong: an unknown or ambiguous place, a file that cannot be read, "
                  "a bad option."},
    StatusMeaning{ExitStatus::refused, "The input is right and there is no route."},
    StatusMeaning{ExitStatus::output_failed, "The answer could not be written."},
    StatusMeaning{ExitStatus::program_fault, "A fault of verst itself: please report it."},
};

/// Code points of well-formed UTF-8 beyond ASCII as roff names them: \[u0425].
std::string named_character(std::string_view text, std::size_t& i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : 2;
    std::uint32_t point = byte & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
        point = (point << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    i += length - 1;
    return fmt::format("\\[u{:04X}]", point);
}

/// Text as roff prints it and does not obey. In what is to be typed, minus signs stay such.
std::string roff(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x80U) {
            out += named_character(text, i);
        } else if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if (c == '\'') {
            out += "\\(aq";
        } else if (c == '.' && (out.empty() || out.back() == '\n')) {
            out += "\\&.";
        } else {
            out += c;
        }
    }
    return out;
}

/// A paragraph broken into lines, the first of which begins in a column; in prose a hyphen is one.
std::string prose(std::string_view text, std::size_t column = 0) {
    std::string out;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        begin = end + 1;
        if (word.empty()) continue;
        if (column > 0 && !out.empty()) {
            const bool breaks = column + 1 + word.size() > most_columns;
            out += breaks ? '\n' : ' ';
            column = breaks ? 0 : column + 1;
        }
        std::string piece = roff(word);
        const bool is_typed = word.find("--") != std::string_view::npos;
        for (auto at = piece.find("\\-"); !is_typed && at != std::string::npos;
             at = piece.find("\\-", at))
            piece.erase(at, 1);
        if (column == 0 && piece.starts_with('.')) piece.insert(0, "\\&");
        out += piece;
        column += word.size();
    }
    return out + '\n';
}

std::string sentence(std::string_view text) {
    std::string out(text);
    if (out.empty()) return out;
    out.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(out.front())));
    return out.ends_with('.') ? out : out + '.';
}

std::string upper_case(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
}

std::string page_head(const std::string& name, std::string_view summary) {
    std::string what(summary);
    what.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(what.front())));
    return fmt::format(".TH {} 1 \"{}\" \"verst {}\" \"verst\"\n.SH NAME\n{} \\- {}",
                       roff(upper_case(name)), VERST_DATE, version(), roff(name),
                       prose(what, roff(name).size() + std::string_view(" \\- ").size()));
}

std::string entry(const Parameter& parameter) {
    std::string out = ".TP\n";
    if (parameter.argument) {
        out += ".I " + roff(parameter.value) + '\n';
    } else {
        if (parameter.letter != 0) out += fmt::format("\\fB\\-{}\\fR, ", parameter.letter);
        out += fmt::format("\\fB{}\\fR", roff("--" + parameter.name));
        if (!parameter.value.empty()) {
            const std::string value = fmt::format("\\fI{}\\fR", roff(parameter.value));
            out += parameter.value_optional ? " [" + value + "]" : " " + value;
        }
        out += '\n';
    }
    out += prose(sentence(description(parameter)));
    if (!parameter.more.empty()) out += prose(parameter.more);
    return out;
}

std::string entries(const std::vector<Parameter>& parameters) {
    std::string out;
    for (const ParameterGroup& group : grouped(parameters)) {
        out += ".SH " + roff(upper_case(group.heading)) + '\n';
        for (const Parameter& parameter : group.parameters) out += entry(parameter);
    }
    return out;
}

std::string page_examples(const std::vector<std::string>& examples) {
    std::string out = ".SH EXAMPLES\n.nf\n";
    for (const std::string& example : examples) out += roff(example) + '\n';
    return out + ".fi\n";
}

std::string statuses() {
    std::string out = ".SH EXIT STATUS\n";
    for (const auto& [status, meaning] : status_meanings)
        out += fmt::format(".TP\n.B {}\n{}", static_cast<int>(status), prose(meaning));
    return out;
}

/// A cell of a table in Markdown.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|') out += '\\';
        out += c;
    }
    return out;
}

}  // namespace

std::string manual_name(const Command& command) {
    std::string name = "verst-" + command.name;
    for (char& c : name) {
        if (c == ' ') c = '-';
    }
    return name;
}

std::string manual_page(const Command& command) {
    std::string page = page_head(manual_name(command), command.summary);
    page += ".SH SYNOPSIS\n" + roff(usage(command)) + '\n';
    page += ".SH DESCRIPTION\n" + prose(command.summary + '.');
    if (!command.notes.empty()) page += ".PP\n" + prose(sentence(command.notes));
    page += entries(all_parameters(command));
    page += statuses();
    page += page_examples(command.examples);
    return page + ".SH SEE ALSO\n.BR verst (1)\n";
}

std::string program_manual_page() {
    std::string page = page_head("verst", program_summary);
    page += ".SH SYNOPSIS\nverst COMMAND [ARGUMENTS] [OPTIONS]\n.SH DESCRIPTION\n";
    page += prose(
        "verst answers how far it is between two places of the railway, in every sense in which "
        "\"far\" is said; how a journey could go, and what forbids the other ways; and whether a "
        "journey told in dated reports holds together.");
    page += ".PP\n" + prose("Each command has a page of its own, and help: verst COMMAND --help.");
    page += ".SH COMMANDS\n";
    for (const Command& each : commands()) {
        if (each.hidden) continue;
        page +=
            fmt::format(".TP\n.BR {} (1)\n{}", roff(manual_name(each)), prose(each.summary + '.'));
    }
    page += entries(program_parameters());
    page += statuses();
    page += ".SH ENVIRONMENT\n.TP\n.B VERST_DATA\n" +
            prose("The network directory, where --data does not name one.") + ".TP\n.B NO_COLOR\n" +
            prose("If it is set and not empty, headings are not bold.") +
            ".TP\n.B XDG_CACHE_HOME\n" +
            prose(
                "Where verst/checked-images lies, else in ~/.cache: which images of networks were "
                "checked, so that they are not checked again until they change.");
    return page + page_examples(program_examples());
}

std::string option_table(const std::vector<Parameter>& parameters) {
    std::string table = "| option | meaning |\n|---|---|\n";
    for (const Parameter& each : parameters) {
        if (each.argument) continue;
        std::string more = each.more.empty() ? "" : ". " + each.more;
        if (more.ends_with('.')) more.pop_back();
        table +=
            fmt::format("| `{}` | {} |\n", cell(synopsis(each)), cell(description(each) + more));
    }
    return table;
}

}  // namespace verst::command
