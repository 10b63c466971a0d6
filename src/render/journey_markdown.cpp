#include "verst/render/journey_markdown.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/arithmetic_text.hpp"
#include "render/claim_text_parts.hpp"
#include "render/markdown_parts.hpp"
#include "render/reason_text.hpp"
#include "render/window_text.hpp"
#include "verst/base/text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

std::string time_text(const Window& window, const Zone& zone) {
    const auto& any = window.earliest ? window.earliest : window.latest;
    return any ? text::window(window, zone) + ' ' + offset_text(*any, zone) : "";
}

/// In parentheses what is not reported.
std::string arrival_text(const Stop& stop) {
    const std::string text = time_text(stop.arrived, stop.zone);
    return stop.arrival || text.empty() ? text : '(' + text + ')';
}

std::string departure_text(const Stop& stop) {
    const std::string text = time_text(stop.left, stop.zone);
    return stop.departure || text.empty() ? text : '(' + text + ')';
}

std::string hour_range(const HourRange& range) {
    if (range.min && range.max) return hours(Range{*range.min, *range.max});
    if (range.max) return "up to " + hours(*range.max);
    return range.min ? hours(*range.min) + " or more" : "";
}

/// The proofs, which the text sets for a terminal: a paragraph each.
std::string contradictions(const Network& network, const JourneyAnswer& answer,
                           const TextOptions& options) {
    const std::string proofs =
        text::contradictions(network, answer.journey, answer.itinerary.deduction, options);
    std::vector<std::string> blocks;
    bool begins = true;
    for (const std::string_view line : split(proofs, '\n')) {
        if (line.empty()) {
            begins = true;
        } else if (begins) {
            blocks.emplace_back(trim(line));
            begins = false;
        } else {
            blocks.back().append(" ").append(trim(line));
        }
    }
    for (std::string& block : blocks) block = markdown::paragraph(block);
    return fmt::format("{}", fmt::join(blocks, "\n"));
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
                       departure_text(from), std::string(network[to.place].name), arrival_text(to),
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
            const Event& visited = itinerary.chronology.events[visit.event];
            visits += text::place_name(network, visited.place, visited.off_network);
        }
        table.add_row({std::string(network[stop.place].name), arrival_text(stop),
                       departure_text(stop), hour_range(stop.dwell_h), visits});
    }
    return table.str();
}

std::string verdict_text(const JudgedClaim& judged, const ClaimFinding& finding) {
    if (!finding.verdict) return "not judged";
    const std::string verdict(verdict_name(*finding.verdict));
    return judged.distance && judged.distance->narrow ? verdict + ", narrowly" : verdict;
}

/// "straight line 1,005 km holds; direction 345.4 NNW holds"
std::string readings_text(const ClaimFinding& finding, const TextOptions& options) {
    std::string out;
    for (const std::size_t i : text::shown_readings(finding)) {
        const Reading& reading = finding.readings[i];
        out += fmt::format("{}{} {} {}", out.empty() ? "" : "; ", reading.label,
                           text::value_text(reading, options), text::verdict_text(reading));
    }
    return out;
}

/// Why there is no verdict, what it depends on, and what would decide it; on the full record where
/// nothing could be said before.
std::string reason(const JudgedClaim& judged) {
    std::string why;
    const auto add = [&why](const std::string& part) {
        if (!part.empty()) why += (why.empty() ? "" : "; ") + part;
    };
    add(judged.as_said.why_not);
    add(judged.as_said.depends_on);
    if (!judged.as_said.would_decide.empty()) add(judged.as_said.would_decide + " would decide it");
    return why;
}

std::string arithmetic(const Network& network, const JourneyAnswer& answer,
                       const TextOptions& options) {
    if (answer.arithmetic.empty()) return "";
    markdown::Table table({{"Arithmetic of the claims"}});
    for (const ClaimArithmetic& finding : answer.arithmetic)
        table.add_row({text::arithmetic_item(network, finding, answer.claims, options)});
    return table.str();
}

std::string claims(std::span<const JudgedClaim> judged, const TextOptions& options) {
    markdown::Table table({{"Claim"},
                           {"source"},
                           {"said on"},
                           {"confidence"},
                           {"figure"},
                           {"verdict"},
                           {"on the full record"},
                           {"readings"},
                           {"because"},
                           {"note"}});
    for (const JudgedClaim& each : judged) {
        table.add_row({each.claim.text, each.claim.source,
                       each.claim.said_on ? iso8601(*each.claim.said_on) : "",
                       each.claim.confidence, std::string(claim_kind(each.claim)),
                       verdict_text(each, each.as_said), verdict_text(each, each.on_full_record),
                       readings_text(each.as_said, options), reason(each), each.claim.note});
    }
    return table.str();
}

std::string reports(const Network& network, const Journey& journey) {
    markdown::Table table({{"Report"}, {"when"}, {"outlet"}, {"published"}, {"quote"}});
    for (const Report& report : journey.reports) {
        table.add_row(
            {fmt::format("{}: {}", text::place_name(network, report.place, report.off_network),
                         event_name(report.what)),
             report.when.text, report.outlet,
             report.published ? report.published->text : "not known", report.quote});
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
        contradictions(network, answer, options),
        legs(network, itinerary, options),
        stops(network, itinerary),
        markdown::rail_sum(itinerary.totals.sum, itinerary.totals.detour, options),
        markdown::borders(network, itinerary.totals.features, options),
        claims(answer.claims, options),
        arithmetic(network, answer, options),
        reports(network, answer.journey),
        markdown::paragraph("Local time; in parentheses what is not reported, but follows from "
                            "what is. Times are narrowed by the least "
                            "that the train takes."),
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
