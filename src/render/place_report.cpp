#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/report_parts.hpp"
#include "render/shutdown_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

/// "en:Hasan;ko:하싼" as "Hasan (en), 하싼 (ko)".
std::string alias_list(std::string_view text) {
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

/// "A" for the first side of a junction.
std::string side_of(const Junction* junction, PlaceIndex neighbour) {
    if (junction == nullptr) return {};
    for (std::size_t i = 0; i < junction->sides.size(); ++i) {
        if (std::ranges::find(junction->sides[i], neighbour) != junction->sides[i].end())
            return {static_cast<char>('A' + i)};
    }
    return {};
}

class OnePlaceReport {
  public:
    OnePlaceReport(const Network& network, const PlaceReport& of, const TextOptions& options)
        : network_(network), of_(of), place_(network[of.place]), options_(options) {}

    [[nodiscard]] Report make() const {
        Report report;
        report.kicker = "Place";
        report.title = text::place(network_, of_.place);
        report.lead = fmt::format("place:{}", place_.id);
        report.notes.emplace_back(facts());
        report.add("lines", "Lines", {lines()});
        report.add("neighbours", "Next to it", {neighbours(), sides(), junction_note()});
        for (std::size_t i = 0; i < of_.crossings.size(); ++i) {
            report.add(fmt::format("border-{}", i + 1),
                       fmt::format("Border: {}", network_[of_.crossings[i]->place].name),
                       {crossing(i)});
        }
        report.add("dates", "Dates", {List{shutdown_items(network_, of_.shutdowns)}});
        return report;
    }

  private:
    [[nodiscard]] std::string near(double km) const { return text::near_length(km, options_.unit); }

    [[nodiscard]] std::string with_id(PlaceIndex place) const {
        const std::string_view name = network_[place].name;
        const std::string_view id = network_[place].id;
        return name.empty() || name == id ? std::string(id) : fmt::format("{} ({})", name, id);
    }

    [[nodiscard]] Cell access(PlaceIndex other, const AccessLink& link, std::string key) const {
        return {
            fmt::format("{}, {} by {} (\u00b1 {})", with_id(other), length(link.km, options_.unit),
                        mode_name(link.mode), length(link.uncertainty_km, options_.unit)),
            std::move(key)};
    }

    [[nodiscard]] Table facts() const {
        Table table = facts_table("The place");
        add_fact(table, "Kind", {std::string(kind_name(place_.kind)), "kind"});
        add_fact(table, "Name", {std::string(place_.name_native), "name_native"});
        add_fact(table, "Also", {alias_list(place_.aliases)});
        add_fact(table, "Codes", {fmt::format("{}", fmt::join(split(place_.codes, ';'), ", "))});
        add_fact(table, "Position",
                 {fmt::format("{} \u00b1 {}", text::position(place_.position),
                              near(place_.uncertainty_km))});
        if (place_.radius_km) add_fact(table, "Radius", {near(*place_.radius_km)});
        add_fact(table, "Clock", {std::string(place_.zone), "zone"});
        add_source(table, network_[place_.source], "");
        add_fact(table, "Note", foreign(std::string(place_.note)));
        const char* label = "Railway";
        for (const AccessLink& link : of_.access) {
            add_fact(table, label, access(link.station, link, ""));
            label = "";
        }
        label = "Serves";
        for (const AccessLink& link : of_.serves) {
            add_fact(table, label, access(link.site, link, ""));
            label = "";
        }
        if (of_.lines.empty() && of_.lines_without_row.empty() && of_.neighbours.empty())
            add_fact(table, "Lines", {"none passes through it"});
        label = of_.lines.empty() ? "Lines" : "Also on";
        for (const LineIndex line : of_.lines_without_row) {
            add_fact(table, label,
                     {fmt::format("{} ({})", network_[line].name, network_[line].id)});
            label = "";
        }
        return table;
    }

    [[nodiscard]] Table lines() const {
        Table table{"The lines that it is on",
                    {{"Line", false, Fit::whole},
                     {"post", true},
                     {"from its start", true},
                     {"to its end", true},
                     {"name"},
                     {"track", true, Fit::optional},
                     {"basis of the post", false, Fit::optional}}};
        for (std::size_t i = 0; i < of_.lines.size(); ++i) {
            const PlaceOnLine& on_line = of_.lines[i];
            const Line& line = network_[on_line.line];
            const LinePoint& point = line.points[on_line.point];
            const std::string key = fmt::format("lines.{}.", i);
            table.add_row({{std::string(line.id), key + "id"},
                           chainage(point.post_km, 1, key + "post_km"),
                           km(on_line.start_km, key + "km"),
                           km(on_line.end_km, key + "to_end_km"),
                           {std::string(line.name), key + "name"},
                           chainage(point.track_km, 2, key + "track_km"),
                           {post_basis(network_, point)}});
        }
        return table;
    }

    [[nodiscard]] Table neighbours() const {
        Table table{"The next places along its lines",
                    {{"Next to it"}, {"by rail", true}, {"which is", false, Fit::whole}}};
        const bool has_sides = of_.junction != nullptr;
        if (has_sides) table.columns.push_back({"side", false, Fit::whole});
        table.columns.push_back({"line"});
        table.columns.push_back({"gauge", false, Fit::optional});
        for (std::size_t i = 0; i < of_.neighbours.size(); ++i) {
            const Neighbour& neighbour = of_.neighbours[i];
            const verst::Section& section = network_[neighbour.section];
            const std::string key = fmt::format("neighbours.{}.", i);
            std::vector<Cell> cells{{with_id(neighbour.place)},
                                    km(section.length.rail_km, key + "rail_km"),
                                    {std::string(kind_name(section.length.kind)) +
                                     (section.length.weak ? ", weak" : "")}};
            if (has_sides) cells.push_back({side_of(of_.junction, neighbour.place)});
            std::vector<std::string_view> ids;
            for (const SectionOnLine& on_line : section.on_lines)
                ids.push_back(network_[on_line.line].id);
            cells.push_back({fmt::format("{}", fmt::join(ids, ", "))});
            cells.push_back({gauge_names(section.gauges)});
            table.add_row(std::move(cells));
        }
        return table;
    }

    [[nodiscard]] Paragraph sides() const {
        if (of_.junction == nullptr || of_.neighbours.empty()) return {};
        const std::string sure = of_.junction->confidence.empty()
                                     ? ""
                                     : fmt::format(", confidence {}", of_.junction->confidence);
        return {fmt::format(
            "A train from one side runs on to another side; to a neighbour on its own side it "
            "must change direction (source: {}{}).",
            network_[of_.junction->source].id, sure)};
    }

    [[nodiscard]] Paragraph junction_note() const {
        if (of_.junction == nullptr || of_.neighbours.empty()) return {};
        return {std::string(of_.junction->note), true};
    }

    [[nodiscard]] Table crossing(std::size_t i) const {
        const BorderCrossing& crossing = *of_.crossings[i];
        const std::string key = fmt::format("crossings.{}.", i);
        Table table = facts_table("The crossing");
        const auto side = [&](PlaceIndex station, std::string_view country,
                              std::string_view gauge) {
            return fmt::format("{} ({}, {}, {} mm)", network_[station].name, network_[station].id,
                               country, gauge);
        };
        add_fact(table, "border point", {fmt::format("border:{}", network_[crossing.place].id)});
        add_fact(table, "between",
                 {side(crossing.from, crossing.from_country, crossing.from_gauge_mm)});
        add_fact(table, "and", {side(crossing.to, crossing.to_country, crossing.to_gauge_mm)});
        add_fact(table, "carries",
                 {crossing.traffic == Traffic::freight ? "freight only" : "passenger trains too"});
        add_fact(table, "stop", {hours(crossing.stop_h), key + "stop_h"});
        if (crossing.gauge_change_at) {
            add_fact(table, "bogies",
                     {fmt::format("are changed at {}", network_[*crossing.gauge_change_at].name)});
        }
        add_fact(
            table, "source",
            {fmt::format("{}, confidence {}", network_[crossing.source].id, crossing.confidence)});
        add_fact(table, "note", foreign(std::string(crossing.note)));
        return table;
    }

    const Network& network_;
    const PlaceReport& of_;
    const Place& place_;
    const TextOptions& options_;
};

}  // namespace

Report report_of(const Network& network, const PlaceReport& of, const TextOptions& options) {
    return OnePlaceReport(network, of, options).make();
}

Report report_of(const Network& network, const FoundPlaces& found, const TextOptions& /*options*/) {
    const auto hits = found.hits;
    Report report;
    report.kicker = "Places";
    report.title = fmt::format("Places whose names look like \u201c{}\u201d", found.query);
    report.plain_text = true;
    Table table{"Best first",
                {{"id", false, Fit::whole},
                 {"name"},
                 {"kind", false, Fit::whole},
                 {"country", false, Fit::whole},
                 {"codes", false, Fit::whole},
                 {"position", false, Fit::optional},
                 {"clock", false, Fit::optional},
                 {"\u00b1", true, Fit::optional},
                 {"radius", true, Fit::optional}}};
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const Place& place = network[hits[i].place];
        const std::string key = fmt::format("places.{}.", i);
        std::string name(place.name);
        if (!place.name_native.empty() && place.name_native != place.name)
            name.append(", ").append(place.name_native);
        table.add_row({{std::string(place.id), key + "id"},
                       {std::move(name)},
                       {std::string(kind_name(place.kind)), key + "kind"},
                       {std::string(place.country), key + "country"},
                       {fmt::format("{}", fmt::join(split(place.codes, ';'), ", "))},
                       {text::position(place.position)},
                       {std::string(place.zone), key + "zone"},
                       km(place.uncertainty_km, key + "uncertainty_km"),
                       place.radius_km ? km(*place.radius_km, key + "radius_km") : Cell{}});
    }
    report.add("places", "Places", {std::move(table)});
    return report;
}

}  // namespace verst::report
