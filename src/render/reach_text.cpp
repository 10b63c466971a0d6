#include "verst/render/reach_text.hpp"

#include <vector>

#include <fmt/format.h>

#include "render/reach_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string title(const Network& network, const ReachAnswer& answer, const TextOptions& options) {
    const NamedPoint& from = answer.from.named;
    const std::string name =
        from.place ? text::place(network, *from.place) : text::position(from.position);
    const bool by_time = answer.limit.is_in_hours();
    std::string out =
        options.heading(fmt::format(
            "Within {} of {}",
            by_time ? hours(answer.limit.value()) : length(answer.limit.value(), options.unit),
            name)) +
        '\n';
    out.append(reach_words::ways(answer)) += '\n';
    const std::string way = text::way_to_station(network, answer.from, options);
    if (!way.empty()) out += "the railway is at " + way + '\n';
    return out;
}

std::string places(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                   const TextOptions& options) {
    std::vector<Table::Column> columns{{rows.every_kind ? "Place" : "Station", Align::left},
                                       {"id", Align::left, true},
                                       {"", Align::left, true},
                                       {"by rail", Align::right},
                                       {"time", Align::right}};
    if (reach_words::has_shortest(answer)) columns.push_back({"shortest", Align::right});
    Table table(columns);
    std::size_t left_out = 0;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < answer.places.size(); ++i) {
        const ReachedPlace& reached = answer.places[i];
        const Place& place = network[reached.place];
        if (!rows.every_kind && place.kind != PlaceKind::station) continue;
        if (rows.limit && shown == *rows.limit) {
            ++left_out;
            continue;
        }
        ++shown;
        std::vector<std::string> cells{
            std::string(place.name), std::string(place.id), std::string(place.country),
            length(reached.rail_km, options.unit), hours(reached.time_h)};
        if (columns.size() > cells.size())
            cells.push_back(reach_words::shortest(answer, i, options.unit));
        table.add_row(std::move(cells));
    }
    if (table.empty()) return {};
    std::string out = table.str();
    if (left_out > 0) {
        out += fmt::format(
            "and {} farther away\n",
            count_of(static_cast<long long>(left_out), rows.every_kind ? "place" : "station"));
    }
    return out;
}

std::string frontier(const Network& network, const ReachAnswer& answer,
                     const TextOptions& options) {
    if (answer.frontier.empty())
        return "The limit is not reached anywhere: this is all there is.\n";
    Table table({{"The limit falls past", Align::left},
                 {"towards", Align::left},
                 {"by", Align::right},
                 {"of", Align::right},
                 {"line", Align::left, true}});
    for (const FrontierPoint& point : answer.frontier) {
        const Section& section = network[point.section];
        table.add_row({std::string(network[point.from].name), std::string(network[point.to].name),
                       length(point.within_km, options.unit),
                       length(section.length.rail_km, options.unit),
                       std::string(network[section.on_lines.front().line].id)});
    }
    return table.str();
}

}  // namespace

std::string reach_text(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                       const TextOptions& options) {
    std::string notes;
    for (const std::string& note : reach_words::notes(network, answer)) notes += paragraph(note);
    std::vector<std::string> blocks{
        title(network, answer, options) + reach_words::counts(network, answer) + '\n',
        notes,
        places(network, answer, rows, options),
        frontier(network, answer, options),
    };
    std::erase(blocks, "");
    return fmt::format("{}", fmt::join(blocks, "\n"));
}

}  // namespace verst
