#include "verst/render/data_markdown.hpp"

#include <fmt/format.h>

#include "render/markdown.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

std::string kilometres(const NetworkSummary& summary, const TextOptions& options) {
    markdown::Table table({{"Railway"},
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
    add("in all", summary.km);
    return table.str();
}

std::string lines(const Network& network, const NetworkSummary& summary,
                  const TextOptions& options) {
    markdown::Table table(
        {{"Line"}, {"name"}, {"sections", Align::right}, {"length", Align::right}});
    for (const LineSummary& line : summary.lines) {
        table.add_row({std::string(network[line.line].id), std::string(network[line.line].name),
                       std::to_string(line.sections), whole_length(line.km.rail_km, options.unit)});
    }
    return table.str();
}

std::string licences(const Network& network, const NetworkSummary& summary) {
    markdown::Table table({{"Licence"}, {"places", Align::right}, {"source"}});
    for (const LicenceSummary& licence : summary.licences) {
        for (const SourceIndex source : licence.sources) {
            table.add_row({std::string(licence.licence), std::to_string(licence.places),
                           std::string(network[source].citation)});
        }
    }
    return table.str();
}

}  // namespace

std::string data_markdown(const Network& network, const NetworkSummary& summary,
                          const TextOptions& options) {
    return markdown::document({
        markdown::heading(1, network.name()),
        markdown::paragraph(fmt::format("Edition {}", network.edition())),
        kilometres(summary, options),
        lines(network, summary, options),
        licences(network, summary),
    });
}

}  // namespace verst
