#include "command/shell_quoting.hpp"

#include <algorithm>
#include <cctype>

namespace verst::command {

std::string in_single_quotes(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out;
}

std::string shell_quoted(std::string_view argument) {
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("-_./:=,+%@").find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 0x80U;
    };
    if (!argument.empty() && std::ranges::all_of(argument, plain)) return std::string(argument);
    return '\'' + in_single_quotes(argument) + '\'';
}

}  // namespace verst::command
