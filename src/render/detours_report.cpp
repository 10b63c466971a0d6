#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return count_of(static_cast<long long>(count), std::string(noun));
}

std::string place_name(const Network& network, PlaceIndex place) {
    const Place& of = network[place];
    return std::string(of.name.empty() ? of.id.view() : of.name.view());
}

Cell pairs_cell(std::size_t count, std::string key) {
    return {whole_number(static_cast<double>(count)), std::move(key)};
}

std::vector<Cell> ends_of(const Network& network, const SectionLoss& loss, const std::string& key) {
    const verst::Section& section = network[loss.section];
    return {{place_name(network, section.a), key + "from.name"},
            {place_name(network, section.b), key + "to.name"}};
}

Table lengthening_table(const Network& network, const DetoursAnswer& answer) {
    Table table{"Shut, it makes the most kilometres more",
                {{"Detours: from"},
                 {"to"},
                 {"pairs longer", true},
                 {"in the mean", true},
                 {"at most", true},
                 {"between", false},
                 {"and", false},
                 {"cut", true}}};
    for (std::size_t i = 0; i < answer.lengthening.size(); ++i) {
        const SectionLoss& loss = answer.lengthening[i];
        const std::string key = fmt::format("lengthening.{}.", i);
        auto cells = ends_of(network, loss, key);
        cells.push_back(pairs_cell(loss.lengthened_pairs, key + "lengthened_pairs"));
        cells.push_back(km(loss.mean_km(), key + "mean_km"));
        cells.push_back(km(loss.most_km, key + "most_km"));
        cells.push_back({place_name(network, loss.most_from), key + "most_from.name"});
        cells.push_back({place_name(network, loss.most_to), key + "most_to.name"});
        cells.push_back(pairs_cell(loss.cut_pairs, key + "cut_pairs"));
        table.add_row(std::move(cells));
    }
    return table;
}

Table cutting_table(const Network& network, const DetoursAnswer& answer) {
    constexpr std::size_t most_named = 3;
    Table table{
        "Shut, it cuts off the most pairs",
        {{"Cut off: from"}, {"to"}, {"pairs cut", true}, {"stations cut off", true}, {"which"}}};
    for (std::size_t i = 0; i < answer.cutting.size(); ++i) {
        const SectionLoss& loss = answer.cutting[i];
        const std::string key = fmt::format("cutting.{}.", i);
        auto cells = ends_of(network, loss, key);
        cells.push_back(pairs_cell(loss.cut_pairs, key + "cut_pairs"));
        cells.push_back(pairs_cell(loss.cut_off.size(), key + "cut_off_count"));
        std::vector<std::string> names;
        for (const PlaceIndex place : loss.cut_off) {
            if (names.size() == most_named) break;
            names.push_back(place_name(network, place));
        }
        if (loss.cut_off.size() > most_named)
            names.push_back(fmt::format("and {} more", loss.cut_off.size() - most_named));
        cells.push_back({fmt::format("{}", fmt::join(names, ", "))});
        table.add_row(std::move(cells));
    }
    return table;
}

Table holding_table(const Network& network, const DetoursAnswer& answer) {
    Table table{"Stations that hold the network together",
                {{"Holds together"}, {"parts", true}, {"pairs parted", true}}};
    for (std::size_t i = 0; i < answer.holding.size(); ++i) {
        const std::string key = fmt::format("holding.{}.", i);
        table.add_row({{place_name(network, answer.holding[i].place), key + "name"},
                       {std::to_string(answer.holding[i].parts), key + "parts"},
                       pairs_cell(answer.holding[i].parted_pairs, key + "parted_pairs")});
    }
    return table;
}

}  // namespace

Report report_of(const Network& network, const DetoursAnswer& answer,
                 const TextOptions& /*options*/) {
    Report report;
    report.kicker = "Weak points";
    report.title = "Which sections it would cost most to shut";
    report.lead = fmt::format(
        "{} and {} with a way between {}, each way counted, along the shortest ways by rail.",
        counted(answer.sections, "section"),
        whole_number(static_cast<double>(answer.pairs)) + " pairs",
        counted(answer.stations, answer.every_kind ? "station or halt" : "station"));
    report.notes.emplace_back(List{
        {fmt::format("Of the sections {} are bridges: shut, they part the network.",
                     whole_number(static_cast<double>(answer.bridges))),
         fmt::format("Of the stations {} hold it together: without them neighbours have no way.",
                     whole_number(static_cast<double>(answer.holding_places)))},
        ""});
    report.add("lengthening", "Detours", {lengthening_table(network, answer)});
    report.add("cutting", "Cut off", {cutting_table(network, answer)});
    report.add("holding", "What holds the network together", {holding_table(network, answer)});
    return report;
}

}  // namespace verst::report
