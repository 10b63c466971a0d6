#include "verst/network/line_name.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "network/name_folding.hpp"
#include "network/nearest_words.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

constexpr std::size_t most_hints = 8;

/// "2630" of "Left Rhine line (2630)", as an import names a line that has a number.
std::string_view number_of(std::string_view name) {
    const auto open = name.rfind('(');
    if (open == std::string_view::npos || !name.ends_with(')')) return {};
    return trim(name.substr(open + 1, name.size() - open - 2));
}

Hint candidate(const Line& line) {
    return hint::Candidate{hint::Candidate::Of::line, std::string(line.id), std::string(line.name)};
}

/// Lines whose names hold the text, else lines whose ids look like it.
std::vector<Hint> hints_for(const Network& network, std::string_view text) {
    std::vector<Hint> hints;
    const std::string folded = fold_name(text);
    for (const Line& line : network.lines()) {
        if (folded.size() < 3 || hints.size() == most_hints) break;
        if (fold_name(line.name).find(folded) != std::string::npos)
            hints.emplace_back(candidate(line));
    }
    if (!hints.empty()) return hints;
    std::vector<std::string_view> ids;
    for (const Line& line : network.lines()) ids.push_back(line.id);
    for (const std::string& id : nearest_words(ascii_lower(text), ids)) {
        hints.emplace_back(candidate(network[*network.find_line(id)]));
    }
    if (hints.empty()) hints.emplace_back("verst data lists the lines");
    return hints;
}

}  // namespace

std::string_view short_name(std::string_view name) {
    return trim(name.substr(0, name.find_first_of("(,")));
}

Result<LineIndex> resolve_line(const Network& network, std::string_view text) {
    static constexpr std::string_view prefix = "line:";
    auto wanted = trim(text);
    if (wanted.starts_with(prefix)) wanted.remove_prefix(prefix.size());
    if (const auto line = network.find_line(wanted)) return *line;
    if (wanted.size() > longest_name_bytes || !is_clean_utf8(wanted)) {
        return refuse(RefusalCode::unknown_line, "no line is called " + in_quotes(wanted),
                      {"verst data lists the lines"});
    }

    const std::string folded = fold_name(wanted);
    std::vector<LineIndex> matches;
    for (std::size_t i = 0; !folded.empty() && i < network.lines().size(); ++i) {
        const std::string_view name = network.lines()[i].name;
        if (fold_name(name) == folded) return LineIndex(i);
        if (fold_name(short_name(name)) == folded || fold_name(number_of(name)) == folded)
            matches.emplace_back(i);
    }
    if (matches.size() == 1) return matches.front();
    if (matches.empty()) {
        return refuse(RefusalCode::unknown_line, "no line is called " + in_quotes(wanted),
                      hints_for(network, wanted));
    }
    std::vector<Hint> hints;
    for (const LineIndex line : matches) hints.emplace_back(candidate(network[line]));
    return refuse(RefusalCode::unknown_line,
                  in_quotes(wanted) + " is the name of " + std::to_string(matches.size()) +
                      " lines: say which by its id",
                  std::move(hints));
}

}  // namespace verst
