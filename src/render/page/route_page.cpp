#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/country_name.hpp"
#include "render/page/common_sections.hpp"
#include "render/page/html_table.hpp"
#include "render/page/page_shell.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/graph_figure.hpp"
#include "render/picture/map_figure.hpp"
#include "render/picture/train_graph.hpp"
#include "render/picture/travel_map_of.hpp"
#include "render/route_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "render/word_row.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/page.hpp"

namespace verst {

namespace {

using page::HtmlTable;

class RoutePage {
  public:
    RoutePage(const Network& network, const BaseMap& base, const RouteAnswer& answer,
              const TextOptions& options, const PageOrigin& origin)
        : network_(network),
          base_(base),
          answer_(answer),
          options_(options),
          origin_(origin),
          map_(picture::travel_map(network, answer, options.unit)) {}

    [[nodiscard]] std::string html() const {
        const page::PageHead head{map_.title, map_.description, "Route by rail"};
        return page::page(head, [this](markup::Writer& out) { body(out); });
    }

  private:
    void body(markup::Writer& out) const {
        page::paragraph(out, summary(), "lead");
        page::note_list(out, route_notes(network_, answer_, options_));
        page::key_figures(
            out, {{"By rail",
                   {length(answer_.sum.rail_km, options_.unit), "rail_km"},
                   fmt::format("\u00b1 {}", length(answer_.sum.uncertainty_km, options_.unit))},
                  {"Straight line",
                   {length(answer_.straight_km, options_.unit), "straight_km"},
                   "from the first place to the last"},
                  {"Detour", {decimal_number(answer_.detour, 2), "detour"}, "rail over straight"},
                  {"Running time",
                   {hours(answer_.sum.running_h), "running_h"},
                   "at typical speeds, without stops"}});
        page::contents(out, contents());
        page::section(out, "map", "The way", [this](markup::Writer& section) {
            const std::string note = picture::data_note(network_);
            const picture::MapSources sources{network_, base_};
            page::figure(
                section, picture::map_figure(sources, map_, note, picture::wide_style("map-wide")),
                picture::map_figure(sources, map_, note, picture::narrow_style("map-narrow")));
        });
        if (const auto graph = picture::train_graph(network_, answer_, options_)) {
            page::section(out, "graph", "Time and distance", [&graph](markup::Writer& section) {
                page::figure(section,
                             picture::graph_figure(*graph, picture::wide_style("graph-wide")),
                             picture::graph_figure(*graph, picture::narrow_style("graph-narrow")));
            });
        }
        page::section(out, "legs", "Legs", [this](markup::Writer& section) { legs(section); });
        if (answer_.plan) {
            page::section(out, "plan", "Timetable",
                          [this](markup::Writer& section) { plan(section); });
        }
        page::section(out, "lengths", "Lengths", [this](markup::Writer& section) {
            page::rail_sum(section, answer_.sum, answer_.detour, "", options_);
            page::lines(section, network_, answer_.features, "lines", options_);
            page::borders(section, network_, answer_.features, options_);
            HtmlTable table("By country", {{"Country", false}, {"by rail", true}});
            for (std::size_t i = 0; i < answer_.by_country.size(); ++i) {
                table.add_row({{country_name(answer_.by_country[i].country)},
                               {length(answer_.by_country[i].rail_km, options_.unit),
                                fmt::format("by_country.{}.rail_km", i)}});
            }
            table.write(section);
        });
        page::about_data(out, network_, origin_);
    }

    [[nodiscard]] std::vector<page::Contents> contents() const {
        std::vector<page::Contents> sections{{"map", "Map"}};
        if (answer_.plan) sections.push_back({"graph", "Train graph"});
        sections.push_back({"legs", "Legs"});
        if (answer_.plan) sections.push_back({"plan", "Timetable"});
        sections.push_back({"lengths", "Lengths"});
        sections.push_back({"data", "Data"});
        return sections;
    }

    [[nodiscard]] std::string summary() const {
        std::vector<std::string> countries;
        for (const CountryKm& country : answer_.by_country)
            countries.push_back(country_name(country.country));
        std::string way(best_name(answer_.metric));
        way.front() = 'T';
        std::string text =
            fmt::format("{}, through {}, on {}.", way, row_of_words(countries),
                        count_of(static_cast<long long>(answer_.features.lines.size()), "line"));
        if (answer_.shortest)
            text += ' ' + shortest_sentence(network_, *answer_.shortest, options_.unit);
        return text;
    }

    void legs(markup::Writer& out) const {
        HtmlTable table("Each leg, by rail and in a straight line", {{"Leg", false},
                                                                     {"by rail", true},
                                                                     {"straight", true},
                                                                     {"run", true},
                                                                     {"remark", false}});
        for (std::size_t i = 0; i < answer_.legs.size(); ++i) {
            const RouteLeg& leg = answer_.legs[i];
            const std::string key = fmt::format("legs.{}.", i);
            table.add_row({{map_.legs[i].name},
                           {length(leg.sum.rail_km, options_.unit), key + "rail_km"},
                           {length(leg.straight.geodesic_km, options_.unit), key + "geodesic_km"},
                           {hours(leg.sum.running_h), key + "running_h"},
                           {remark(leg)}},
                          i + 1);
        }
        table.write(out);
    }

    [[nodiscard]] std::string remark(const RouteLeg& leg) const {
        std::string out;
        for (const RailEnd* end : {&leg.from, &leg.to}) {
            const std::string way = text::way_to_station(network_, *end, options_);
            if (way.empty()) continue;
            if (!out.empty()) out += "; ";
            out += fmt::format("{}: {}", text::point_name(network_, end->named), way);
        }
        return out;
    }

    void plan(markup::Writer& out) const {
        HtmlTable table("Times are by the clock of the place",
                        {{"Place", false}, {"at", true}, {"arrives", false}, {"departs", false}});
        for (const PlanStop& stop : answer_.plan->stops) {
            const auto time = [&](const std::optional<Instant>& at) {
                return at ? minute_text(*at, stop.zone) + ' ' + offset_text(*at, stop.zone) : "";
            };
            table.add_row({{std::string(network_[stop.place].name)},
                           {whole_length(stop.at_km, options_.unit)},
                           {time(stop.arrive)},
                           {time(stop.depart)}});
        }
        table.write(out);
    }

    const Network& network_;
    const BaseMap& base_;
    const RouteAnswer& answer_;
    const TextOptions& options_;
    const PageOrigin& origin_;
    picture::TravelMap map_;
};

}  // namespace

std::string route_html(const Network& network, const BaseMap& base, const RouteAnswer& answer,
                       const TextOptions& options, const PageOrigin& origin) {
    return RoutePage(network, base, answer, options, origin).html();
}

}  // namespace verst
