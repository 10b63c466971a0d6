#include "render/csv_sheet.hpp"

#include <cmath>

#include <fmt/format.h>

#include "verst/base/text.hpp"

namespace verst::csv {

namespace {

constexpr std::string_view formula_beginnings = "=+-@\t\r";

std::string decimals(double value, int count) {
    if (!std::isfinite(value)) return {};
    std::string text = fmt::format("{:.{}f}", value, count);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string in_csv_quotes(std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(cell);
    std::string out = "\"";
    for (const char c : cell) {
        out += c;
        if (c == '"') out += c;
    }
    return out + '"';
}

}  // namespace

std::string text(std::string_view value) {
    std::string cell = well_formed_text(value);
    if (!cell.empty() && formula_beginnings.find(cell.front()) != std::string_view::npos)
        cell.insert(cell.begin(), '\'');
    return cell;
}

std::string number(double value) { return decimals(value, 3); }

std::string number(const std::optional<double>& value) { return value ? number(*value) : ""; }

std::string degrees(double value) { return decimals(value, 6); }

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

std::string line(const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        out += in_csv_quotes(cells[i]);
    }
    return out + "\r\n";
}

}  // namespace verst::csv
