#include "render/report.hpp"

#include <fmt/format.h>

#include "render/markdown_parts.hpp"

namespace verst::report {

namespace {

bool is_empty(const Paragraph& paragraph) { return paragraph.text.empty(); }
bool is_empty(const List& list) { return list.items.empty(); }
bool is_empty(const Table& table) { return table.rows.empty(); }

std::string markdown_of(const Paragraph& paragraph) { return markdown::paragraph(paragraph.text); }

std::string markdown_of(const List& list) {
    std::string out;
    for (const std::string& item : list.items) out += markdown::bullet(item);
    return out;
}

std::string markdown_of(const Table& table) {
    std::vector<markdown::Table::Column> columns;
    for (const Column& column : table.columns)
        columns.push_back({column.header, column.number ? Align::right : Align::left});
    markdown::Table rows(columns);
    for (const Row& row : table.rows) {
        std::vector<std::string> cells;
        for (const Cell& cell : row.cells) cells.push_back(cell.text);
        if (row.leg != 0) cells.front() = fmt::format("{}: {}", row.leg, cells.front());
        rows.add_row(cells);
    }
    const std::string caption = markdown::paragraph(table.caption);
    return caption.empty() ? rows.str() : caption + '\n' + rows.str();
}

void add_blocks(std::vector<std::string>& out, const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        out.push_back(std::visit([](const auto& each) { return markdown_of(each); }, block));
}

}  // namespace

void Report::add(std::string id, std::string heading, std::vector<Block> blocks) {
    std::erase_if(blocks, [](const Block& block) {
        return std::visit([](const auto& each) { return is_empty(each); }, block);
    });
    if (blocks.empty()) return;
    sections.push_back({std::move(id), std::move(heading), std::move(blocks)});
}

std::string markdown(const Network& network, const Report& report) {
    std::vector<std::string> blocks{markdown::heading(1, report.title),
                                    markdown::paragraph(report.lead)};
    std::string figures;
    for (const KeyFigure& figure : report.figures) {
        figures += markdown::bullet(fmt::format("{}: {}{}{}", figure.what, figure.value.text,
                                                figure.more.empty() ? "" : ", ", figure.more));
    }
    blocks.push_back(figures);
    add_blocks(blocks, report.notes);
    for (const Section& section : report.sections) {
        blocks.push_back(markdown::heading(2, section.heading));
        add_blocks(blocks, section.blocks);
    }
    blocks.push_back(markdown::footer(network));
    return markdown::document(blocks);
}

}  // namespace verst::report
