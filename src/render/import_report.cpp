#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

constexpr std::size_t components_in_summary = 5;
constexpr std::size_t examples_in_summary = 3;

std::string in_a_row(const std::vector<std::string>& texts, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < std::min(most, texts.size()); ++i) {
        out.append(i == 0 ? "" : ", ").append(texts[i]);
    }
    if (texts.size() > most) out += ", ...";
    return out;
}

report::Cell count_cell(std::size_t value) { return {whole_number(static_cast<double>(value))}; }

report::Table kinds_table(const ImportReport& import, bool taken) {
    report::Table table{"", {{"railway"}, {"length", true}, {"ways", true}}};
    if (!taken) table.columns.insert(table.columns.begin() + 1, {"why"});
    for (std::size_t i = 0; i < import.kinds.size(); ++i) {
        const ImportedKind& kind = import.kinds[i];
        if (kind.reason.empty() != taken) continue;
        std::vector<report::Cell> cells{{kind.kind},
                                        report::whole_km(kind.km, fmt::format("kinds.{}.km", i)),
                                        count_cell(kind.ways)};
        if (!taken) cells.insert(cells.begin() + 1, {kind.reason});
        table.add_row(std::move(cells));
    }
    return table;
}

report::Table components_table(const ImportReport& import) {
    report::Table table{"", {{"length", true}, {"stations", true}, {"the largest"}}};
    table.brief = components_in_summary;
    for (std::size_t i = 0; i < import.components.size(); ++i) {
        const ImportedComponent& part = import.components[i];
        table.add_row({report::whole_km(part.rail_km, fmt::format("components.{}.rail_km", i)),
                       count_cell(part.stations),
                       report::foreign(in_a_row(part.largest, part.largest.size()))});
    }
    return table;
}

report::List doubts_list(const ImportReport& import, const TextOptions& options) {
    report::List list;
    for (const ImportDoubt& doubt : import.doubts) {
        std::string item = fmt::format("{} {}", whole_number(static_cast<double>(doubt.count)),
                                       doubt.count == 1 ? doubt.what_of_one : doubt.what);
        if (!doubt.examples.empty()) {
            item += ": " + in_a_row(doubt.examples,
                                    options.full ? doubt.examples.size() : examples_in_summary);
        }
        list.items.push_back(item.ends_with('.') ? item : item + '.');
    }
    return list;
}

}  // namespace

report::Report report::report_of(const Import& import, const TextOptions& options) {
    const ImportReport& of = import.report;
    report::Report report;
    report.kicker = "An import of OpenStreetMap";
    report.title = in_a_row(of.files, of.files.size());
    report.lead = import.network.date.empty()
                      ? "The file does not say of which day it is."
                      : fmt::format("The map as of {}.", import.network.date);
    report.figures = {
        {"railway", report::whole_km(of.rail_km, "rail_km")},
        {"stations and halts", count_cell(of.stations + of.halts)},
        {"sections", count_cell(import.network.sections.size()),
         fmt::format("between {} places",
                     whole_number(static_cast<double>(import.network.places.size())))},
        {"lines", count_cell(import.network.lines.size())},
        {"borders", count_cell(of.borders)},
    };
    if (of.posts.read > 0) {
        report.figures.push_back(
            {"published", report::whole_km(of.posts.published_km, "posts.published_km"),
             fmt::format("between {} of {} kilometre posts, on {}",
                         whole_number(static_cast<double>(of.posts.used)),
                         whole_number(static_cast<double>(of.posts.read)),
                         count_of(static_cast<long long>(of.posts.lines), "line"))});
    }
    if (of.drawn_as_lines) {
        report.notes.emplace_back(report::Paragraph{
            "The file draws lines, one way for all their tracks: where they meet do not look like "
            "switches. How trains turn there is not known, and no way is ruled out for it."});
    }
    report.add("taken", "Taken", {kinds_table(of, true)});
    report.add("left-out", "Left out", {kinds_table(of, false)});
    report.add("parts", of.components.size() == 1 ? "It hangs together" : "Parts that do not join",
               {components_table(of)});
    std::vector<std::string> unknown;
    const auto note = [&](std::size_t count, std::string_view what) {
        if (count == 0) return;
        unknown.push_back(fmt::format(
            "{} of {} stations and halts: no {}.", whole_number(static_cast<double>(count)),
            whole_number(static_cast<double>(of.stations + of.halts)), what));
    };
    note(of.without_name, "name");
    note(of.without_country, "country");
    report.add("unknown", "Not known", {report::List{unknown}});
    report.add("doubts", "What looks wrong", {doubts_list(of, options)});
    report.add_plain("rights", "Rights", {Paragraph{std::string(osm_credit) + '.'}});
    return report;
}

json::Json json_of(const Import& import) {
    using json::Json;
    const ImportReport& of = import.report;
    Json object;
    object["files"] = of.files;
    object["file_bytes"] = of.file_bytes;
    object["date"] = json::text(import.network.date);
    object["licence"] = "ODbL-1.0";
    object["credit"] = osm_credit;
    object["drawn_as_lines"] = of.drawn_as_lines;
    object["rail_km"] = json::number(of.rail_km);
    object["places"] = import.network.places.size();
    object["sections"] = import.network.sections.size();
    object["lines"] = import.network.lines.size();
    object["stations"] = of.stations;
    object["halts"] = of.halts;
    object["junctions"] = of.junctions;
    object["borders"] = of.borders;
    object["without_name"] = of.without_name;
    object["without_country"] = of.without_country;
    object["posts"] = {{"read", of.posts.read},
                       {"used", of.posts.used},
                       {"lines", of.posts.lines},
                       {"published_km", json::number(of.posts.published_km)}};
    object["kinds"] = Json::array();
    for (const ImportedKind& kind : of.kinds) {
        object["kinds"].push_back({{"railway", kind.kind},
                                   {"left_out", json::text(kind.reason)},
                                   {"ways", kind.ways},
                                   {"km", json::number(kind.km)}});
    }
    object["components"] = Json::array();
    for (const ImportedComponent& part : of.components) {
        object["components"].push_back({{"rail_km", json::number(part.rail_km)},
                                        {"stations", part.stations},
                                        {"largest", part.largest}});
    }
    object["doubts"] = Json::array();
    for (const ImportDoubt& doubt : of.doubts) {
        object["doubts"].push_back(
            {{"what", doubt.what}, {"count", doubt.count}, {"examples", doubt.examples}});
    }
    return object;
}

std::string csv_of(const Import& import) {
    return csv::rows_of(
        json_of(import), "kinds",
        {{"railway", "railway"}, {"left_out", "left_out"}, {"ways", "ways"}, {"km", "km"}});
}

}  // namespace verst
