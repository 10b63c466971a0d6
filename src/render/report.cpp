#include "render/report.hpp"

#include <algorithm>

#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

bool empty(const Paragraph& paragraph) { return paragraph.text.empty(); }
bool empty(const List& list) { return list.items.empty(); }
bool empty(const Table& table) { return table.rows.empty(); }
bool empty(const Ruling& ruling) { return ruling.verdict.empty(); }
bool empty(const Figure& figure) { return figure.name.empty(); }

Cell cell(double value, Quantity::Kind kind, std::string json) {
    return {Quantity{value, kind}, std::move(json)};
}

}  // namespace

std::string words(const Value& value, LengthUnit unit) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    const auto& quantity = std::get<Quantity>(value);
    switch (quantity.kind) {
        case Quantity::Kind::length:
            return length(quantity.value, unit);
        case Quantity::Kind::whole_length:
            return whole_length(quantity.value, unit);
        case Quantity::Kind::signed_length:
            return signed_length(quantity.value, unit);
        case Quantity::Kind::tenths:
            return decimal_number(quantity.value / km_per(unit), 1);
        case Quantity::Kind::hours:
            return hours(quantity.value);
        case Quantity::Kind::ratio:
            return decimal_number(quantity.value, 2);
    }
    return {};
}

Cell km(double value, std::string json) {
    return cell(value, Quantity::Kind::length, std::move(json));
}
Cell whole_km(double value, std::string json) {
    return cell(value, Quantity::Kind::whole_length, std::move(json));
}
Cell signed_km(double value, std::string json) {
    return cell(value, Quantity::Kind::signed_length, std::move(json));
}
Cell tenths_of_km(double value, std::string json) {
    return cell(value, Quantity::Kind::tenths, std::move(json));
}
Cell in_hours(double value, std::string json) {
    return cell(value, Quantity::Kind::hours, std::move(json));
}
Cell ratio(double value, std::string json) {
    return cell(value, Quantity::Kind::ratio, std::move(json));
}
Cell foreign(std::string text, std::string json) {
    return {std::move(text), std::move(json), "", true};
}

bool is_empty(const Block& block) {
    return std::visit([](const auto& each) { return empty(each); }, block);
}

bool has_numbers(const Table& table) {
    return std::ranges::any_of(table.rows, [](const Row& row) { return row.leg != 0; });
}

Table with_numbers(const Table& table) {
    Table out = table;
    std::string header = std::exchange(out.columns.front().header, "");
    out.columns.insert(out.columns.begin(), {std::move(header), true});
    for (Row& row : out.rows) {
        row.cells.insert(row.cells.begin(),
                         {row.leg == 0 ? std::string() : std::to_string(row.leg)});
        row.leg = 0;
    }
    return out;
}

void Report::add(std::string id, std::string heading, std::vector<Block> blocks, Detail detail) {
    add({std::move(id), std::move(heading), std::move(blocks), detail});
}

void Report::add_plain(std::string id, std::string heading, std::vector<Block> blocks) {
    Section section{std::move(id), std::move(heading), std::move(blocks)};
    section.plain_text = true;
    add(std::move(section));
}

void Report::add(Section section) {
    std::erase_if(section.blocks, is_empty);
    std::erase_if(section.after, is_empty);
    for (Quotation& each : section.quotations) std::erase_if(each.blocks, is_empty);
    if (section.blocks.empty() && section.quotations.empty() && section.after.empty()) return;
    sections.push_back(std::move(section));
}

}  // namespace verst::report
