#include "verst/render/place_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "render/block_writer.hpp"
#include "render/shutdown_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// "en:Hasan;ko:하싼" as "Hasan (en), 하싼 (ko)".
std::string aliases(std::string_view text) {
    std::vector<std::string> names;
    for (const std::string_view alias : split(text, ';')) {
        const auto colon = alias.find(':');
        names.push_back(
            colon == std::string_view::npos
                ? std::string(alias)
                : fmt::format("{} ({})", alias.substr(colon + 1), alias.substr(0, colon)));
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string metres_or_km(double km) {
    return km < 1 ? fmt::format("{} m", whole_number(km * 1000)) : length(km, LengthUnit::km);
}

std::string access(const Network& network, PlaceIndex other, const AccessLink& link,
                   const TextOptions& options) {
    return fmt::format("{} ({}), {} by {} (± {})", network[other].name, network[other].id,
                       length(link.km, options.unit), mode_name(link.mode),
                       length(link.uncertainty_km, options.unit));
}

Table facts(const Network& network, const PlaceReport& report, const TextOptions& options) {
    const Place& place = network[report.place];
    Table table({{"", Align::left, true}, {"", Align::left}});
    const auto add = [&](const char* label, std::string text) {
        if (!text.empty()) table.add_row({label, std::move(text)});
    };
    add("Kind", std::string(kind_name(place.kind)));
    add("Name", std::string(place.name_native));
    add("Also", aliases(place.aliases));
    add("Codes", fmt::format("{}", fmt::join(split(place.codes, ';'), ", ")));
    add("Position",
        fmt::format("{} ± {}", text::position(place.position), metres_or_km(place.uncertainty_km)));
    if (place.radius_km) add("Radius", metres_or_km(*place.radius_km));
    add("Clock", std::string(place.zone));
    add("Source", fmt::format("{}: {}", network[place.source].id, network[place.source].citation));
    add("Note", std::string(place.note));
    const char* label = "Railway";
    for (const AccessLink& link : report.access) {
        add(label, access(network, link.station, link, options));
        label = "";
    }
    label = "Serves";
    for (const AccessLink& link : report.serves) {
        add(label, access(network, link.site, link, options));
        label = "";
    }
    if (report.lines.empty()) add("Lines", "none passes through it");
    return table;
}

Table lines(const Network& network, const PlaceReport& report, const TextOptions& options) {
    Table table({{"Line", Align::left, true},
                 {"post", Align::right},
                 {"from its start", Align::right},
                 {"to its end", Align::right},
                 {"name", Align::left}});
    for (const PlaceOnLine& on_line : report.lines) {
        const Line& line = network[on_line.line];
        const auto& post_km = line.points[on_line.point].post_km;
        table.add_row({std::string(line.id), post_km ? decimal_number(*post_km, 1) : "",
                       length(on_line.start_km, options.unit), length(on_line.end_km, options.unit),
                       std::string(line.name)});
    }
    return table;
}

std::string line_ids(const Network& network, const Section& section) {
    std::vector<std::string_view> ids;
    for (const SectionOnLine& on_line : section.on_lines) ids.push_back(network[on_line.line].id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

/// "A" for the first side of a junction.
std::string side_of(const Junction* junction, PlaceIndex neighbour) {
    if (junction == nullptr) return {};
    for (std::size_t i = 0; i < junction->sides.size(); ++i) {
        if (std::ranges::find(junction->sides[i], neighbour) != junction->sides[i].end())
            return {static_cast<char>('A' + i)};
    }
    return {};
}

void add_neighbours(BlockWriter& out, const Network& network, const PlaceReport& report,
                    const TextOptions& options) {
    const bool has_sides = report.junction != nullptr;
    Table table({{"Next to it", Align::left},
                 {"by rail", Align::right},
                 {"which is", Align::left, true},
                 {has_sides ? "side" : "", Align::left, true},
                 {"line", Align::left}});
    for (const Neighbour& neighbour : report.neighbours) {
        const Section& section = network[neighbour.section];
        table.add_row(
            {fmt::format("{} ({})", network[neighbour.place].name, network[neighbour.place].id),
             length(section.length.rail_km, options.unit),
             std::string(kind_name(section.length.kind)) + (section.length.weak ? ", weak" : ""),
             side_of(report.junction, neighbour.place), line_ids(network, section)});
    }
    out.add(table);
    if (table.empty() || !has_sides) return;
    out.attach(
        "A train from one side runs on to another side; to a neighbour on its own side it must "
        "change direction.");
    out.attach(report.junction->note);
}

Table crossing_table(const Network& network, const BorderCrossing& crossing) {
    Table table({{"", Align::left, true}, {"", Align::left}});
    const auto side = [&](PlaceIndex station, std::string_view country, std::string_view gauge) {
        return fmt::format("{} ({}, {}, {} mm)", network[station].name, network[station].id,
                           country, gauge);
    };
    table.add_row({"Border", fmt::format("{} (border:{})", network[crossing.place].name,
                                         network[crossing.place].id)});
    table.add_row(
        {"  between", side(crossing.from, crossing.from_country, crossing.from_gauge_mm)});
    table.add_row({"  and", side(crossing.to, crossing.to_country, crossing.to_gauge_mm)});
    table.add_row({"  carries",
                   crossing.traffic == Traffic::freight ? "freight only" : "passenger trains too"});
    table.add_row({"  stop", hours(crossing.stop_h)});
    if (crossing.gauge_change_at) {
        table.add_row({"  bogies",
                       fmt::format("are changed at {}", network[*crossing.gauge_change_at].name)});
    }
    table.add_row({"  source", fmt::format("{}, confidence {}", network[crossing.source].id,
                                           crossing.confidence)});
    if (!crossing.note.empty()) table.add_row({"  note", std::string(crossing.note)});
    return table;
}

std::string document(const Network& network, const PlaceReport& report, Setting setting,
                     const TextOptions& options) {
    BlockWriter out(setting, options);
    out.title(text::place(network, report.place),
              fmt::format("place:{}", network[report.place].id));
    out.add(facts(network, report, options));
    out.add(lines(network, report, options));
    add_neighbours(out, network, report, options);
    for (const BorderCrossing* crossing : report.crossings)
        out.add(crossing_table(network, *crossing));
    out.list("Dates", shutdown_items(network, report.shutdowns));
    return out.take();
}

}  // namespace

std::string place_text(const Network& network, const PlaceReport& report,
                       const TextOptions& options) {
    return document(network, report, Setting::terminal, options);
}

std::string place_markdown(const Network& network, const PlaceReport& report,
                           const TextOptions& options) {
    return document(network, report, Setting::markdown, options);
}

}  // namespace verst
