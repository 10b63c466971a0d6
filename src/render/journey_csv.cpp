#include <utility>

#include "render/answers.hpp"
#include "render/csv_columns.hpp"
#include "render/readings_csv.hpp"
#include "render/sections_csv.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/journey_list.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

struct LegRow {
    const Network* network = nullptr;
    const Itinerary* itinerary = nullptr;
    const Leg* leg = nullptr;
    const Stop* from = nullptr;
    const Stop* to = nullptr;
};

struct Speeds {
    std::optional<double> min;
    std::optional<double> max;
};

CsvSheet<LegRow> leg_sheet() {
    CsvSheet<LegRow> sheet;
    sheet.add("leg", [](const LegRow& row) { return std::to_string(row.leg->to); });
    csv::add_place(sheet, "from",
                   [](const LegRow& row) { return csv::where(*row.network, row.from->place); });
    csv::add_place(sheet, "to",
                   [](const LegRow& row) { return csv::where(*row.network, row.to->place); });
    sheet.add("from_station",
              [](const LegRow& row) { return csv::text((*row.network)[row.from->station].id); });
    sheet.add("to_station",
              [](const LegRow& row) { return csv::text((*row.network)[row.to->station].id); });
    csv::add_window(sheet, "departure",
                    [](const LegRow& row) { return std::pair(row.from->left, row.from->zone); });
    sheet.add("departure_reported",
              [](const LegRow& row) { return csv::yes_or_no(row.from->departure.has_value()); });
    csv::add_window(sheet, "arrival",
                    [](const LegRow& row) { return std::pair(row.to->arrived, row.to->zone); });
    sheet.add("arrival_reported",
              [](const LegRow& row) { return csv::yes_or_no(row.to->arrival.has_value()); });
    csv::add_range(sheet, "elapsed_h", [](const LegRow& row) { return row.leg->elapsed_h; });
    csv::add_range(sheet, "needed_kmh", [](const LegRow& row) {
        return Speeds{row.leg->needed_kmh_min, row.leg->needed_kmh_max};
    });
    csv::add_straight_line(sheet, [](const LegRow& row) { return row.leg->straight; });
    csv::add_rail_sum(
        sheet, [](const LegRow& row) { return row.leg->rail ? &row.leg->rail->sum : nullptr; });
    sheet.add("refusal", [](const LegRow& row) {
        return row.leg->rail ? "" : std::string(code_name(row.leg->rail.error().code));
    });
    return sheet;
}

struct ClaimRow {
    const JudgedClaim* judged = nullptr;
    const Reading* reading = nullptr;
};

std::string verdict_text(const std::optional<Verdict>& verdict) {
    return verdict ? std::string(verdict_name(*verdict)) : "";
}

CsvSheet<ClaimRow> claim_sheet() {
    CsvSheet<ClaimRow> sheet;
    sheet.add("claim", [](const ClaimRow& row) { return csv::text(row.judged->claim.text); });
    sheet.add("source", [](const ClaimRow& row) { return csv::text(row.judged->claim.source); });
    sheet.add("said_on", [](const ClaimRow& row) {
        const auto& day = row.judged->claim.said_on;
        return day ? iso8601(*day) : "";
    });
    sheet.add("verdict",
              [](const ClaimRow& row) { return verdict_text(row.judged->as_said.verdict); });
    sheet.add("verdict_on_full_record",
              [](const ClaimRow& row) { return verdict_text(row.judged->on_full_record.verdict); });
    csv::add_reading(sheet, [](const ClaimRow& row) { return row.reading; });
    sheet.add("why_not", [](const ClaimRow& row) {
        return csv::text(in_unit(row.judged->as_said.why_not, LengthUnit::km));
    });
    sheet.add("kind", [](const ClaimRow& row) { return csv::text(claim_kind(row.judged->claim)); });
    sheet.add("confidence",
              [](const ClaimRow& row) { return csv::text(row.judged->claim.confidence); });
    sheet.add("would_decide",
              [](const ClaimRow& row) { return csv::text(row.judged->as_said.would_decide); });
    sheet.add("depends_on", [](const ClaimRow& row) {
        return csv::text(in_unit(row.judged->as_said.depends_on, LengthUnit::km));
    });
    sheet.add("note", [](const ClaimRow& row) { return csv::text(row.judged->claim.note); });
    return sheet;
}

std::string journey_legs_csv(const Network& network, const JourneyAnswer& answer) {
    const CsvSheet<LegRow> sheet = leg_sheet();
    const Itinerary& itinerary = answer.itinerary;
    std::string text = sheet.header();
    for (const Leg& leg : itinerary.legs)
        text += sheet.row(
            {&network, &itinerary, &leg, &itinerary.stops[leg.from], &itinerary.stops[leg.to]});
    return text;
}

std::string journey_sections_csv(const Network& network, const JourneyAnswer& answer) {
    SectionsCsv sections(network);
    for (const Leg& leg : answer.itinerary.legs) {
        if (leg.rail) sections.add_leg(leg.to, leg.rail->route.steps);
    }
    return sections.take();
}

std::string journey_claims_csv(const JourneyAnswer& answer) {
    const CsvSheet<ClaimRow> sheet = claim_sheet();
    std::string text = sheet.header();
    for (const JudgedClaim& judged : answer.claims) {
        if (judged.as_said.readings.empty()) text += sheet.row({&judged, nullptr});
        for (const Reading& reading : judged.as_said.readings)
            text += sheet.row({&judged, &reading});
    }
    return text;
}

}  // namespace

std::string csv_of(const Network& network, const JourneyView& view) {
    switch (view.rows) {
        case JourneyRows::sections:
            return journey_sections_csv(network, view.answer);
        case JourneyRows::claims:
            return journey_claims_csv(view.answer);
        case JourneyRows::legs:
            break;
    }
    return journey_legs_csv(network, view.answer);
}

std::string journey_list_csv(std::span<const JourneyEntry> entries) {
    std::string text = csv::line({"name", "title", "traveller", "refusal"});
    for (const JourneyEntry& entry : entries) {
        text +=
            csv::line({csv::text(entry.name), entry.journey ? csv::text(entry.journey->title) : "",
                       entry.journey ? csv::text(entry.journey->traveller) : "",
                       entry.journey ? "" : csv::text(entry.journey.error().message)});
    }
    return text;
}

}  // namespace verst
