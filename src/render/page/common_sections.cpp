#include "render/page/common_sections.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "render/page/page_shell.hpp"
#include "render/text_parts.hpp"
#include "verst/base/version.hpp"

namespace verst::page {

void paragraph(markup::Writer& out, std::string_view text, std::string_view classes) {
    if (text.empty()) return;
    if (classes.empty()) {
        out.element("p", text);
    } else {
        out.element("p", {{"class", std::string(classes)}}, text);
    }
}

void note_list(markup::Writer& out, const std::vector<std::string>& notes,
               const std::string& classes) {
    if (notes.empty()) return;
    out.open("ul", {{"class", classes}});
    for (const std::string& note : notes) {
        out.open("li");
        out.element("bdi", note);
        out.close();
    }
    out.close();
}

void key_figures(markup::Writer& out, const std::vector<KeyFigure>& figures, LengthUnit unit) {
    out.line();
    out.open("dl", {{"class", "key"}});
    for (const KeyFigure& figure : figures) {
        out.open("div");
        out.element("dt", figure.what);
        out.open("dd");
        write_text(out, figure.value, unit);
        if (!figure.more.empty()) out.element("span", {{"class", "more"}}, figure.more);
        out.close();
        out.close();
    }
    out.close();
}

void contents(markup::Writer& out, const std::vector<Contents>& sections) {
    out.line();
    out.open("nav", {{"aria-label", "Contents"}});
    out.open("ul");
    for (const Contents& section : sections) {
        out.open("li");
        out.element("a", {{"href", '#' + std::string(section.id)}}, section.heading);
        out.close();
    }
    out.close();
    out.close();
}

namespace {

/// What the data is, and who has the rights to it.
void data_of(markup::Writer& out, const Network& network) {
    paragraph(out, fmt::format("Network: {}, edition {}, {} places and {} lines.", network.name(),
                               network.edition(), network.places().size(), network.lines().size()));
    std::set<std::string_view> licences;
    for (const Source& source : network.sources()) licences.insert(source.licence);
    out.open("p");
    if (licences.contains("ODbL-1.0")) {
        out.text("Stations and measured track: \u00a9 ");
        out.element("a", {{"href", "https://www.openstreetmap.org/copyright"}},
                    "OpenStreetMap contributors");
        out.text(", under the ");
        out.element("a", {{"href", "https://opendatacommons.org/licenses/odbl/1-0/"}},
                    "Open Database License");
        out.text(". ");
    }
    if (licences.contains("CC-BY-4.0")) {
        out.text("City points: ");
        out.element("a", {{"href", "https://www.geonames.org/"}}, "GeoNames");
        out.text(" (CC BY 4.0). ");
    }
    out.text("Land, borders and waters: ");
    out.element("a", {{"href", "https://www.naturalearthdata.com/"}}, "Natural Earth");
    out.text(
        " (public domain); borders are drawn as it has them, which decides no dispute. "
        "Every "
        "source of a figure is listed by the command verst data.");
    out.close();
    if (!network.credit().empty()) paragraph(out, text::credit(network));
}

}  // namespace

void about_data(markup::Writer& out, const Network* network, std::string_view command_line) {
    section(out, "data",
            network != nullptr ? "The data, and how to get this page again"
                               : "How to get this page again",
            [&](markup::Writer& /*section*/) {
                if (network != nullptr) data_of(out, *network);
                paragraph(out, fmt::format("Made by verst {} with:", version()));
                out.open("pre");
                out.element("code", command_line);
                out.close();
            });
}

}  // namespace verst::page
