#include "verst/render/data_text.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include <fmt/format.h>

#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string number(std::size_t value) { return whole_number(static_cast<double>(value)); }

std::size_t total(const PlaceCounts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::string places(const NetworkSummary& summary) {
    std::vector<Table::Column> columns{{"Places", Align::left}};
    for (std::size_t i = 0; i < place_kind_count; ++i) {
        columns.push_back({std::string(kind_name(static_cast<PlaceKind>(i))), Align::right});
    }
    columns.push_back({"in all", Align::right});
    Table table(std::move(columns));
    const auto add = [&](std::string_view name, const PlaceCounts& counts) {
        std::vector<std::string> cells{std::string(name)};
        for (const std::size_t count : counts) cells.push_back(number(count));
        cells.push_back(number(total(counts)));
        table.add_row(std::move(cells));
    };
    for (const CountrySummary& country : summary.countries) add(country.country, country.places);
    table.add_rule();
    add("", summary.places);
    return table.str();
}

std::string known(const KnownSummary& known) {
    return fmt::format("directions at {} of {}, dates of {} and {}", number(known.directions),
                       count_of(static_cast<long long>(known.junctions), "junction"),
                       count_of(static_cast<long long>(known.dated_lines), "line"),
                       count_of(static_cast<long long>(known.dated_crossings), "crossing"));
}

std::string kilometre_table(const NetworkSummary& summary, const TextOptions& options) {
    Table table({{"Railway", Align::left},
                 {"published", Align::right},
                 {"of it weak", Align::right},
                 {"measured", Align::right},
                 {"estimated", Align::right},
                 {"in all", Align::right}});
    const auto add = [&](std::string_view name, const KmByKind& km) {
        table.add_row(
            {std::string(name), whole_length(km.published_km, options.unit),
             whole_length(km.weak_km, options.unit), whole_length(km.track_km, options.unit),
             whole_length(km.estimated_km, options.unit), whole_length(km.rail_km, options.unit)});
    };
    for (const CountrySummary& country : summary.countries) add(country.country, country.km);
    table.add_rule();
    add("", summary.km);
    return table.str();
}

std::string line_table(const Network& network, const NetworkSummary& summary,
                       const TextOptions& options) {
    Table table({{"Line", Align::left, true},
                 {"name", Align::left},
                 {"sections", Align::right},
                 {"length", Align::right}});
    for (const LineSummary& line : summary.lines) {
        table.add_row({std::string(network[line.line].id), std::string(network[line.line].name),
                       number(line.sections), whole_length(line.km.rail_km, options.unit)});
    }
    return table.str();
}

std::string licence_list(const Network& network, const NetworkSummary& summary) {
    std::string out = "Licences\n";
    for (const LicenceSummary& licence : summary.licences) {
        out += fmt::format("  {}: the positions of {}, {}\n", licence.licence,
                           count_of(static_cast<long long>(licence.places), "place"),
                           count_of(static_cast<long long>(licence.sources.size()), "source"));
        if (licence.licence == fact_licence) continue;  // their sources are for who asks
        for (const SourceIndex source : licence.sources) {
            out += paragraph(network[source].citation, 4);
        }
    }
    return out + "  sources.csv in the directory cites every source; facts need no licence\n";
}

}  // namespace

std::string data_text(const Network& network, const NetworkSummary& summary,
                      const TextOptions& options) {
    Table head({{"", Align::left}, {"", Align::left}});
    head.add_row({"Network", std::string(network.name())});
    head.add_row({"Edition", std::string(network.edition())});
    head.add_row(
        {"Lines", fmt::format("{}, of {}", number(summary.lines.size()),
                              count_of(static_cast<long long>(summary.sections), "section"))});
    head.add_row({"Known", known(summary.known)});
    // A path is there to be copied: it is never wrapped.
    return fmt::format("{}Folder   {}\n\n{}\n{}\n{}\n{}", head.str(), network.directory(),
                       places(summary), kilometre_table(summary, options),
                       line_table(network, summary, options), licence_list(network, summary));
}

std::string data_check_text(const std::filesystem::path& directory, const ReadReport& report) {
    std::string out;
    for (const DataFault& fault : report.faults) out += to_string(fault) + '\n';
    if (!report.faults.empty()) {
        return out + fmt::format("{} in {}\n",
                                 count_of(static_cast<long long>(report.faults.size()), "fault"),
                                 directory.string());
    }
    if (!report.network) return out;
    const Network& network = *report.network;
    return fmt::format("no fault: {}, {}, {} in {}\n",
                       count_of(static_cast<long long>(network.places().size()), "place"),
                       count_of(static_cast<long long>(network.lines().size()), "line"),
                       count_of(static_cast<long long>(network.sections().size()), "section"),
                       directory.string());
}

}  // namespace verst
