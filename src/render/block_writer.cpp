#include "render/block_writer.hpp"

#include "render/markdown.hpp"

namespace verst {

namespace {

std::string markdown_of(const Table& table) {
    std::vector<markdown::Table::Column> columns;
    for (const Table::Column& column : table.columns())
        columns.push_back({column.header, column.align});
    markdown::Table rows(columns);
    table.for_each_row([&](std::vector<std::string> cells) {
        cells.resize(columns.size());
        rows.add_row(cells);
    });
    return rows.str();
}

}  // namespace

void BlockWriter::title(std::string_view text, std::string_view under) {
    if (is_markdown()) {
        blocks_.push_back(markdown::heading(1, text));
        blocks_.push_back(markdown::paragraph(under));
        return;
    }
    std::string block;
    for (const std::string& line : wrap(text, text_width)) block += options_.heading(line) + '\n';
    blocks_.push_back(block.append(under) + '\n');
}

void BlockWriter::add(const Table& table) {
    if (!table.empty()) blocks_.push_back(is_markdown() ? markdown_of(table) : table.str());
}

void BlockWriter::list(std::string_view heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    std::string block = is_markdown() ? "" : std::string(heading) + '\n';
    if (is_markdown()) blocks_.push_back(markdown::heading(2, heading));
    for (const std::string& item : items)
        block += is_markdown() ? markdown::bullet(item) : "- " + paragraph(item, 2).substr(2);
    blocks_.push_back(std::move(block));
}

void BlockWriter::attach(std::string_view sentence) {
    if (sentence.empty()) return;
    if (is_markdown() || blocks_.empty()) {
        blocks_.push_back(is_markdown() ? markdown::paragraph(sentence) : paragraph(sentence));
    } else {
        blocks_.back() += paragraph(sentence);
    }
}

std::string BlockWriter::take() { return markdown::document(blocks_); }

}  // namespace verst
