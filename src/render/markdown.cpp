#include "render/markdown.hpp"

#include <algorithm>

#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"

namespace verst::markdown {

namespace {

/// Every ASCII character that means something somewhere within a line. A backslash before it makes
/// it a letter like any other (CommonMark, section 2.4).
constexpr std::string_view special = "\\`*_{}[]<>#|~&!$^=";

/// "- text", "+ text", "12. text", "12) text" begin a list where they begin a block.
std::string without_list_marker(std::string text) {
    const auto digits = text.find_first_not_of("0123456789");
    if (digits == std::string::npos) return text;
    const char c = text[digits];
    const bool bullet = digits == 0 && (c == '-' || c == '+');
    const bool number = digits > 0 && (c == '.' || c == ')');
    if (bullet || number) text.insert(digits, 1, '\\');
    return text;
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells) line += ' ' + cell + " |";
    return line + '\n';
}

}  // namespace

std::string escaped(std::string_view text) {
    const std::string line = terminal_line(text);
    std::string out;
    for (const char c : trim(line)) {
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string heading(std::size_t level, std::string_view text) {
    return std::string(level, '#') + ' ' + escaped(text) + '\n';
}

std::string paragraph(std::string_view text) {
    return text.empty() ? "" : without_list_marker(escaped(text)) + '\n';
}

std::string bullet(std::string_view text) {
    return "- " + without_list_marker(escaped(text)) + '\n';
}

std::string bullets(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += bullet(text);
    return out;
}

Table::Table(const std::vector<Column>& columns) {
    std::vector<std::string> headers;
    std::vector<std::string> rules;
    for (const Column& column : columns) {
        headers.push_back(escaped(column.header));
        rules.emplace_back(column.align == Align::right ? "---:" : "---");
    }
    text_ = row_of(headers) + row_of(rules);
}

void Table::add_row(const std::vector<std::string>& cells) {
    std::vector<std::string> texts;
    for (const std::string& cell : cells) texts.push_back(escaped(cell));
    text_ += row_of(texts);
    has_rows_ = true;
}

std::string document(const std::vector<std::string>& blocks) {
    std::string text;
    for (const std::string& block : blocks) {
        if (block.empty()) continue;
        if (!text.empty()) text += '\n';
        text += block;
    }
    return text;
}

}  // namespace verst::markdown
