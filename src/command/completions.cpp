#include "command/completions.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "command/command.hpp"
#include "command/commands.hpp"
#include "command/help.hpp"
#include "command/shell_quoting.hpp"

namespace verst::command {

namespace {

std::vector<const Command*> shown_commands() {
    std::vector<const Command*> shown;
    for (const Command& each : commands()) {
        if (!each.hidden) shown.push_back(&each);
    }
    return shown;
}

/// Options of a command, and --help.
std::vector<Parameter> options_of(const Command& command) {
    std::vector<Parameter> options = all_parameters(command);
    std::erase_if(options, &Parameter::argument);
    options.push_back(
        {.name = "help", .letter = 'h', .sentence = "show help", .kind = Flag().kind()});
    return options;
}

std::vector<Parameter> arguments_of(const Command& command) {
    std::vector<Parameter> arguments = command.body.parameters;
    std::erase_if(arguments, [](const Parameter& each) { return !each.argument; });
    return arguments;
}

bool has_value(const Parameter& parameter) { return parameter.kind.type != ValueKind::Type::flag; }

std::string_view completion_name(Completion completion) {
    switch (completion) {
        case Completion::place:
            return "place";
        case Completion::line:
            return "line";
        case Completion::journey:
            return "journey";
        case Completion::file:
            return "file";
        case Completion::directory:
            return "directory";
        case Completion::nothing:
        case Completion::command:
            return "nothing";
    }
    return "nothing";
}

std::string spaced(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

/// Each part between marks with its value.
std::string filled(std::string text,
                   const std::vector<std::pair<std::string, std::string>>& parts) {
    for (const auto& [mark, value] : parts) {
        const auto at = text.find(mark);
        text.replace(at, mark.size(), value);
    }
    return text;
}

/// "--data | --format": the options of all commands that take the next word.
std::string options_with_values() {
    std::vector<std::string> flags;
    for (const Command* command : shown_commands()) {
        for (const Parameter& option : options_of(*command)) {
            if (!has_value(option) || option.value_optional) continue;
            flags.push_back("--" + option.name);
            if (option.letter != 0) flags.push_back(std::string{'-', option.letter});
        }
    }
    std::ranges::sort(flags);
    flags.erase(std::ranges::unique(flags).begin(), flags.end());
    return fmt::format("{}", fmt::join(flags, " | "));
}

/// The case of one command in the script for bash.
std::string bash_case(const Command& command) {
    std::string out = fmt::format("    '{}')\n", command.name);
    std::vector<std::string> flags;
    std::string values;
    for (const Parameter& option : options_of(command)) {
        flags.push_back("--" + option.name);
        if (!has_value(option)) continue;
        const std::string pattern = option.letter == 0
                                        ? "--" + option.name
                                        : fmt::format("-{} | --{}", option.letter, option.name);
        if (!option.kind.choices.empty()) {
            values += fmt::format("      {}) words='{}' kind=words ;;\n", pattern,
                                  spaced(option.kind.choices));
        } else {
            values += fmt::format("      {}) kind={} ;;\n", pattern,
                                  completion_name(option.kind.completion));
        }
    }
    out += fmt::format("      options='{}'\n", spaced(flags));
    const auto arguments = arguments_of(command);
    std::string kinds;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool is_last = i + 1 == arguments.size();
        kinds += fmt::format(" {}) argument={} ;;", is_last ? "*" : fmt::format("{}", i),
                             completion_name(arguments[i].kind.completion));
    }
    if (!kinds.empty()) out += fmt::format("      case $position in{} esac\n", kinds);
    return out + "      case $previous in\n" + values + "      esac\n      ;;\n";
}

constexpr std::string_view bash_frame =
    R"script(# Completion of verst for bash; made by `verst completions bash`.

# The first column of a table that verst prints.
_verst_names() {
  verst --format csv "$@" 2>/dev/null | tail -n +2 | cut -d, -f1
}

# _verst_like WORD NAME...: the names that begin with what is typed, in any case; else all of them.
_verst_like() {
  local typed=${1,,} name like=()
  shift
  for name in "$@"; do
    [[ ${name,,} == "$typed"* ]] && like+=("$name")
  done
  if [ ${#like[@]} -gt 0 ]; then COMPREPLY=("${like[@]}"); else COMPREPLY=("$@"); fi
}

_verst() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  local command= position=0 options= argument=nothing kind= words= data=() i word
  COMPREPLY=()
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  current=${current#[\"\']}

  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    case $word in
      @VALUES@)
        [[ ${COMP_WORDS[i+1]} == = ]] && ((i++))
        ((i++))
        [[ $word == --data && $i -lt $COMP_CWORD ]] && data=(--data "${COMP_WORDS[i]}") ;;
      -* | =) ;;
      help) [[ -n $command ]] && ((position++)) ;;
      *)
        if [[ -z $command ]]; then
          command=$word
        elif [[ $position == 0 && " @LONG@ " == *" $command-$word "* ]]; then
          command="$command $word"
        else
          ((position++))
        fi
        ;;
    esac
  done

  if [[ -z $command ]]; then
    case $previous in
      --data) COMPREPLY=($(compgen -d -- "$current")) ;;
      -o | --output) COMPREPLY=($(compgen -f -- "$current")) ;;
      --format) COMPREPLY=($(compgen -W 'text json' -- "$current")) ;;
      --units) COMPREPLY=($(compgen -W 'km mi versts' -- "$current")) ;;
      *) COMPREPLY=($(compgen -W '@COMMANDS@ --help --version' -- "$current")) ;;
    esac
    return
  fi

  case $command in
@CASES@    *) return ;;
  esac
  if [[ -z $kind && $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
    return
  fi
  if [[ $command == data && $position == 0 && -z $kind ]]; then
    COMPREPLY=($(compgen -W 'check' -- "$current"))
    return
  fi
  case ${kind:-$argument} in
    words) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    file) COMPREPLY=($(compgen -f -- "$current")) ;;
    directory) COMPREPLY=($(compgen -d -- "$current")) ;;
    place)
      [[ -n $current ]] &&
        _verst_like "$current" $(_verst_names find "${data[@]}" --limit 20 -- "$current") ;;
    line) COMPREPLY=($(compgen -W "$(_verst_names data "${data[@]}")" -- "$current")) ;;
    journey)
      COMPREPLY=($(compgen -W "$(_verst_names journey --list "${data[@]}")" -- "$current")
        $(compgen -f -X '!*.toml' -- "$current")) ;;
  esac
}
complete -F _verst verst
)script";

/// Text in a specification of zsh's _arguments, between single quotes.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return in_single_quotes(out);
}

std::string zsh_action(const ValueKind& kind) {
    if (!kind.choices.empty()) return fmt::format("({})", spaced(kind.choices));
    switch (kind.completion) {
        case Completion::place:
            return "_verst_places";
        case Completion::line:
            return "_verst_lines";
        case Completion::journey:
            return "_verst_journeys";
        case Completion::file:
            return "_files";
        case Completion::directory:
            return "_directories";
        case Completion::nothing:
        case Completion::command:
            return " ";
    }
    return " ";
}

/// A command's arguments and options as _arguments wants them, each on a line.
std::string zsh_specs(const Command& command) {
    std::string out;
    for (const Parameter& option : options_of(command)) {
        std::string value;
        if (has_value(option)) {
            value = fmt::format("{}{}:{}", option.value_optional ? "::" : ":",
                                zsh_text(option.value), zsh_action(option.kind));
        }
        const std::string text = zsh_text(option.sentence);
        const std::string_view star = option.count.most > 1 ? "*" : "";
        out += fmt::format("      '{}--{}{}[{}]{}' \\\n", star, option.name,
                           has_value(option) && !option.value_optional ? "=" : "", text, value);
        if (option.letter != 0)
            out += fmt::format("      '{}-{}[{}]{}' \\\n", star, option.letter, text, value);
    }
    const auto arguments = arguments_of(command);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool is_list = arguments[i].count.most > 1;
        out += fmt::format("      '{}:{}:{}' \\\n", is_list ? "*" : fmt::format("{}", i + 1),
                           zsh_text(arguments[i].value), zsh_action(arguments[i].kind));
    }
    return out.substr(0, out.size() - 3) + '\n';
}

constexpr std::string_view zsh_frame = R"script(#compdef verst
# Completion of verst for zsh; made by `verst completions zsh`.

_verst_names() {
  verst --format csv "$@" 2>/dev/null | tail -n +2 | cut -d, -f1
}

# What verst finds need not begin with what is typed: -U.
_verst_places() {
  local -a names
  [[ -n $PREFIX ]] || { _message 'name of a place'; return 1; }
  names=(${(f)"$(_verst_names find --limit 20 -- "$PREFIX")"})
  compadd -U -- $names
}

_verst_lines() {
  local -a names
  names=(${(f)"$(_verst_names data)"})
  compadd -- $names
}

_verst_journeys() {
  local -a names
  names=(${(f)"$(_verst_names journey --list)"})
  compadd -- $names
  _files -g '*.toml'
}

_verst() {
  local curcontext=$curcontext state line
  local -a commands
  commands=(
@COMMANDS@  )
  _arguments -C \
    '--help[show help]' '--version[the versions of program and network]' \
    '1: :->command' '*:: :->arguments' && return 0
  if [[ $state == command ]]; then
    _describe command commands
    return
  fi
  local command=$words[1]
  if (( CURRENT > 2 )) && [[ " @LONG@ " == *" $command-$words[2] "* ]]; then
    command="$command $words[2]"
    shift words
    (( CURRENT-- ))
  fi
  case $command in
@CASES@  esac
}

_verst "$@"
)script";

constexpr std::string_view fish_frame =
    R"script(# Completion of verst for fish; made by `verst completions fish`.

function __verst_names
    verst --format csv $argv 2>/dev/null | tail -n +2 | cut -d, -f1
end

function __verst_places
    set -l word (commandline -ct)
    test -n "$word"; and __verst_names find --limit 20 -- $word
end

function __verst_lines
    __verst_names data
end

function __verst_journeys
    __verst_names journey --list
    __fish_complete_suffix .toml
end

complete -c verst -f
complete -c verst -s h -l help -d 'show help'
complete -c verst -n __fish_use_subcommand -l version -d 'the versions of program and network'
)script";

std::string fish_values(const ValueKind& kind) {
    if (!kind.choices.empty()) return fmt::format(" -a '{}'", spaced(kind.choices));
    switch (kind.completion) {
        case Completion::place:
            return " -a '(__verst_places)'";
        case Completion::line:
            return " -a '(__verst_lines)'";
        case Completion::journey:
            return " -a '(__verst_journeys)'";
        case Completion::file:
            return " -F";
        case Completion::directory:
            return " -a '(__fish_complete_directories)'";
        case Completion::nothing:
        case Completion::command:
            return "";
    }
    return "";
}

std::string fish_lines(const Command& command) {
    const auto space = command.name.find(' ');
    const std::string first = command.name.substr(0, space);
    std::string seen = "__fish_seen_subcommand_from " + first;
    std::string out;
    if (space == std::string::npos) {
        out += fmt::format("complete -c verst -n __fish_use_subcommand -a {} -d '{}'\n", first,
                           in_single_quotes(command.summary));
    } else {
        const std::string second = command.name.substr(space + 1);
        out += fmt::format("complete -c verst -n '{}' -a {} -d '{}'\n", seen, second,
                           in_single_quotes(command.summary));
        seen += "; and __fish_seen_subcommand_from " + second;
    }
    for (const Parameter& option : options_of(command)) {
        if (option.name == "help") continue;
        out += fmt::format("complete -c verst -n '{}'", seen);
        if (option.letter != 0) out += fmt::format(" -s {}", option.letter);
        out += fmt::format(" -l {}", option.name);
        if (has_value(option) && !option.value_optional) out += " -r";
        if (has_value(option)) out += fish_values(option.kind);
        out += fmt::format(" -d '{}'\n", in_single_quotes(option.sentence));
    }
    for (const Parameter& argument : arguments_of(command)) {
        const std::string values = fish_values(argument.kind);
        if (!values.empty()) out += fmt::format("complete -c verst -n '{}'{}\n", seen, values);
    }
    return out;
}

/// The commands of two words, as "data-check".
std::string long_commands() {
    std::vector<std::string> names;
    for (const Command* command : shown_commands()) {
        if (command->name.find(' ') == std::string::npos) continue;
        std::string name = command->name;
        std::ranges::replace(name, ' ', '-');
        names.push_back(name);
    }
    return spaced(names);
}

}  // namespace

std::string bash_completion() {
    std::vector<std::string> names{"help"};
    std::string cases;
    for (const Command* command : shown_commands()) {
        if (command->name.find(' ') == std::string::npos) names.push_back(command->name);
        cases += bash_case(*command);
    }
    return filled(std::string(bash_frame), {{"@VALUES@", options_with_values()},
                                            {"@LONG@", long_commands()},
                                            {"@COMMANDS@", spaced(names)},
                                            {"@CASES@", cases}});
}

std::string zsh_completion() {
    std::string names;
    std::string cases;
    for (const Command* command : shown_commands()) {
        if (command->name.find(' ') == std::string::npos)
            names += fmt::format("    '{}:{}'\n", command->name, zsh_text(command->summary));
        cases += fmt::format("  '{}')\n    _arguments -s \\\n{}    ;;\n", command->name,
                             zsh_specs(*command));
    }
    return filled(std::string(zsh_frame),
                  {{"@COMMANDS@", names}, {"@LONG@", long_commands()}, {"@CASES@", cases}});
}

std::string fish_completion() {
    std::string out(fish_frame);
    for (const Command* command : shown_commands()) out += fish_lines(*command);
    return out;
}

}  // namespace verst::command
