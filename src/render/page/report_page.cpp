#include "render/page/report_page.hpp"

#include <variant>

#include "render/page/common_sections.hpp"
#include "render/page/html_table.hpp"
#include "render/page/page_shell.hpp"

namespace verst::page {

namespace {

void write(markup::Writer& out, const report::Paragraph& paragraph) {
    out.open("p");
    write_text(out, {paragraph.text, "", "", paragraph.foreign});
    out.close();
}

void write(markup::Writer& out, const report::List& list) { note_list(out, list.items); }

void write(markup::Writer& out, const report::Table& table) { HtmlTable(table).write(out); }

void write_blocks(markup::Writer& out, const std::vector<report::Block>& blocks) {
    for (const report::Block& block : blocks)
        std::visit([&out](const auto& each) { write(out, each); }, block);
}

}  // namespace

std::string report_page(const Network& network, const report::Report& report,
                        const std::vector<Picture>& pictures, const PageOrigin& origin) {
    const PageHead head{report.title, report.lead, report.kicker};
    return page(head, [&](markup::Writer& out) {
        paragraph(out, report.lead, "lead");
        if (!report.figures.empty()) key_figures(out, report.figures);
        write_blocks(out, report.notes);
        std::vector<Contents> listed;
        for (const Picture& picture : pictures) listed.push_back({picture.id, picture.heading});
        for (const report::Section& each : report.sections)
            listed.push_back({each.id, each.heading});
        listed.push_back({"data", "Data"});
        contents(out, listed);
        for (const Picture& picture : pictures) {
            section(out, picture.id, picture.heading, [&picture](markup::Writer& inner) {
                figure(inner, picture.wide, picture.narrow);
            });
        }
        for (const report::Section& each : report.sections) {
            section(out, each.id, each.heading,
                    [&each](markup::Writer& inner) { write_blocks(inner, each.blocks); });
        }
        about_data(out, network, origin);
    });
}

}  // namespace verst::page
