#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/country_name.hpp"
#include "render/reason_text.hpp"
#include "render/report_parts.hpp"
#include "render/shutdown_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

/// A summary shows about so many places of a line.
constexpr std::size_t places_in_brief = 16;
constexpr std::size_t rows_in_brief = 6;

std::string or_unknown(std::string_view text) {
    return std::string(text.empty() ? "not known" : text);
}

class OneLineReport {
  public:
    OneLineReport(const Network& network, const LineReport& of, const TextOptions& options)
        : network_(network), of_(of), line_(network[of.line]), options_(options) {}

    [[nodiscard]] Report make() const {
        Report report;
        report.kicker = "Railway line";
        report.title = std::string(line_.name);
        report.lead = fmt::format("line:{}", line_.id);
        report.notes.emplace_back(facts());
        report.add("stretches", "Gauge and electrification", {stretches()});
        report.add("openings", "When it was opened", {openings()});
        report.add("dates", "Dates", {List{shutdown_items(network_, of_.shutdowns)}});
        report.add("places", "Places", {places()});
        return report;
    }

  private:
    [[nodiscard]] Table facts() const {
        Table table = facts_table("The line");
        add_lengths(table, of_.km);
        add_fact(table, "Sections", {whole_number(static_cast<double>(of_.section_count))});
        add_countries(table);
        if (line_.points.empty())
            add_fact(table, "Places", {"not known: on the map its sections make no single row"});
        if (of_.stretches.size() == 1) {
            const LineStretch& all = of_.stretches.front();
            add_fact(table, "Gauge", {gauge_names(all.gauges)});
            add_fact(table, "Electrified",
                     {or_unknown(all.electrified), "stretches.0.electrified"});
            add_fact(table, "Tracks", {or_unknown(all.tracks), "stretches.0.tracks"});
        }
        if (line_.typical_kmh > 0) {
            add_fact(table, "Speed",
                     {speed(line_.typical_kmh, options_.unit) + ", typical", "typical_kmh"});
        }
        add_fact(table, "Opened", {opened()});
        add_source(table, network_[line_.source], line_.confidence);
        add_fact(table, "Note", foreign(std::string(line_.note)));
        return table;
    }

    void add_countries(Table& table) const {
        if (of_.by_country.size() == 1)
            return add_fact(table, "Country", {country_name(of_.by_country.front().country)});
        add_fact(table, "Countries", {std::to_string(of_.by_country.size())});
        for (std::size_t i = 0; i < of_.by_country.size(); ++i) {
            table.add_row({{country_name(of_.by_country[i].country)},
                           km(of_.by_country[i].rail_km, fmt::format("by_country.{}.rail_km", i))},
                          0, 1);
        }
    }

    /// The year of the whole line, and how sure it is. `--as-of` goes by it.
    [[nodiscard]] std::string opened() const {
        const bool is_dated = std::ranges::any_of(of_.shutdowns, [](const Shutdown* shutdown) {
            return shutdown->line && !shutdown->from;
        });
        std::string text = or_unknown(line_.opened);
        if (!line_.opened.empty() && !line_.confidence.empty())
            text += fmt::format(", confidence {}", line_.confidence);
        if (of_.openings.size() > 1) text += "; stretches of it before, see below";
        if (is_dated) text += "; see its dates below";
        return text;
    }

    [[nodiscard]] std::string name_at(std::size_t point) const {
        return std::string(network_[line_.points[point].place].name);
    }

    [[nodiscard]] Table stretches() const {
        Table table{"Stretches that are alike",
                    {{"Stretch"},
                     {"to"},
                     {"gauge", false, Fit::whole},
                     {"electrified", false, Fit::whole},
                     {"tracks", false, Fit::whole},
                     {"length", true}}};
        if (of_.stretches.size() == 1) return table;  // the facts have it
        table.brief = rows_in_brief;
        for (std::size_t i = 0; i < of_.stretches.size(); ++i) {
            const LineStretch& stretch = of_.stretches[i];
            const std::string key = fmt::format("stretches.{}.", i);
            table.add_row({{name_at(stretch.from_point), key + "from.name"},
                           {name_at(stretch.to_point), key + "to.name"},
                           {gauge_names(stretch.gauges)},
                           {or_unknown(stretch.electrified), key + "electrified"},
                           {or_unknown(stretch.tracks), key + "tracks"},
                           km(stretch.rail_km, key + "rail_km")});
        }
        return table;
    }

    /// Where it was opened in stretches, when each was.
    [[nodiscard]] Table openings() const {
        Table table{"Stretches of one date", {{"Opened"}, {"from"}, {"to"}}};
        if (of_.openings.size() == 1) return table;  // the facts have it
        table.brief = rows_in_brief;
        for (std::size_t i = 0; i < of_.openings.size(); ++i) {
            const OpenedStretch& stretch = of_.openings[i];
            table.add_row({{or_unknown(stretch.opened), fmt::format("openings.{}.opened", i)},
                           {name_at(stretch.from_point)},
                           {name_at(stretch.to_point)}});
        }
        return table;
    }

    /// Posts and track are shown as they are written, in kilometres whatever the unit.
    [[nodiscard]] Table places() const {
        Table table{"The places of the line, with their kilometre posts",
                    {{"Place"},
                     {"post", true},
                     {"track", true},
                     {std::string(unit_name(options_.unit)), true},
                     {"to the next", true},
                     {"which is", false, Fit::whole}}};
        const std::vector<bool> main = main_places();
        if (std::ranges::find(main, false) != main.end()) {
            // What follows a place in a summary is not the next one.
            table.columns[table.columns.size() - 2].detail = Detail::full;
            table.columns.back().detail = Detail::full;
        }
        table.columns.push_back({"basis of the post", false, Fit::optional, Detail::full});
        for (std::size_t i = 0; i < line_.points.size(); ++i) {
            const LinePoint& point = line_.points[i];
            const std::string key = fmt::format("places.{}.", i);
            std::vector<Cell> cells{{name_at(i), key + "name"},
                                    chainage(point.post_km, 1, key + "post_km"),
                                    chainage(point.track_km, 2, key + "track_km"),
                                    tenths_of_km(of_.start_km[i], key + "km")};
            if (i < of_.sections.size()) {
                const RailLength& next = of_.sections[i].length;
                cells.push_back(tenths_of_km(next.rail_km, fmt::format("sections.{}.rail_km", i)));
                cells.push_back({std::string(kind_name(next.kind)) + (next.weak ? ", weak" : "")});
            }
            cells.resize(table.columns.size() - 1);
            cells.push_back({post_basis(network_, point)});
            table.add_row(std::move(cells));
            if (!main[i]) table.rows.back().detail = Detail::full;
        }
        return table;
    }

    /// How many lines each of the places is on.
    [[nodiscard]] std::vector<std::size_t> lines_at_places() const {
        std::vector<std::size_t> at_place(network_.places().size());
        for (const Line& line : network_.lines()) {
            for (const LinePoint& point : line.points) ++at_place[point.place.value()];
        }
        std::vector<std::size_t> counts;
        for (const LinePoint& point : line_.points) counts.push_back(at_place[point.place.value()]);
        return counts;
    }

    /// Those that a summary names: the ends and, of each of the stretches of one length that it is
    /// cut into, the place where most lines meet; failing that a station rather than a halt.
    [[nodiscard]] std::vector<bool> main_places() const {
        const std::size_t count = line_.points.size();
        std::vector<bool> main(count, count <= places_in_brief + 4);
        if (count == 0 || main.front()) return main;
        const std::vector<std::size_t> lines = lines_at_places();
        const auto weight = [&](std::size_t i) {
            const bool station = network_[line_.points[i].place].kind == PlaceKind::station;
            return std::pair(lines[i], station);
        };
        constexpr std::size_t no_place = std::numeric_limits<std::size_t>::max();
        std::vector<std::size_t> best(places_in_brief - 2, no_place);
        const double all_km = std::max(of_.start_km.back(), 1e-9);
        for (std::size_t i = 1; i + 1 < count; ++i) {
            const auto bin = std::min(best.size() - 1,
                                      static_cast<std::size_t>(of_.start_km[i] / all_km *
                                                               static_cast<double>(best.size())));
            if (best[bin] == no_place || weight(i) > weight(best[bin])) best[bin] = i;
        }
        main.front() = true;
        main.back() = true;
        for (const std::size_t i : best) {
            if (i != no_place) main[i] = true;
        }
        return main;
    }

    const Network& network_;
    const LineReport& of_;
    const Line& line_;
    const TextOptions& options_;
};

}  // namespace

Report report_of(const Network& network, const LineReport& of, const TextOptions& options) {
    return OneLineReport(network, of, options).make();
}

}  // namespace verst::report
