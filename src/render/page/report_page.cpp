#include "render/page/report_page.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "render/page/common_sections.hpp"
#include "render/page/html_table.hpp"
#include "render/page/page_shell.hpp"
#include "verst/render/figures.hpp"

namespace verst::page {

namespace {

/// A page shows so many rows of a table; JSON and CSV have them all.
constexpr std::size_t most_rows = 200;

class PageWriter {
  public:
    PageWriter(markup::Writer& out, const std::vector<Picture>& pictures, LengthUnit unit)
        : out_(out), pictures_(pictures), unit_(unit) {}

    void write(const std::vector<report::Block>& blocks) {
        for (const report::Block& block : blocks)
            std::visit([this](const auto& each) { write(each); }, block);
    }

    void write(const report::Section& each) {
        in_section_ = true;
        section(out_, each.id, each.heading, [&](markup::Writer& /*inner*/) {
            write(each.blocks);
            for (const report::Quotation& quotation : each.quotations) write(quotation);
            write(each.after);
        });
    }

    /// Nothing of it can be shown: its pictures are not there.
    [[nodiscard]] bool is_empty(const report::Section& each) const {
        return each.quotations.empty() && each.after.empty() &&
               std::ranges::all_of(each.blocks, [&](const report::Block& block) {
                   const auto* figure = std::get_if<report::Figure>(&block);
                   return figure != nullptr && find(figure->name) == nullptr;
               });
    }

  private:
    [[nodiscard]] const Picture* find(const std::string& name) const {
        const auto found = std::ranges::find(pictures_, name, &Picture::name);
        return found == pictures_.end() ? nullptr : &*found;
    }

    void write(const report::Paragraph& paragraph) {
        if (paragraph.text.empty()) return;
        out_.open("p");
        write_text(out_, {paragraph.text, "", "", paragraph.foreign}, unit_);
        out_.close();
    }

    void write(const report::List& list) {
        if (list.items.empty()) return;
        // Before the first section a heading would skip a level.
        if (!list.heading.empty() && in_section_) out_.element("h3", list.heading);
        if (!list.heading.empty() && !in_section_) paragraph(out_, list.heading, "meta");
        std::vector<std::string> items;
        for (const std::string& item : list.items) items.push_back(item);
        note_list(out_, items, list.classes);
    }

    void write(const report::Table& table) {
        if (table.rows.size() <= most_rows) return write_table(out_, table, unit_);
        report::Table part = table;
        part.rows.resize(most_rows);
        write_table(out_, part, unit_);
        paragraph(out_, fmt::format("And {} more: JSON and CSV have them all.",
                                    table.rows.size() - most_rows));
    }

    void write(const report::Ruling& ruling) {
        out_.open("p", {{"class", "verdict"}});
        if (!ruling.of.empty()) out_.text(ruling.of + ": ");
        out_.element("span", {{"class", ruling.classes}}, ruling.verdict);
        if (!ruling.why.empty()) {
            out_.text(". ");
            out_.element("bdi", ruling.why);
        }
        out_.close();
    }

    void write(const report::Figure& each) {
        const Picture* picture = find(each.name);
        if (picture == nullptr) return;
        if (!picture->narrow.empty()) return figure(out_, picture->wide, picture->narrow);
        out_.line();
        out_.open("figure");
        out_.raw(picture->wide);
        out_.close();
    }

    void write(const report::Quotation& quotation) {
        out_.line();
        out_.open("article", {{"id", quotation.id}});
        out_.open("blockquote");
        out_.text("\u201c");
        out_.element("bdi", quotation.words);
        out_.text("\u201d");
        out_.close();
        out_.open("p", {{"class", "meta"}});
        out_.element("bdi", quotation.source);
        out_.close();
        write(quotation.blocks);
        out_.close();
    }

    markup::Writer& out_;
    const std::vector<Picture>& pictures_;
    LengthUnit unit_;
    bool in_section_ = false;
};

}  // namespace

std::string report_page(const Network* network, const report::Report& report,
                        const std::vector<Picture>& pictures, std::string_view command_line,
                        LengthUnit unit) {
    const PageHead head{report.title, report.lead.empty() ? report.kicker : report.lead,
                        report.kicker};
    return page(head, [&](markup::Writer& out) {
        PageWriter writer(out, pictures, unit);
        if (!report.lead.empty()) {
            out.open("p", {{"class", "lead"}});
            out.element("bdi", report.lead);
            out.close();
        }
        writer.write(report.notes);
        if (!report.figures.empty()) key_figures(out, report.figures, unit);
        std::vector<Contents> listed;
        for (const report::Section& each : report.sections) {
            if (!writer.is_empty(each)) listed.push_back({each.id, each.heading});
        }
        listed.push_back({"data", network != nullptr ? "Data" : "How to get this page"});
        contents(out, listed);
        for (const report::Section& each : report.sections) {
            if (!writer.is_empty(each)) writer.write(each);
        }
        about_data(out, network, command_line);
    });
}

}  // namespace verst::page
