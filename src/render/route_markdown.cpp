#include "verst/render/route_markdown.hpp"

#include <fmt/format.h>

#include "render/markdown_parts.hpp"
#include "render/route_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

std::string title(const Network& network, const RouteAnswer& answer) {
    std::string title = text::point_name(network, answer.legs.front().from.named);
    for (const RouteLeg& leg : answer.legs)
        title += " - " + text::point_name(network, leg.to.named);
    return markdown::heading(1, title);
}

std::string legs(const Network& network, const RouteAnswer& answer, const TextOptions& options) {
    markdown::Table table({{"Leg", Align::right},
                           {"from"},
                           {"to"},
                           {"straight", Align::right},
                           {"by rail", Align::right},
                           {"in all", Align::right}});
    for (std::size_t i = 0; i < answer.legs.size(); ++i) {
        const RouteLeg& leg = answer.legs[i];
        table.add_row({std::to_string(i + 1), text::point_name(network, leg.from.named),
                       text::point_name(network, leg.to.named),
                       length(leg.straight.geodesic_km, options.unit),
                       length(leg.sum.rail_km, options.unit), length(leg.end_km, options.unit)});
    }
    return table.str();
}

std::string access(const Network& network, const RouteAnswer& answer, const TextOptions& options) {
    std::string text;
    const auto add = [&](const RailEnd& end) {
        const std::string way = text::way_to_station(network, end, options);
        if (way.empty()) return;
        text += markdown::bullet(
            fmt::format("{}: the railway is at {}.", text::point_name(network, end.named), way));
    };
    add(answer.legs.front().from);
    for (const RouteLeg& leg : answer.legs) add(leg.to);
    return text;
}

std::string notes(const Network& network, const RouteAnswer& answer, const TextOptions& options) {
    std::string text;
    for (const std::string& note : route_notes(network, answer, options))
        text += markdown::bullet(note);
    return text;
}

std::string plan_table(const Network& network, const Plan& plan, const TextOptions& options) {
    markdown::Table table({{"Plan"}, {"at", Align::right}, {"arrive"}, {"depart"}, {"clock"}});
    for (const PlanStop& stop : plan.stops) {
        const Instant any = stop.arrive ? *stop.arrive : *stop.depart;
        table.add_row({std::string(network[stop.place].name), length(stop.at_km, options.unit),
                       stop.arrive ? minute_text(*stop.arrive, stop.zone) : "",
                       stop.depart ? minute_text(*stop.depart, stop.zone) : "",
                       offset_text(any, stop.zone)});
    }
    return table.str();
}

std::string sections(const Network& network, const RouteAnswer& answer,
                     const TextOptions& options) {
    markdown::Table table(
        {{"Section"}, {"to"}, {"line"}, {"length", Align::right}, {"rests on"}, {"source"}});
    for (const RouteStep& step : answer.route.steps) {
        const RailLength& rail = network[step.section].length;
        table.add_row({std::string(network[step.from].name), std::string(network[step.to].name),
                       std::string(network[step.line].id), length(rail.rail_km, options.unit),
                       fmt::format("{}{}", kind_name(rail.kind), rail.weak ? ", weak" : ""),
                       std::string(network[rail.source].id)});
    }
    return table.str();
}

}  // namespace

std::string route_markdown(const Network& network, const RouteAnswer& answer, bool with_sections,
                           const TextOptions& options) {
    return markdown::document({
        title(network, answer),
        answer.shortest
            ? markdown::paragraph(shortest_sentence(network, *answer.shortest, options.unit))
            : "",
        notes(network, answer, options),
        legs(network, answer, options),
        markdown::rail_sum(answer.sum, answer.detour, options),
        markdown::lines(network, answer.features, options),
        markdown::borders(network, answer.features, options),
        access(network, answer, options),
        answer.plan ? plan_table(network, *answer.plan, options) : "",
        with_sections ? sections(network, answer, options) : "",
        markdown::footer(network),
    });
}

}  // namespace verst
