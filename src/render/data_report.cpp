#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/report_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

constexpr std::size_t lines_in_brief = 10;

std::string number(std::size_t value) { return whole_number(static_cast<double>(value)); }

Table network_facts(const Network& network, const NetworkSummary& summary) {
    Table table = facts_table("The network");
    add_fact(table, "Edition", {std::string(network.edition()), "edition"});
    add_fact(table, "Lines",
             {fmt::format("{}, of {}", number(summary.lines.size()),
                          count_of(static_cast<long long>(summary.sections), "section"))});
    const KnownSummary& known = summary.known;
    add_fact(table, "Known",
             {fmt::format("directions at {} of {}, dates of {} and {}", number(known.directions),
                          count_of(static_cast<long long>(known.junctions), "junction"),
                          count_of(static_cast<long long>(known.dated_lines), "line"),
                          count_of(static_cast<long long>(known.dated_crossings), "crossing"))});
    return table;
}

/// A path is there to be copied: it is never wrapped.
Table folder(const Network& network) {
    Table table{"The directory of the network", {{"", false, Fit::whole}, {"", false, Fit::whole}}};
    table.plain = true;
    table.add_row({{"Folder"}, {std::string(network.directory()), "directory"}});
    return table;
}

Table place_counts(const NetworkSummary& summary) {
    Table table{"Places by country and kind", {{"Places"}}};
    for (std::size_t i = 0; i < place_kind_count; ++i)
        table.columns.push_back({std::string(kind_name(static_cast<PlaceKind>(i))), true});
    table.columns.push_back({"in all", true});
    const auto add = [&](std::string_view name, const PlaceCounts& counts, const std::string& key) {
        std::vector<Cell> cells{{std::string(name)}};
        for (std::size_t i = 0; i < counts.size(); ++i) {
            cells.push_back(
                {number(counts.at(i)),
                 fmt::format("{}places.{}", key, kind_name(static_cast<PlaceKind>(i)))});
        }
        cells.push_back({number(std::accumulate(counts.begin(), counts.end(), std::size_t{0}))});
        table.add_row(std::move(cells));
    };
    for (std::size_t i = 0; i < summary.countries.size(); ++i) {
        const CountrySummary& country = summary.countries[i];
        add(country.country, country.places, fmt::format("countries.{}.", i));
    }
    add("in all", summary.places, "");
    return table;
}

void add_kilometres(std::vector<Cell>& cells, const KmByKind& sum, const std::string& key) {
    for (const auto& [kilometres, name] :
         {std::pair{sum.published_km, "published_km"}, std::pair{sum.weak_km, "weak_km"},
          std::pair{sum.track_km, "track_km"}, std::pair{sum.estimated_km, "estimated_km"},
          std::pair{sum.rail_km, "rail_km"}}) {
        cells.push_back(whole_km(kilometres, key + name));
    }
}

Table kilometres(const NetworkSummary& summary) {
    Table table{"Length by country, and what it rests on",
                {{"Railway"},
                 {"published", true},
                 {"of it weak", true},
                 {"measured", true},
                 {"estimated", true},
                 {"in all", true}}};
    const auto add = [&](std::string_view name, const KmByKind& sum, const std::string& key) {
        std::vector<Cell> cells{{std::string(name)}};
        add_kilometres(cells, sum, key);
        table.add_row(std::move(cells));
    };
    for (std::size_t i = 0; i < summary.countries.size(); ++i) {
        const CountrySummary& country = summary.countries[i];
        add(country.country, country.km, fmt::format("countries.{}.", i));
    }
    add("in all", summary.km, "");
    return table;
}

Table line_list(const Network& network, const NetworkSummary& summary) {
    Table table{"The lines", {{"Line", false, Fit::whole}, {"name"}, {"sections", true}}};
    for (const char* header : {"published", "of it weak", "measured", "estimated"})
        table.columns.push_back({header, true, Fit::optional, Detail::full});
    table.columns.push_back({"length", true});
    table.columns.push_back({"gauge", false, Fit::optional, Detail::full});
    std::vector<double> longest;
    for (const LineSummary& line : summary.lines) longest.push_back(line.km.rail_km);
    std::ranges::sort(longest, std::greater());
    // Nobody gains by "and 1 more".
    const double least_km = longest.size() > lines_in_brief + 1 ? longest[lines_in_brief - 1] : 0;
    for (std::size_t i = 0; i < summary.lines.size(); ++i) {
        const LineSummary& line = summary.lines[i];
        const std::string key = fmt::format("lines.{}.", i);
        std::vector<Cell> cells{{std::string(network[line.line].id), key + "id"},
                                {std::string(network[line.line].name), key + "name"},
                                {number(line.sections), key + "sections"}};
        add_kilometres(cells, line.km, key);
        cells.push_back({gauge_names(network[line.line].gauges)});
        table.add_row(std::move(cells));
        if (line.km.rail_km < least_km) table.rows.back().detail = Detail::full;
    }
    return table;
}

Table licences(const NetworkSummary& summary) {
    Table table{"Licences of the positions and kilometres",
                {{"Licence"}, {"positions of places", true}, {"sources", true}}};
    for (std::size_t i = 0; i < summary.licences.size(); ++i) {
        const LicenceSummary& licence = summary.licences[i];
        const std::string key = fmt::format("licences.{}.", i);
        table.add_row({{std::string(licence.licence), key + "licence"},
                       {number(licence.places), key + "places"},
                       {number(licence.sources.size())}});
    }
    return table;
}

/// What is under a licence must be cited.
Table sources(const Network& network, const NetworkSummary& summary) {
    Table table{"Every source", {{"Licence"}, {"source", false, Fit::optional}, {"citation"}}};
    for (std::size_t i = 0; i < summary.licences.size(); ++i) {
        const LicenceSummary& licence = summary.licences[i];
        for (std::size_t j = 0; j < licence.sources.size(); ++j) {
            const Source& source = network[licence.sources[j]];
            const std::string key = fmt::format("licences.{}.sources.{}.", i, j);
            table.add_row({{std::string(licence.licence)},
                           {std::string(source.id), key + "id"},
                           {std::string(source.citation), key + "citation"}});
        }
    }
    return table;
}

}  // namespace

Report report_of(const Network& network, const NetworkSummary& summary,
                 const TextOptions& /*options*/) {
    Report report;
    report.kicker = "The data";
    report.title = std::string(network.name());
    report.notes.emplace_back(network_facts(network, summary));
    report.notes.emplace_back(folder(network));
    report.add("places", "Places", {place_counts(summary)});
    report.add("kilometres", "Kilometres", {kilometres(summary)});
    report.add("lines", "Lines", {line_list(network, summary)});
    report.add("licences", "Licences",
               {licences(summary),
                Paragraph{"sources.csv in the directory cites every source; facts need no "
                          "licence."}});
    report.add("sources", "Sources and licences", {sources(network, summary)}, Detail::full);
    return report;
}

}  // namespace verst::report
