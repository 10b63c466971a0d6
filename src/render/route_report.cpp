#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/country_name.hpp"
#include "render/report_parts.hpp"
#include "render/route_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "render/word_row.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

class RouteReport {
  public:
    RouteReport(const Network& network, const RouteAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), options_(options) {}

    [[nodiscard]] Report make(bool with_sections) const {
        Report report;
        report.kicker = "Route by rail";
        report.title = title();
        report.lead = lead();
        report.notes.emplace_back(List{route_notes(network_, answer_, options_), "Worth knowing"});
        report.figures = figures();
        report.add("map", "Map", {Figure{"map"}});
        report.add("graph", "Train graph", {Figure{"graph"}});
        report.add("legs", "Legs", {legs()});
        if (answer_.plan) report.add("plan", "Timetable", {plan(), plan_length()});
        report.add(
            "lengths", "Lengths",
            {rail_parts(answer_.sum, "", options_.unit), lines(network_, answer_.features, ""),
             crossings(network_, answer_.features, ""), countries(), access()});
        if (with_sections) report.add("sections", "Sections", {sections()});
        return report;
    }

  private:
    [[nodiscard]] std::string title() const {
        const auto name = [&](const NamedPoint& point) {
            return point.place ? text::place(network_, *point.place)
                               : text::position(point.position);
        };
        std::string places = name(answer_.legs.front().from.named);
        for (const RouteLeg& leg : answer_.legs) places += " - " + name(leg.to.named);
        return places;
    }

    [[nodiscard]] std::string lead() const {
        std::vector<std::string> countries;
        for (const CountryKm& country : answer_.by_country) {
            if (!country.country.empty()) countries.push_back(country_name(country.country));
        }
        std::string way(best_name(answer_.metric));
        way.front() = 'T';
        if (!countries.empty()) way += ", through " + row_of_words(countries);
        std::string text =
            fmt::format("{}, on {}.", way,
                        count_of(static_cast<long long>(answer_.features.lines.size()), "line"));
        if (answer_.shortest)
            text += ' ' + shortest_sentence(network_, *answer_.shortest, options_.unit);
        return text;
    }

    [[nodiscard]] std::vector<KeyFigure> figures() const {
        std::vector<KeyFigure> figures{
            {"By rail", km(answer_.sum.rail_km, "rail_km"),
             fmt::format("\u00b1 {}", length(answer_.sum.uncertainty_km, options_.unit))},
            {"Straight line", km(answer_.straight_km, "straight_km"),
             "from the first place to the last"},
            {"Detour", ratio(answer_.detour, "detour"), "rail over straight line"},
            {"Running time", in_hours(answer_.sum.running_h, "running_h"),
             "at typical speeds, without stops"}};
        if (answer_.features.stop_h.max > 0) {
            figures.push_back({"Stops",
                               {hours(answer_.features.stop_h), "stop_h"},
                               "at borders, breaks of gauge, reversals"});
        }
        return figures;
    }

    [[nodiscard]] Table legs() const {
        Table table{"Each leg, by rail and in a straight line",
                    {{"Leg"},
                     {"to"},
                     {"by rail", true},
                     {"straight", true},
                     {"run", true},
                     {"in all", true}}};
        for (std::size_t i = 0; i < answer_.legs.size(); ++i) {
            const RouteLeg& leg = answer_.legs[i];
            const std::string key = fmt::format("legs.{}.", i);
            table.add_row({{text::point_name(network_, leg.from.named)},
                           {text::point_name(network_, leg.to.named)},
                           km(leg.sum.rail_km, key + "rail_km"),
                           km(leg.straight.geodesic_km, key + "geodesic_km"),
                           in_hours(leg.sum.running_h, key + "running_h"),
                           km(leg.end_km, key + "end_km")},
                          i + 1);
        }
        return table;
    }

    [[nodiscard]] Table plan() const {
        Table table{"Times are by the clock of the place",
                    {{"Plan"},
                     {"at", true},
                     {"arrives", false, Fit::whole},
                     {"departs", false, Fit::whole},
                     {"clock", false, Fit::whole}}};
        std::string clock;
        for (const PlanStop& stop : answer_.plan->stops) {
            // The clock is named where it changes.
            std::string offset = offset_text(stop.arrive ? *stop.arrive : *stop.depart, stop.zone);
            table.add_row({{std::string(network_[stop.place].name)},
                           whole_km(stop.at_km),
                           {stop.arrive ? minute_text(*stop.arrive, stop.zone) : ""},
                           {stop.depart ? minute_text(*stop.depart, stop.zone) : ""},
                           {offset == clock ? "" : offset}});
            clock = std::move(offset);
        }
        return table;
    }

    [[nodiscard]] Paragraph plan_length() const {
        const Plan& plan = *answer_.plan;
        return {fmt::format("{} on the way: {} of the calendar, {}.", duration(plan.elapsed_h),
                            count_of(plan.calendar_days, "day"), count_of(plan.nights, "night"))};
    }

    [[nodiscard]] Table countries() const {
        Table table{"By country", {{"Country"}, {"by rail", true}}};
        if (answer_.by_country.size() < 2) return table;
        for (std::size_t i = 0; i < answer_.by_country.size(); ++i) {
            table.add_row(
                {{answer_.by_country[i].country.empty()
                      ? std::string("not known")
                      : country_name(answer_.by_country[i].country)},
                 km(answer_.by_country[i].rail_km, fmt::format("by_country.{}.rail_km", i))});
        }
        return table;
    }

    /// How one gets from the places that were named to the stations of the route.
    [[nodiscard]] Table access() const {
        Table table{"Access is not in the rail kilometres", {{"Access"}, {"station"}}};
        const auto add = [&](const RailEnd& end) {
            const std::string way = text::way_to_station(network_, end, options_);
            if (!way.empty()) table.add_row({{text::point_name(network_, end.named)}, {way}});
        };
        add(answer_.legs.front().from);
        for (const RouteLeg& leg : answer_.legs) add(leg.to);
        return table;
    }

    [[nodiscard]] Table sections() const {
        Table table{"Every section, and what its length rests on",
                    {{"Section"},
                     {"to"},
                     {"line", false, Fit::whole},
                     {std::string(unit_name(options_.unit)), true},
                     {"in all", true, Fit::optional},
                     {"rests on"},
                     {"source", false, Fit::optional}}};
        double at_km = 0;
        for (std::size_t i = 0; i < answer_.route.steps.size(); ++i) {
            const RouteStep& step = answer_.route.steps[i];
            const RailLength& rail = network_[step.section].length;
            at_km += rail.rail_km;
            table.add_row({{std::string(network_[step.from].name)},
                           {std::string(network_[step.to].name)},
                           {std::string(network_[step.line].id)},
                           tenths_of_km(rail.rail_km, fmt::format("sections.{}.rail_km", i)),
                           tenths_of_km(at_km),
                           {fmt::format("{}{}", kind_name(rail.kind), rail.weak ? ", weak" : "")},
                           {std::string(network_[rail.source].id)}});
        }
        return table;
    }

    const Network& network_;
    const RouteAnswer& answer_;
    const TextOptions& options_;
};

}  // namespace

Report report_of(const Network& network, const RouteView& view, const TextOptions& options) {
    return RouteReport(network, view.answer, options).make(view.with_sections);
}

}  // namespace verst::report
