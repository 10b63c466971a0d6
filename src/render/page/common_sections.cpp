#include "render/page/common_sections.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "render/page/page_shell.hpp"
#include "verst/base/version.hpp"
#include "verst/render/figures.hpp"

namespace verst::page {

void paragraph(markup::Writer& out, std::string_view text, std::string_view classes) {
    if (text.empty()) return;
    if (classes.empty()) {
        out.element("p", text);
    } else {
        out.element("p", {{"class", std::string(classes)}}, text);
    }
}

void note_list(markup::Writer& out, const std::vector<std::string>& notes) {
    if (notes.empty()) return;
    out.open("ul", {{"class", "note"}});
    for (const std::string& note : notes) {
        out.open("li");
        out.element("bdi", note);
        out.close();
    }
    out.close();
}

void key_figures(markup::Writer& out, const std::vector<KeyFigure>& figures) {
    out.line();
    out.open("dl", {{"class", "key"}});
    for (const KeyFigure& figure : figures) {
        out.open("div");
        out.element("dt", figure.what);
        out.open("dd");
        write_text(out, figure.value);
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

void rail_sum(markup::Writer& out, const RailSum& sum, double detour, const std::string& key,
              const TextOptions& options) {
    HtmlTable table("What the rail kilometres rest on",
                    {{"Length", false}, {"", true}, {"", false}});
    const auto add = [&](const char* what, double km, const char* json, const std::string& remark) {
        table.add_row({{what}, {length(km, options.unit), key + json}, {remark}});
    };
    const auto add_part = [&](const char* what, double km, const char* json,
                              const std::string& remark) {
        if (km > 0) add(what, km, json, remark);
    };
    add("By rail", sum.rail_km, "rail_km",
        fmt::format("known to \u00b1 {}", length(sum.uncertainty_km, options.unit)));
    add_part("of this published", sum.published_km, "published_km", "between kilometre posts");
    add_part("of these weak", sum.weak_km, "weak_km", "from memory: no source found");
    add_part("measured", sum.track_km, "track_km", "along the track");
    add_part("estimated", sum.estimated_km, "estimated_km", "neither published nor measured");
    add("Chord", sum.chord_km, "chord_km", "the sections as straight lines");
    table.add_row(
        {{"Detour"}, {decimal_number(detour, 2), key + "detour"}, {"rail over straight line"}});
    table.add_row({{"Running time"},
                   {hours(sum.running_h), key + "running_h"},
                   {"at the lines\u2019 typical speeds, without stops"}});
    table.write(out);
}

void borders(markup::Writer& out, const Network& network, const RouteFeatures& features,
             const TextOptions& options) {
    HtmlTable table("Borders and breaks of gauge, by rail from the start",
                    {{"Border", false}, {"at", true}, {"stop", false}, {"remark", false}});
    for (const BorderPassage& passage : features.borders) {
        const BorderCrossing& crossing = *passage.crossing;
        std::string remark = crossing.traffic == Traffic::freight ? "freight only" : "";
        if (passage.estimated) remark += remark.empty() ? "length estimated" : ", length estimated";
        table.add_row({{fmt::format("{}\u2013{}: {}", passage.from_country, passage.to_country,
                                    network[crossing.place].name)},
                       {whole_length(passage.at_km, options.unit)},
                       {hours(crossing.stop_h)},
                       {remark}});
    }
    for (const GaugeBreak& at : features.gauge_breaks) {
        table.add_row({{std::string(network[at.at].name)},
                       {whole_length(at.at_km, options.unit)},
                       {""},
                       {fmt::format("break of gauge, {} to {} mm", at.from_mm, at.to_mm)}});
    }
    table.write(out);
}

void lines(markup::Writer& out, const Network& network, const RouteFeatures& features,
           const std::string& key, const TextOptions& options) {
    HtmlTable table("The lines, in the order of the way",
                    {{"Line", false}, {"from", false}, {"to", false}, {"length", true}});
    for (std::size_t i = 0; i < features.lines.size(); ++i) {
        const LineUse& use = features.lines[i];
        table.add_row({{std::string(network[use.line].name)},
                       {std::string(network[use.from].name)},
                       {std::string(network[use.to].name)},
                       {length(use.rail_km, options.unit), fmt::format("{}.{}.rail_km", key, i)}});
    }
    table.write(out);
}

void about_data(markup::Writer& out, const Network& network, const PageOrigin& origin) {
    section(out, "data", "The data, and how to get this page again",
            [&](markup::Writer& /*section*/) {
                paragraph(out, fmt::format("Network: {}, edition {}, {} places and {} lines.",
                                           network.name(), network.edition(),
                                           network.places().size(), network.lines().size()));
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
                paragraph(out, fmt::format("Made by verst {} with:", version()));
                out.open("pre");
                out.element("code", origin.command);
                out.close();
            });
}

}  // namespace verst::page
