#include "render/page/html_table.hpp"

#include "render/picture/figure_style.hpp"

namespace verst::page {

void write_text(markup::Writer& out, const Cell& cell, LengthUnit unit) {
    const std::string text = report::words(cell.value, unit);
    if (cell.foreign) {
        out.element("bdi", text);
    } else if (cell.json.empty()) {
        out.text(text);
    } else {
        out.element("data", {{"value", text}, {"data-json", cell.json}}, text);
    }
}

namespace {

void write_row(markup::Writer& out, const report::Table& table, const report::Row& row,
               LengthUnit unit) {
    out.line();
    markup::Attributes of_row{{"role", "row"}};
    if (row.leg != 0) of_row.emplace_back("data-leg", std::to_string(row.leg));
    out.open("tr", of_row);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell& cell = row.cells[i];
        const report::Column& column = table.columns[i];
        std::string classes = column.number ? "num" : "";
        if (!cell.classes.empty()) classes += (classes.empty() ? "" : " ") + cell.classes;
        if (report::words(cell.value, unit).empty()) classes += classes.empty() ? "none" : " none";
        markup::Attributes attributes;
        if (i == 0 && row.level > 0)
            classes += (classes.empty() ? "in-" : " in-") + std::to_string(row.level);
        if (!classes.empty()) attributes.emplace_back("class", classes);
        if (i == 0) {
            attributes.emplace_back("scope", "row");
            attributes.emplace_back("role", "rowheader");
            out.open("th", attributes);
            if (row.leg != 0) {
                const auto colour = picture::leg_class(row.leg);
                out.element("span", {{"class", "leg-chip c" + colour}}, std::to_string(row.leg));
                out.text(" ");
            }
        } else {
            attributes.emplace_back("role", "cell");
            attributes.emplace_back("data-label", column.header);
            out.open("td", attributes);
        }
        write_text(out, cell, unit);
        out.close();
    }
    out.close();
}

}  // namespace

void write_table(markup::Writer& out, const report::Table& table, LengthUnit unit) {
    if (table.rows.empty()) return;
    out.open("table", {{"role", "table"}});
    out.element("caption", table.caption);
    out.open("thead", {{"role", "rowgroup"}});
    out.open("tr", {{"role", "row"}});
    for (const report::Column& column : table.columns) {
        markup::Attributes attributes{{"scope", "col"}, {"role", "columnheader"}};
        if (column.number) attributes.emplace_back("class", "num");
        out.element("th", attributes, column.header);
    }
    out.close();
    out.close();
    out.open("tbody", {{"role", "rowgroup"}});
    for (const report::Row& row : table.rows) write_row(out, table, row, unit);
    out.close();
    out.close();
    out.line();
}

}  // namespace verst::page
