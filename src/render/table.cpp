#include "verst/render/table.hpp"

#include <algorithm>
#include <numeric>

#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;      // a text column is never squeezed below this,
constexpr std::size_t longest_word = 20;  // nor below its longest word, if that is a word

/// The length in bytes of the longest beginning of a word that fits `width` columns and ends with a
/// hyphen, else of the longest that fits; at least one code point.
std::size_t bytes_that_fit(std::string_view word, std::size_t width) {
    std::size_t fit = 0;
    while (fit < word.size()) {
        std::size_t next = fit + 1;
        while (next < word.size() && (static_cast<unsigned char>(word[next]) & 0xC0U) == 0x80U)
            ++next;
        if (fit > 0 && display_width(word.substr(0, next)) > width) break;
        fit = next;
    }
    if (fit == word.size()) return fit;
    const auto hyphen = word.substr(0, fit).rfind('-');
    return hyphen == std::string_view::npos ? fit : hyphen + 1;
}

void append_padded(std::string& line, std::string_view cell, std::size_t width, Align align) {
    const std::size_t own = display_width(cell);
    const std::size_t padding = own < width ? width - own : 0;
    if (align == Align::right) line.append(padding, ' ');
    line += cell;
    if (align == Align::left) line.append(padding, ' ');
}

void end_line(std::string& out, std::string& line) {
    line.erase(line.find_last_not_of(' ') + 1);
    out += line;
    out += '\n';
    line.clear();
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t used = 0;
    const auto finish = [&] {
        lines.push_back(std::move(line));
        line.clear();
        used = 0;
    };
    const std::string clean = terminal_line(text);
    for (std::string_view word : split(clean, ' ')) {
        if (word.empty()) continue;
        std::size_t wide = display_width(word);
        if (used > 0 && used + 1 + wide > width) finish();
        while (wide > width) {
            const std::size_t bytes = bytes_that_fit(word, width);
            if (bytes == word.size()) break;
            line = word.substr(0, bytes);
            finish();
            word.remove_prefix(bytes);
            wide = display_width(word);
        }
        if (used > 0) {
            line += ' ';
            ++used;
        }
        line += word;
        used += wide;
    }
    if (used > 0 || lines.empty()) finish();
    return lines;
}

std::string paragraph(std::string_view text, std::size_t indent, std::size_t width) {
    std::string out;
    for (const std::string& line : wrap(text, width > indent ? width - indent : 1)) {
        out.append(indent, ' ').append(line) += '\n';
    }
    return out;
}

void Table::add_row(std::vector<std::string> cells) {
    cells.resize(columns_.size());
    for (std::string& cell : cells) cell = terminal_line(cell);
    rows_.push_back({std::move(cells), false});
}

std::vector<std::size_t> Table::least_widths() const {
    std::vector<std::size_t> least(columns_.size(), narrowest);
    for (const Row& row : rows_) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            for (const std::string_view word : split(row.cells[i], ' '))
                least[i] = std::max(least[i], std::min(display_width(word), longest_word));
        }
    }
    return least;
}

std::vector<std::size_t> Table::column_widths(std::size_t available) const {
    std::vector<std::size_t> widths;
    for (const Column& column : columns_) widths.push_back(display_width(column.header));
    for (const Row& row : rows_) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(row.cells[i]));
        }
    }
    std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    if (total <= available) return widths;
    const std::vector<std::size_t> least = least_widths();
    while (total > available) {
        std::size_t widest = columns_.size();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].align == Align::right || columns_[i].whole || widths[i] <= least[i])
                continue;
            if (widest == columns_.size() || widths[i] > widths[widest]) widest = i;
        }
        if (widest == columns_.size()) break;  // nothing left to squeeze
        --widths[widest];
        --total;
    }
    return widths;
}

std::string Table::str(std::size_t indent, std::size_t width) const {
    if (columns_.empty()) return {};
    const auto widths = column_widths(width > indent ? width - indent : 1);
    std::string out;
    std::string line;

    const auto add_cells = [&](const std::vector<std::string>& cells) {
        std::vector<std::vector<std::string>> wrapped;
        std::size_t height = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            // A cell that fits keeps its own spaces: an indented name stays indented.
            wrapped.push_back(display_width(cells[i]) <= widths[i] ? std::vector{cells[i]}
                                                                   : wrap(cells[i], widths[i]));
            height = std::max(height, wrapped.back().size());
        }
        for (std::size_t k = 0; k < height; ++k) {
            line.append(indent, ' ');
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (i > 0) line.append(gap, ' ');
                append_padded(line, k < wrapped[i].size() ? std::string_view(wrapped[i][k]) : "",
                              widths[i], columns_[i].align);
            }
            end_line(out, line);
        }
    };

    std::vector<std::string> headers;
    for (const Column& column : columns_) headers.push_back(column.header);
    if (!std::all_of(headers.begin(), headers.end(), [](const auto& h) { return h.empty(); })) {
        add_cells(headers);
    }
    for (const Row& row : rows_) {
        if (!row.rule) {
            add_cells(row.cells);
            continue;
        }
        line.append(indent, ' ');
        for (std::size_t i = 0; i < widths.size(); ++i) {
            line.append(i > 0 ? gap : 0, ' ').append(widths[i], '-');
        }
        end_line(out, line);
    }
    return out;
}

}  // namespace verst
