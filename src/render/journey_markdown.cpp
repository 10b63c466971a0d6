#include "verst/render/journey_markdown.hpp"

#include <fmt/format.h>

#include "render/markdown_parts.hpp"
#include "render/stop_times.hpp"
#include "render/window_text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

std::string time_text(const Window& window, const Zone& zone) {
    const auto& any = window.earliest ? window.earliest : window.latest;
    return any ? text::window(window, zone) + ' ' + offset_text(*any, zone) : "";
}

/// In parentheses what is not reported.
std::string arrival_text(const Itinerary& itinerary, const Stop& stop) {
    const std::string text = time_text(arrival_of(itinerary, stop), stop.zone);
    return stop.arrival || text.empty() ? text : '(' + text + ')';
}

std::string departure_text(const Itinerary& itinerary, const Stop& stop) {
    const std::string text = time_text(departure_of(itinerary, stop), stop.zone);
    return stop.departure || text.empty() ? text : '(' + text + ')';
}

std::string hour_range(const HourRange& range) {
    if (range.min && range.max) return hours(Range{*range.min, *range.max});
    if (range.max) return "up to " + hours(*range.max);
    return range.min ? hours(*range.min) + " or more" : "";
}

std::string legs(const Network& network, const Itinerary& itinerary, const TextOptions& options) {
    markdown::Table table({{"Leg", Align::right},
                           {"from"},
                           {"departs"},
                           {"to"},
                           {"arrives"},
                           {"by rail", Align::right},
                           {"straight", Align::right},
                           {"runs", Align::right}});
    for (const Leg& leg : itinerary.legs) {
        const Stop& from = itinerary.stops[leg.from];
        const Stop& to = itinerary.stops[leg.to];
        table.add_row({std::to_string(leg.to), std::string(network[from.place].name),
                       departure_text(itinerary, from), std::string(network[to.place].name),
                       arrival_text(itinerary, to),
                       leg.rail ? length(leg.rail->sum.rail_km, options.unit) : "none",
                       length(leg.straight.geodesic_km, options.unit),
                       leg.rail ? hours(leg.rail->sum.running_h) : ""});
    }
    return table.str();
}

std::string stops(const Network& network, const Itinerary& itinerary) {
    markdown::Table table({{"Stop"}, {"arrives"}, {"departs"}, {"dwell"}, {"visits"}});
    for (const Stop& stop : itinerary.stops) {
        std::string visits;
        for (const Visit& visit : stop.visits) {
            if (!visits.empty()) visits += ", ";
            visits += network[itinerary.chronology.events[visit.event].place].name;
        }
        table.add_row({std::string(network[stop.place].name), arrival_text(itinerary, stop),
                       departure_text(itinerary, stop), hour_range(stop.dwell_h), visits});
    }
    return table.str();
}

std::string_view verdict_text(const ClaimFinding& finding) {
    return finding.verdict ? verdict_name(*finding.verdict) : "cannot be judged";
}

std::string claims(std::span<const JudgedClaim> judged) {
    markdown::Table table(
        {{"Claim"}, {"source"}, {"said on"}, {"verdict"}, {"on the full record"}, {"because"}});
    for (const JudgedClaim& each : judged) {
        const std::string& why = each.as_said.why_not;
        table.add_row({each.claim.text, each.claim.source,
                       each.claim.said_on ? iso8601(*each.claim.said_on) : "",
                       std::string(verdict_text(each.as_said)),
                       std::string(verdict_text(each.on_full_record)),
                       why.empty() ? each.as_said.depends_on : why});
    }
    return table.str();
}

std::string reports(const Network& network, const Journey& journey) {
    markdown::Table table({{"Report"}, {"when"}, {"outlet"}, {"published"}, {"quote"}});
    for (const Report& report : journey.reports) {
        table.add_row({fmt::format("{}: {}", network[report.place].name, event_name(report.what)),
                       report.when.text, report.outlet, report.published.text, report.quote});
    }
    return table.str();
}

}  // namespace

std::string journey_markdown(const Network& network, const JourneyAnswer& answer,
                             const TextOptions& options) {
    const Itinerary& itinerary = answer.itinerary;
    return markdown::document({
        markdown::heading(1, answer.journey.title),
        markdown::paragraph(answer.journey.summary),
        answer.until
            ? markdown::paragraph("As published by the end of " + iso8601(*answer.until) + '.')
            : "",
        legs(network, itinerary, options),
        stops(network, itinerary),
        markdown::rail_sum(itinerary.totals.sum, itinerary.totals.detour, options),
        markdown::borders(network, itinerary.totals.features, options),
        claims(answer.claims),
        reports(network, answer.journey),
        markdown::paragraph(
            "Local time; in parentheses what is not reported, but lies between what is."),
        markdown::footer(network),
    });
}

std::string journey_list_markdown(std::span<const JourneyEntry> entries) {
    markdown::Table table({{"Journey"}, {"title"}, {"traveller"}});
    for (const JourneyEntry& entry : entries) {
        table.add_row({entry.name,
                       entry.journey ? entry.journey->title : entry.journey.error().message,
                       entry.journey ? entry.journey->traveller : ""});
    }
    return table.str();
}

}  // namespace verst
