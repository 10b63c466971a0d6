#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "render/report.hpp"
#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst::report {

namespace {

/// What a summary leaves out of a section is named by the section's heading.
class TextWriter {
  public:
    explicit TextWriter(const TextOptions& options) : options_(options) {}

    [[nodiscard]] std::string write(const Report& report) {
        add(title(report));
        for (const Block& block : report.notes) add(set(block, 0));
        add(key_figures(report.figures));
        for (const Section& section : report.sections) add(section);
        if (!left_out_.empty())
            add(paragraph(fmt::format("--full adds: {}.", fmt::join(left_out_, "; "))));
        if (!report.foot.empty() && !report.plain_text) add(paragraph(report.foot));
        std::string out;
        for (const std::string& block : blocks_) out += (out.empty() ? "" : "\n") + block;
        return out;
    }

  private:
    void add(std::string block) {
        if (!block.empty()) blocks_.push_back(std::move(block));
    }

    [[nodiscard]] std::string title(const Report& report) const {
        std::string out;
        if (report.plain_text) return out;
        for (const std::string& line : wrap(report.title, text_width))
            out += options_.heading(line) + '\n';
        return report.lead.empty() ? out : out + paragraph(report.lead);
    }

    [[nodiscard]] std::string key_figures(const std::vector<KeyFigure>& figures) const {
        Table table{"", {{""}, {"", true}, {""}}};
        for (const KeyFigure& figure : figures)
            table.add_row({{figure.what}, figure.value, {figure.more}});
        return lines_of(table, 0);
    }

    void add(const Section& section) {
        const bool has_words = !std::ranges::all_of(section.blocks, is_figure) ||
                               !section.quotations.empty() || !section.after.empty();
        if (!has_words) return;
        if (section.detail == Detail::full && !options_.full) {
            left_out_.push_back(section.heading);
            return;
        }
        std::vector<std::string> blocks;
        for (const Block& block : section.blocks) blocks.push_back(set(block, 0));
        for (const Quotation& each : section.quotations) blocks.push_back(set(each));
        for (const Block& block : section.after) blocks.push_back(set(block, 0));
        std::erase(blocks, "");
        if (blocks.empty()) return;
        if (needs_heading(section))
            blocks.front().insert(0, options_.heading(section.heading) + '\n');
        for (std::string& block : blocks) add(std::move(block));
    }

    static bool is_figure(const Block& block) { return std::holds_alternative<Figure>(block); }

    /// The headers of a table say what it is.
    static bool needs_heading(const Section& section) {
        if (section.heading.empty() || section.plain_text) return false;
        const auto first = std::ranges::find_if_not(section.blocks, is_figure);
        if (first == section.blocks.end()) return true;
        const Table* table = std::get_if<Table>(&*first);
        return table == nullptr || table->plain || table->columns.front().header.empty();
    }

    [[nodiscard]] std::string set(const Block& block, std::size_t indent) const {
        return std::visit([&](const auto& each) { return lines_of(each, indent); }, block);
    }

    [[nodiscard]] std::string set(const Quotation& quotation) const {
        std::string out = paragraph('"' + quotation.words + '"');
        if (!quotation.source.empty()) out += paragraph(quotation.source, 2);
        for (const Block& block : quotation.blocks) out += set(block, 2);
        return out;
    }

    [[nodiscard]] std::string lines_of(const Paragraph& block, std::size_t indent) const {
        return block.text.empty() ? "" : paragraph(block.text, indent);
    }

    [[nodiscard]] std::string lines_of(const List& list, std::size_t indent) const {
        std::string out;
        if (list.items.empty()) return out;
        if (!list.heading.empty()) {
            for (const std::string& line : wrap(list.heading, text_width - indent))
                out += std::string(indent, ' ') + options_.heading(line) + '\n';
        }
        for (const std::string& item : list.items) {
            out += std::string(indent, ' ') + "- " + paragraph(item, indent + 2).substr(indent + 2);
        }
        return out;
    }

    /// Set in bold after it was wrapped: what colours does not count as width.
    [[nodiscard]] std::string lines_of(const Ruling& ruling, std::size_t indent) const {
        const std::string before = ruling.of.empty() ? "" : ruling.of + ": ";
        std::string out = paragraph(
            before + ruling.verdict + (ruling.why.empty() ? "" : ". ") + ruling.why, indent);
        const auto at = out.find(ruling.verdict);
        if (at != std::string::npos)
            out.replace(at, ruling.verdict.size(), options_.heading(ruling.verdict));
        return out;
    }

    [[nodiscard]] static std::string lines_of(const Figure& /*figure*/, std::size_t /*indent*/) {
        return {};
    }

    [[nodiscard]] std::string lines_of(const Table& table, std::size_t indent) const {
        if (table.rows.empty()) return {};
        if (has_numbers(table)) return lines_of(with_numbers(table), indent);
        const std::size_t available = text_width - indent;
        const std::vector<std::vector<std::string>> cells = cells_of(table);
        std::vector<std::size_t> shown(table.columns.size());
        std::iota(shown.begin(), shown.end(), std::size_t{0});
        // A column that has nothing to say takes no room.
        std::erase_if(shown, [&](std::size_t i) {
            if (table.columns[i].detail == Detail::full && !options_.full) return true;
            return i > 0 && table.columns[i].fit == Fit::optional &&
                   std::ranges::all_of(cells, [i](const auto& row) { return row[i].empty(); });
        });
        const std::vector<std::size_t> widths = widths_of(table, cells);
        std::vector<std::size_t> dropped;
        while (total_of(widths, shown) > available) {
            const auto last = std::find_if(shown.rbegin(), shown.rend(), [&](std::size_t i) {
                return table.columns[i].fit == Fit::optional;
            });
            if (last == shown.rend()) break;
            dropped.insert(dropped.begin(), *last);
            shown.erase(std::next(last).base());
        }
        std::string out = lines_of(table, cells, widths, shown, indent);
        if (cells.size() < table.rows.size()) {
            out += paragraph(
                fmt::format("... and {} more: --full shows them all",
                            whole_number(static_cast<double>(table.rows.size() - cells.size()))),
                indent);
        }
        if (options_.full && !dropped.empty()) {
            // What the rows are of, where a number alone does not say it.
            if (table.columns.front().number && has_twins(cells))
                dropped.insert(dropped.begin(), 1);
            dropped.insert(dropped.begin(), 0);
            out += '\n' + lines_of(table, cells, widths, dropped, indent);
        }
        return out;
    }

    /// The words of the rows that are shown.
    [[nodiscard]] std::vector<std::vector<std::string>> cells_of(const Table& table) const {
        std::vector<const Row*> shown;
        for (const Row& row : table.rows) {
            if (options_.full || row.detail == Detail::summary) shown.push_back(&row);
        }
        // Nobody gains by "and 1 more".
        if (!options_.full && table.brief < shown.size() - 1) shown.resize(table.brief);
        std::vector<std::vector<std::string>> rows;
        rows.reserve(shown.size());
        for (const Row* each : shown) {
            const Row& row = *each;
            std::vector<std::string> cells;
            for (const Cell& cell : row.cells)
                cells.push_back(terminal_line(words(cell.value, options_.unit)));
            cells.resize(table.columns.size());
            cells.front().insert(0, std::string(2 * row.level, ' '));
            rows.push_back(std::move(cells));
        }
        return rows;
    }

    /// Two rows begin alike.
    static bool has_twins(const std::vector<std::vector<std::string>>& rows) {
        std::set<std::string_view> seen;
        return std::ranges::any_of(
            rows, [&](const auto& row) { return !seen.insert(row.front()).second; });
    }

    static constexpr std::size_t gap = 2;

    /// How wide each column is where nothing is wrapped or cut.
    static std::vector<std::size_t> widths_of(const Table& table,
                                              const std::vector<std::vector<std::string>>& cells) {
        std::vector<std::size_t> widths;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            widths.push_back(display_width(table.columns[i].header));
            for (const auto& row : cells)
                widths.back() = std::max(widths.back(), display_width(row[i]));
        }
        return widths;
    }

    static std::size_t total_of(const std::vector<std::size_t>& widths,
                                const std::vector<std::size_t>& shown) {
        std::size_t total = gap * (shown.size() - 1);
        for (const std::size_t i : shown) total += widths[i];
        return total;
    }

    [[nodiscard]] std::string lines_of(const Table& table,
                                       const std::vector<std::vector<std::string>>& cells,
                                       const std::vector<std::size_t>& widths,
                                       const std::vector<std::size_t>& shown,
                                       std::size_t indent) const {
        std::vector<verst::Table::Column> columns;
        for (const std::size_t i : shown) {
            const Column& column = table.columns[i];
            columns.push_back({table.plain ? "" : column.header,
                               column.number ? Align::right : Align::left,
                               column.fit == Fit::whole});
        }
        const std::size_t room = room_for_cut(table, widths, shown, text_width - indent);
        verst::Table rows(columns);
        for (const auto& row : cells) {
            std::vector<std::string> texts;
            for (const std::size_t i : shown) {
                const bool cut = table.columns[i].fit == Fit::cut && !options_.full;
                texts.push_back(cut ? cut_to(row[i], room) : row[i]);
            }
            rows.add_row(std::move(texts));
        }
        return rows.str(indent);
    }

    /// How wide a column can be whose cells are cut: what the others leave.
    static std::size_t room_for_cut(const Table& table, const std::vector<std::size_t>& widths,
                                    const std::vector<std::size_t>& shown, std::size_t available) {
        std::vector<std::size_t> others;
        for (const std::size_t i : shown) {
            if (table.columns[i].fit != Fit::cut) others.push_back(i);
        }
        if (others.size() == shown.size()) return available;
        const std::size_t taken = others.empty() ? 0 : total_of(widths, others) + gap;
        constexpr std::size_t least = 24;
        return std::max(least, available > taken ? available - taken : 0);
    }

    static std::string cut_to(const std::string& text, std::size_t width) {
        if (display_width(text) <= width) return text;
        std::string out;
        for (const std::string_view word : split(text, ' ')) {
            const std::size_t more = display_width(word) + (out.empty() ? 0 : 1);
            if (display_width(out) + more + 3 > width) break;
            if (!out.empty()) out += ' ';
            out += word;
        }
        return out.empty() ? wrap(text, width).front() : out + "...";
    }

    const TextOptions& options_;
    std::vector<std::string> blocks_;
    std::vector<std::string> left_out_;
};

}  // namespace

std::string text(const Report& report, const TextOptions& options) {
    return TextWriter(options).write(report);
}

}  // namespace verst::report
