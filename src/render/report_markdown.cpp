#include <fmt/format.h>

#include "render/markdown.hpp"
#include "render/report.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

class MarkdownWriter {
  public:
    explicit MarkdownWriter(LengthUnit unit) : unit_(unit) {}

    [[nodiscard]] std::string write(const Network* network, const Report& report) {
        add(markdown::heading(1, report.title));
        add(markdown::paragraph(report.lead));
        add(report.notes);
        add(key_figures(report.figures));
        for (const Section& section : report.sections) {
            const std::size_t before = blocks_.size();
            add(section.blocks);
            for (const Quotation& each : section.quotations) add(each);
            add(section.after);
            // A section of pictures alone has nothing to show here.
            if (blocks_.size() > before) {
                blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(before),
                               markdown::heading(2, section.heading));
            }
        }
        if (network != nullptr)
            add(markdown::paragraph(
                fmt::format("Network: {}, edition {}. Sources and licences: verst data.",
                            network->name(), network->edition())));
        add(markdown::paragraph(report.foot));
        return markdown::document(blocks_);
    }

  private:
    void add(std::string block) {
        if (!block.empty()) blocks_.push_back(std::move(block));
    }

    void add(const std::vector<Block>& blocks) {
        for (const Block& block : blocks)
            add(std::visit([&](const auto& each) { return set(each); }, block));
    }

    void add(const Quotation& quotation) {
        add(markdown::heading(3, "\u201c" + quotation.words + "\u201d"));
        add(markdown::paragraph(quotation.source));
        add(quotation.blocks);
    }

    [[nodiscard]] std::string key_figures(const std::vector<KeyFigure>& figures) const {
        std::string out;
        for (const KeyFigure& figure : figures) {
            out += markdown::bullet(fmt::format("{}: {}{}{}", figure.what,
                                                words(figure.value.value, unit_),
                                                figure.more.empty() ? "" : ", ", figure.more));
        }
        return out;
    }

    [[nodiscard]] std::string set(const Paragraph& paragraph) const {
        return markdown::paragraph(paragraph.text);
    }

    [[nodiscard]] std::string set(const List& list) const {
        std::string out = list.heading.empty() || list.items.empty()
                              ? ""
                              : markdown::paragraph(list.heading) + '\n';
        for (const std::string& item : list.items) out += markdown::bullet(item);
        return out;
    }

    [[nodiscard]] std::string set(const Ruling& ruling) const {
        std::string out = ruling.of.empty() ? "" : markdown::escaped(ruling.of) + ": ";
        out += "**" + markdown::escaped(ruling.verdict) + "**.";
        if (!ruling.why.empty()) out += ' ' + markdown::escaped(ruling.why);
        return out + '\n';
    }

    static std::string set(const Figure& /*figure*/) { return {}; }

    [[nodiscard]] std::string set(const Table& table) const {
        if (has_numbers(table)) return set(with_numbers(table));
        std::vector<markdown::Table::Column> columns;
        for (const Column& column : table.columns)
            columns.push_back({column.header, column.number ? Align::right : Align::left});
        markdown::Table rows(columns);
        for (const Row& row : table.rows) {
            std::vector<std::string> cells;
            for (const Cell& cell : row.cells) cells.push_back(words(cell.value, unit_));
            cells.resize(columns.size());
            if (row.level != 0) cells.front().insert(0, std::string(row.level, '-') + ' ');
            rows.add_row(cells);
        }
        const std::string caption = markdown::paragraph(table.caption);
        return caption.empty() || rows.empty() ? rows.str() : caption + '\n' + rows.str();
    }

    LengthUnit unit_;
    std::vector<std::string> blocks_;
};

}  // namespace

std::string markdown(const Network* network, const Report& report, const TextOptions& options) {
    return MarkdownWriter(options.unit).write(network, report);
}

}  // namespace verst::report
