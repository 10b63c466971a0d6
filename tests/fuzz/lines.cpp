// The commands that read lines of standard input, and the command line itself.
#include <string>
#include <vector>

#include "fuzz/command_run.hpp"
#include "fuzz/target.hpp"
#include "verst/base/text.hpp"

namespace verst::fuzz {

namespace {

std::vector<Form> forms_of(const Arguments& arguments,
                           std::initializer_list<std::string_view> formats) {
    std::vector<Form> forms;
    for (const std::string_view format : formats) {
        forms.push_back({arguments, format});
        forms.back().arguments.insert(forms.back().arguments.end(), {"--data", mini_directory()});
    }
    return forms;
}

}  // namespace

void run_batch(std::string_view input, Effort effort) {
    static const std::vector<Form> forms = [] {
        auto all = forms_of({"distance", "-"}, {"text", "json", "csv"});
        const auto matrix = forms_of({"matrix", "-"}, {"csv", "json", "markdown"});
        all.insert(all.end(), matrix.begin(), matrix.end());
        return all;
    }();
    run_forms(forms, input, effort, input);
}

void run_claims(std::string_view input, Effort effort) {
    static const std::vector<Form> forms = forms_of({"check", "-"}, {"text", "json", "csv"});
    run_forms(forms, input, effort, input);
    std::vector<Form> alone = forms_of({"check", std::string(input.substr(0, input.find('\n')))},
                                       {"text", "json", "markdown"});
    run_forms(alone, input, effort);
}

void run_command_line(std::string_view input, Effort /*effort*/) {
    constexpr std::size_t most_arguments = 12;
    Arguments arguments;
    for (const std::string_view line : split(input, '\n')) {
        // Nothing is written anywhere else, and no device read.
        if (line.starts_with("-o") || line.starts_with("--o") ||
            line.find('/') != std::string_view::npos || arguments.size() == most_arguments)
            return;
        arguments.emplace_back(line.substr(0, line.find('\0')));
    }
    bool has_formats = true;
    for (const std::string& argument : arguments) {
        if (argument.starts_with("--f") || argument.starts_with("--d")) return;  // given below
        if (argument == "help" || argument.starts_with("--help") || argument.starts_with("-h") ||
            argument.starts_with("--version"))
            has_formats = false;  // text, whatever is asked for
    }
    arguments.insert(arguments.end(), {"--data", mini_directory()});
    run_command(arguments, "text", "alpha\tomega\n");
    if (has_formats) run_command(arguments, "json", "alpha\tomega\n");
}

}  // namespace verst::fuzz
