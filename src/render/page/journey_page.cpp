#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/arithmetic_text.hpp"
#include "render/claim_text_parts.hpp"
#include "render/country_name.hpp"
#include "render/journey_text_parts.hpp"
#include "render/page/claim_section.hpp"
#include "render/page/common_sections.hpp"
#include "render/page/html_table.hpp"
#include "render/page/page_shell.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/graph_figure.hpp"
#include "render/picture/map_figure.hpp"
#include "render/picture/train_graph.hpp"
#include "render/picture/travel_map_of.hpp"
#include "render/range_text.hpp"
#include "render/reason_text.hpp"
#include "verst/base/text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/page.hpp"

namespace verst {

namespace {

using page::Cell;
using page::HtmlTable;

/// The sections of a journey's page, in their order.
class JourneyPage {
  public:
    JourneyPage(const Network& network, const BaseMap& base, const JourneyAnswer& answer,
                const TextOptions& options, const PageOrigin& origin)
        : network_(network),
          base_(base),
          answer_(answer),
          itinerary_(answer.itinerary),
          options_(options),
          origin_(origin),
          parts_(network, answer, options) {}

    [[nodiscard]] std::string html() const {
        const Journey& journey = answer_.journey;
        const page::PageHead head{
            journey.title,
            journey.summary.empty() ? "A journey by rail, reconstructed" : journey.summary,
            fmt::format("Journey by rail, reconstructed from {}",
                        count_of(static_cast<long long>(journey.reports.size()), "report"))};
        return page::page(head, [this](markup::Writer& out) { body(out); });
    }

  private:
    void body(markup::Writer& out) const {
        lead(out);
        const auto graph = picture::train_graph(network_, answer_, options_);
        if (!itinerary_.legs.empty()) map(out);
        if (graph) train_graph(out, *graph);
        if (!itinerary_.legs.empty()) legs(out);
        stops(out);
        totals(out);
        if (!answer_.claims.empty()) claims(out);
        reports(out);
        page::about_data(out, network_, origin_);
    }

    void lead(markup::Writer& out) const {
        const Journey& journey = answer_.journey;
        if (!journey.summary.empty()) {
            out.open("p", {{"class", "lead"}});
            out.element("bdi", journey.summary);
            out.close();
        }
        std::string when = parts_.period();
        if (!itinerary_.finished) when += "; the account ends before the journey does";
        if (answer_.until) when += ". As published by the end of " + day_text(*answer_.until);
        page::paragraph(out, when + '.', "meta");
        if (!journey.train.empty()) {
            out.open("p", {{"class", "meta"}});
            out.text("Train: ");
            out.element("bdi", journey.train);
            out.close();
        }
        figures(out);
        warnings(out);
        std::vector<page::Contents> sections;
        if (!itinerary_.legs.empty()) {
            sections.push_back({"map", "Map"});
            sections.push_back({"graph", "Train graph"});
            sections.push_back({"legs", "Legs"});
        }
        sections.push_back({"stops", "Stops"});
        sections.push_back({"totals", "Totals"});
        if (!answer_.claims.empty()) sections.push_back({"claims", "Claims"});
        sections.push_back({"reports", "Reports"});
        sections.push_back({"data", "Data"});
        page::contents(out, sections);
    }

    void figures(markup::Writer& out) const {
        const ItineraryTotals& totals = itinerary_.totals;
        const Chronology& chronology = itinerary_.chronology;
        std::vector<page::KeyFigure> figures;
        if (totals.sum.rail_km > 0) {
            figures.push_back(
                {"By rail",
                 {length(totals.sum.rail_km, options_.unit), "totals.rail_km"},
                 fmt::format("\u00b1 {}, in {}", length(totals.sum.uncertainty_km, options_.unit),
                             count_of(static_cast<long long>(itinerary_.legs.size()), "leg"))});
            figures.push_back({"Straight lines",
                               {length(totals.straight_km, options_.unit), "totals.straight_km"},
                               "of the legs together"});
        }
        figures.push_back({"Days of the calendar",
                           {text::count_range(chronology.calendar_days), "totals.calendar_days"},
                           "both ends included"});
        figures.push_back({"Nights",
                           {text::count_range(chronology.nights), "totals.nights"},
                           "midnights between the ends"});
        page::key_figures(out, figures);
    }

    /// The notes of the text, which are set for a terminal, as a list.
    void warnings(markup::Writer& out) const {
        std::vector<std::string> notes;
        const std::string text = parts_.warnings();
        for (const std::string_view line : split(text, '\n')) {
            if (line.starts_with("- ")) {
                notes.emplace_back(line.substr(2));
            } else if (!notes.empty() && !line.empty()) {
                notes.back().append(" ").append(trim(line));
            }
        }
        if (const std::string proofs = parts_.contradictions(); !proofs.empty()) {
            out.open("pre", {{"class", "note"}});
            out.element("bdi", proofs);
            out.close();
        }
        page::note_list(out, notes);
    }

    void map(markup::Writer& out) const {
        page::section(out, "map", "The way", [this](markup::Writer& section) {
            const picture::TravelMap travel = picture::travel_map(network_, answer_, options_.unit);
            const std::string note = picture::data_note(network_);
            const picture::MapSources sources{network_, base_};
            page::figure(
                section,
                picture::map_figure(sources, travel, note, picture::wide_style("map-wide")),
                picture::map_figure(sources, travel, note, picture::narrow_style("map-narrow")));
        });
    }

    static void train_graph(markup::Writer& out, const picture::TrainGraph& graph) {
        page::section(out, "graph", "Time and distance", [&graph](markup::Writer& section) {
            page::paragraph(
                section,
                "Each leg runs down and to the right: the steeper, the faster. Where the "
                "train stands, the line is level.");
            page::figure(section, picture::graph_figure(graph, picture::wide_style("graph-wide")),
                         picture::graph_figure(graph, picture::narrow_style("graph-narrow")));
        });
    }

    static std::string clock_of(const Window& window, const Zone& zone) {
        const auto& at = window.earliest ? window.earliest : window.latest;
        return at ? ' ' + offset_text(*at, zone) : "";
    }

    void legs(markup::Writer& out) const {
        page::section(out, "legs", "Legs", [this](markup::Writer& section) {
            const std::string speed = options_.unit == LengthUnit::mi
                                          ? "mph"
                                          : fmt::format("{}/h", unit_name(options_.unit));
            HtmlTable table(
                "Local time; in parentheses what is not reported, but follows from what is. The "
                "run "
                "is at typical speeds without stops; the needed speed is the average that the "
                "times "
                "ask for.",
                {{"Leg", false},
                 {"by rail", true},
                 {"straight", true},
                 {"run", true},
                 {"needed " + speed, true},
                 {"departs", false},
                 {"arrives", false}});
            for (std::size_t i = 0; i < itinerary_.legs.size(); ++i) {
                const Leg& leg = itinerary_.legs[i];
                const Stop& from = itinerary_.stops[leg.from];
                const Stop& to = itinerary_.stops[leg.to];
                const std::string key = fmt::format("legs.{}.", i);
                table.add_row(
                    {{fmt::format("{} \u2192 {}", network_[from.place].name,
                                  network_[to.place].name)},
                     leg.rail ? Cell{length(leg.rail->sum.rail_km, options_.unit), key + "rail_km"}
                              : Cell{"none"},
                     {length(leg.straight.geodesic_km, options_.unit), key + "geodesic_km"},
                     leg.rail ? Cell{hours(leg.rail->sum.running_h), key + "running_h"} : Cell{""},
                     {text::speed_range(leg, options_.unit), key + "needed_kmh"},
                     {parts_.departure(from) + clock_of(from.left, from.zone)},
                     {parts_.arrival(to) + clock_of(to.arrived, to.zone)}},
                    i + 1);
            }
            table.write(section);
            on_the_way(section);
        });
    }

    void on_the_way(markup::Writer& out) const {
        HtmlTable table("On the way",
                        {{"Place", false}, {"leg", true}, {"", false}, {"when", false}});
        for (const Leg& leg : itinerary_.legs) {
            for (const std::size_t i : leg.via) {
                const Event& event = itinerary_.chronology.events[i];
                table.add_row({{std::string(network_[event.place].name)},
                               {std::to_string(leg.to)},
                               {std::string(text::happened(event.what))},
                               {parts_.when(event) + clock_of(event.bounds, event.zone)}});
            }
        }
        table.write(out);
    }

    void stops(markup::Writer& out) const {
        page::section(out, "stops", "Stops", [this](markup::Writer& section) {
            HtmlTable table("Where the train stood, and what happened there",
                            {{"Stop", false}, {"stood for", true}, {"what is known", false}});
            for (std::size_t i = 0; i < itinerary_.stops.size(); ++i) {
                const Stop& stop = itinerary_.stops[i];
                table.add_row({{fmt::format("{}. {}", i + 1, network_[stop.place].name)},
                               {text::hour_range(stop.dwell_h), fmt::format("stops.{}.dwell_h", i)},
                               {told_of(stop), "", "", true}});
            }
            table.write(section);
        });
    }

    [[nodiscard]] std::string told_of(const Stop& stop) const {
        std::string out;
        const auto add = [&out](std::string_view what) {
            if (what.empty()) return;
            if (!out.empty()) out += out.ends_with('.') ? " " : ". ";
            out += what;
        };
        add(parts_.stop_remark(stop));
        const auto add_event = [&](std::size_t index, const std::string& remark) {
            const Event& event = itinerary_.chronology.events[index];
            std::string what(text::happened(event.what));
            what.front() =
                static_cast<char>(std::toupper(static_cast<unsigned char>(what.front())));
            add(what + ": " + remark);
            add(parts_.note_of(event));
        };
        for (const std::size_t i : stop.happenings)
            add_event(i, parts_.when(itinerary_.chronology.events[i]));
        for (const Visit& visit : stop.visits) add_event(visit.event, parts_.visit_remark(visit));
        return out;
    }

    void totals(markup::Writer& out) const {
        page::section(out, "totals", "Totals", [this](markup::Writer& section) {
            const ItineraryTotals& totals = itinerary_.totals;
            if (!itinerary_.legs.empty())
                page::rail_sum(section, totals.sum, totals.detour, "totals.", options_);
            if (totals.access_km > 0) {
                section.open("p", {{"class", "note"}});
                section.text("To sites and back, not in the rail kilometres: ");
                page::write_text(section,
                                 {length(totals.access_km, options_.unit), "totals.access_km"});
                section.text(".");
                section.close();
            }
            HtmlTable times("How long it took", {{"Time", false}, {"", false}, {"", false}});
            const Chronology& chronology = itinerary_.chronology;
            times.add_row({{"Elapsed"},
                           {text::duration_range(chronology.elapsed_h), "totals.elapsed_h"},
                           {"from the first event to the last"}});
            times.add_row({{"Days"},
                           {text::count_range(chronology.calendar_days), "totals.calendar_days"},
                           {"of the calendar, both ends included"}});
            times.add_row(
                {{"Nights"}, {text::count_range(chronology.nights), "totals.nights"}, {""}});
            times.write(section);
            HtmlTable table("By country; a day of a border counts on both sides",
                            {{"Country", false},
                             {"by rail", true},
                             {"days", true},
                             {"nights", true},
                             {"time", false}});
            for (std::size_t i = 0; i < totals.by_country.size(); ++i) {
                const CountryTotal& country = totals.by_country[i];
                const std::string key = fmt::format("totals.by_country.{}.", i);
                const auto& time = country.time;
                table.add_row(
                    {{country_name(country.country)},
                     {length(country.rail_km, options_.unit), key + "rail_km"},
                     time ? Cell{text::count_range(time->calendar_days), key + "calendar_days"}
                          : Cell{""},
                     time ? Cell{text::count_range(time->nights), key + "nights"} : Cell{""},
                     time ? Cell{text::duration_range(time->elapsed_h), key + "elapsed_h"}
                          : Cell{""}});
            }
            table.write(section);
            page::borders(section, network_, totals.features, options_);
        });
    }

    void claims(markup::Writer& out) const {
        page::section(out, "claims", "What was claimed, and whether it holds",
                      [this](markup::Writer& section) {
                          for (std::size_t i = 0; i < answer_.claims.size(); ++i) {
                              page::claim_article(section, network_, base_, answer_.claims[i], i,
                                                  options_);
                          }
                          arithmetic(section);
                      });
    }

    void arithmetic(markup::Writer& out) const {
        const auto& claims = answer_.claims;
        if (std::ranges::any_of(claims, text::shows_more_than_counts))
            page::paragraph(out, std::string(text::not_judged_note), "note");
        if (answer_.arithmetic.empty()) return;
        out.line();
        out.element("h3", {{"id", "arithmetic"}}, "Arithmetic of the claims");
        out.open("ul", {{"class", "arithmetic"}});
        for (const ClaimArithmetic& finding : answer_.arithmetic) {
            out.open("li");
            out.element("bdi", text::arithmetic_item(network_, finding, claims, options_));
            out.close();
        }
        out.close();
    }

    void reports(markup::Writer& out) const {
        page::section(out, "reports", "The reports", [this](markup::Writer& section) {
            section.open("p", {{"class", "meta"}});
            section.element("bdi", parts_.outlets() + ".");
            section.close();
            HtmlTable table("Everything above rests on these. Confidence: A good, B fair, C weak.",
                            {{"Place", false},
                             {"event", false},
                             {"when, as written", false},
                             {"source", false},
                             {"published", false},
                             {"", false},
                             {"words", false}});
            for (const Report& report : answer_.journey.reports) {
                std::string source = report.outlet;
                if (!report.reference.empty()) source += " (" + report.reference + ')';
                table.add_row({{text::place_name(network_, report.place, report.off_network)},
                               {std::string(event_name(report.what))},
                               {report.when.text},
                               {source, "", "", true},
                               {report.published ? report.published->text : "not known"},
                               {report.confidence},
                               {report.quote.empty() ? "" : "\u201c" + report.quote + "\u201d", "",
                                "", true}});
            }
            table.write(section);
        });
    }

    const Network& network_;
    const BaseMap& base_;
    const JourneyAnswer& answer_;
    const Itinerary& itinerary_;
    const TextOptions& options_;
    const PageOrigin& origin_;
    text::JourneyParts parts_;
};

}  // namespace

std::string journey_html(const Network& network, const BaseMap& base, const JourneyAnswer& answer,
                         const TextOptions& options, const PageOrigin& origin) {
    return JourneyPage(network, base, answer, options, origin).html();
}

}  // namespace verst
