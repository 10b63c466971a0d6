#include "journey/toml_fault.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "verst/base/text.hpp"

namespace verst {

namespace {

constexpr std::array<std::string_view, 8> curly_quotes{"\u201c", "\u201d", "\u201e", "\u201f",
                                                       "\u2018", "\u2019", "\u00ab", "\u00bb"};

/// The keys of a journey file whose values are times.
constexpr std::array<std::string_view, 5> time_keys{"when", "published", "said_on", "took_power",
                                                    "since"};

/// The tables of a journey file of which there may be several.
constexpr std::array<std::string_view, 2> listed_tables{"report", "claim"};

constexpr std::string_view time_formats =
    "a day is written 2023-09-10, a minute 2023-09-15T08:50; every other time stands in quotation "
    "marks: \"2023-09-18 morning\", \"2023-09-12T13:00/13:20\", \"../2023-09-11T19:00\", "
    "\"~2023-09-10\"";

bool contains(const auto& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// What a line says before its comment, and whether a text that begins in it is left open.
struct Scanned {
    std::string_view code;
    bool is_open = false;
    std::optional<std::string_view> curly;  ///< the first one outside of any text
};

bool opens_several_lines(std::string_view rest) {
    return rest.starts_with("\"\"\"") || rest.starts_with("'''");
}

Scanned scan(std::string_view line) {
    Scanned scanned{line, false, std::nullopt};
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != 0) {
            if (c == '\\' && quote == '"') {
                ++i;
            } else if (c == quote) {
                quote = 0;
            }
        } else if (opens_several_lines(line.substr(i))) {
            return scanned;  // goes on over several lines: not for this
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            scanned.code = line.substr(0, i);
            break;
        } else if (!scanned.curly) {
            for (const std::string_view curly : curly_quotes) {
                if (line.substr(i).starts_with(curly)) scanned.curly = curly;
            }
        }
    }
    scanned.is_open = quote != 0;
    scanned.code = trim(scanned.code);
    return scanned;
}

/// "report" of "[report]"; nothing of "[[report]]".
std::optional<std::string_view> table_name(std::string_view code) {
    if (!code.starts_with('[') || !code.ends_with(']') || code.starts_with("[[")) {
        return std::nullopt;
    }
    return trim(code.substr(1, code.size() - 2));
}

struct KeyAndValue {
    std::string_view key;
    std::string_view value;
};

std::optional<KeyAndValue> key_and_value(std::string_view code) {
    const auto equals = code.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    return KeyAndValue{trim(code.substr(0, equals)), trim(code.substr(equals + 1))};
}

std::string not_closed() {
    return "a quotation mark is not closed: a text begins and ends with \", on one line";
}

/// The usual slip on a line that the parser does not take; empty if it is none of them.
std::string slip_on(std::string_view line) {
    const Scanned scanned = scan(line);
    if (scanned.curly) {
        return std::string(*scanned.curly) +
               " is a curly quotation mark: write the straight one, \"";
    }
    if (scanned.is_open) return not_closed();
    if (const auto table = table_name(scanned.code); table && contains(listed_tables, *table)) {
        const std::string name(*table);
        return "[" + name + "] stands here once more: each " + name + " begins with [[" + name +
               "]], in double brackets";
    }
    const auto pair = key_and_value(scanned.code);
    if (!pair || pair->value.empty()) return {};
    const bool is_quoted = pair->value.front() == '"' || pair->value.front() == '\'';
    if (contains(time_keys, pair->key) && !is_quoted) {
        return std::string(pair->key) + ": " + in_quotes(pair->value) +
               " is not a time as it stands: " + std::string(time_formats);
    }
    constexpr std::string_view begins_other_values = "\"'[{+-.0123456789=";
    if (begins_other_values.find(pair->value.front()) == std::string_view::npos) {
        return std::string(pair->key) +
               ": a text stands in quotation marks: " + std::string(pair->key) + " = \"" +
               std::string(pair->value) + '"';
    }
    return {};
}

}  // namespace

TomlFault in_plain_words(std::string_view text, const TomlFault& fault) {
    const std::size_t line = fault.line;
    const std::vector<std::string_view> lines = split(text, '\n');
    const auto at = [&](std::size_t number) {
        return number >= 1 && number <= lines.size() ? trim(lines[number - 1]) : std::string_view();
    };
    // A text that is left open is met where the parser looks for more: on the line after it.
    for (const std::size_t number : {line, line - 1}) {
        const std::string slip = number >= 1 ? slip_on(at(number)) : std::string();
        const bool is_before = number != line;
        if (slip.empty() || (is_before && !scan(at(number)).is_open)) continue;
        return {number, slip};
    }
    return fault;
}

}  // namespace verst
