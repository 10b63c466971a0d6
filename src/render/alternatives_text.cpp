#include "verst/render/alternatives_text.hpp"

#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "render/alternatives_parts.hpp"
#include "render/end_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string title(const Network& network, const AlternativesAnswer& answer,
                  const TextOptions& options) {
    std::vector<std::string> names;
    for (const NamedPoint& point : answer.through) {
        names.push_back(point.place ? text::place(network, *point.place)
                                    : text::position(point.position));
    }
    std::string out;
    for (const std::string& line : wrap(fmt::format("{}", fmt::join(names, " - ")), text_width))
        out += options.heading(line) + '\n';
    return out;
}

std::string percent(double share) { return whole_number(100 * share) + " %"; }

std::string signed_hours(double h) { return (h < 0 ? "-" : "+") + hours(std::abs(h)); }

std::string overview(const Network& network, const AlternativesAnswer& answer,
                     const TextOptions& options) {
    Table table({{"Way", Align::left},
                 {"", Align::left},
                 {"by rail", Align::right},
                 {"more", Align::right},
                 {"time", Align::right},
                 {"more", Align::right},
                 {"common", Align::right}});
    for (std::size_t i = 0; i < answer.ways.size(); ++i) {
        const Alternative& way = answer.ways[i];
        table.add_row({std::to_string(i + 1), way_name(network, answer, way),
                       length(way.sum.rail_km, options.unit),
                       i == 0 ? "" : signed_length(way.more_km, options.unit), hours(way.time_h),
                       i == 0 ? "" : signed_hours(way.more_h),
                       i == 0 ? "" : percent(way.shared_km / way.sum.rail_km)});
    }
    return table.str();
}

std::string names_of(const Network& network, const std::vector<PlaceIndex>& places) {
    std::vector<std::string_view> names;
    for (const PlaceIndex place : places) names.push_back(network[place].name);
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string deviation_text(const Network& network, const Deviation& deviation,
                           const TextOptions& options) {
    std::string out =
        fmt::format("{} to {}, {}", network[deviation.leaves].name, network[deviation.rejoins].name,
                    length(deviation.rail_km, options.unit));
    if (deviation.best_km)
        out += fmt::format(" instead of {}", length(*deviation.best_km, options.unit));
    return out;
}

/// Rows of what is known by a name, the name in the first of them only.
void add_rows(Table& table, std::string_view name, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        table.add_row({i == 0 ? std::string(name) : "", values[i]});
}

std::string details(const Network& network, const AlternativesAnswer& answer, std::size_t number,
                    const TextOptions& options) {
    const Alternative& way = answer.ways[number];
    Table table({{"", Align::left}, {"", Align::left}});
    std::vector<std::string> deviations;
    for (const Deviation& deviation : way.deviations)
        deviations.push_back(deviation_text(network, deviation, options));
    add_rows(table, "apart", deviations);
    std::vector<std::string_view> lines;
    for (const LineIndex line : way.own_lines) lines.push_back(network[line].id);
    if (!lines.empty()) table.add_row({"own lines", fmt::format("{}", fmt::join(lines, ", "))});
    if (!way.own_borders.empty())
        table.add_row({"own borders", names_of(network, way.own_borders)});
    std::vector<std::string> stops;
    for (const BorderPassage& passage : way.features.borders) {
        stops.push_back(
            fmt::format("{}-{} {}{}", passage.from_country, passage.to_country,
                        network[passage.crossing->place].name,
                        passage.crossing->traffic == Traffic::freight ? ", freight only" : ""));
    }
    add_rows(table, "borders", stops);
    std::vector<std::string> breaks;
    for (const GaugeBreak& at : way.features.gauge_breaks) {
        breaks.push_back(fmt::format("{}, {} to {} mm", network[at.at].name, at.from_mm, at.to_mm));
    }
    add_rows(table, "breaks of gauge", breaks);
    std::vector<PlaceIndex> reversals;
    for (const Reversal& reversal : way.features.reversals) reversals.push_back(reversal.at);
    if (!reversals.empty()) table.add_row({"reversals", names_of(network, reversals)});
    if (table.empty()) return {};
    return options.heading(fmt::format("{}  {}", number + 1, way_name(network, answer, way))) +
           '\n' + table.str(3);
}

}  // namespace

std::string alternatives_text(const Network& network, const AlternativesAnswer& answer,
                              const TextOptions& options) {
    std::string notes;
    for (const std::string& note : date_notes(network, answer.dates, options))
        notes += paragraph(note);
    std::vector<std::string> blocks{title(network, answer, options), notes,
                                    overview(network, answer, options)};
    for (std::size_t i = 0; i < answer.ways.size(); ++i)
        blocks.push_back(details(network, answer, i, options));
    blocks.push_back(paragraph(alternatives_conditions(answer)));
    std::erase(blocks, "");
    return fmt::format("{}", fmt::join(blocks, "\n"));
}

}  // namespace verst
