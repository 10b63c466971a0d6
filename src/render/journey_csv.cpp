#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "render/sections_csv.hpp"

namespace verst {

namespace {

std::string journey_legs_csv(const json::Json& answer) {
    return csv::rows_of(
        answer, "legs",
        csv::joined_columns({{{"leg", "#"}},
                             csv::place_columns("from", "from"),
                             csv::place_columns("to", "to"),
                             {{"from_station", "from_station.id"}, {"to_station", "to_station.id"}},
                             csv::range_columns("departure", "departure"),
                             {{"departure_reported", "departure.reported", "", "no"}},
                             csv::range_columns("arrival", "arrival"),
                             {{"arrival_reported", "arrival.reported", "", "no"}},
                             csv::range_columns("elapsed_h", "elapsed_h"),
                             csv::range_columns("needed_kmh", "needed_kmh"),
                             csv::straight_columns(),
                             csv::rail_columns(),
                             {{"refusal", "refusal.code"}}}));
}

std::string journey_sections_csv(const Network& network, const JourneyAnswer& answer) {
    SectionsCsv sections(network);
    for (const Leg& leg : answer.itinerary.legs) {
        if (leg.rail) sections.add_leg(leg.to, leg.rail->route.steps);
    }
    return sections.take();
}

/// A row for each reading; one for a claim without.
std::string journey_claims_csv(const json::Json& answer) {
    const csv::PathColumns columns =
        csv::joined_columns({{{"claim", ".text"},
                              {"source", ".source"},
                              {"said_on", ".said_on"},
                              {"verdict", ".verdict"},
                              {"verdict_on_full_record", ".on_full_record.verdict"}},
                             csv::reading_columns(),
                             {{"why_not", ".why_not"},
                              {"kind", ".kind"},
                              {"confidence", ".confidence"},
                              {"would_decide", ".would_decide"},
                              {"depends_on", ".depends_on"},
                              {"note", ".note"}}});
    std::string text = csv::header_of(columns);
    for (json::Json claim : answer.at("claims").elements()) {
        if (claim["readings"].empty()) claim["readings"].push_back(json::Json::object());
        text += csv::more_rows_of(claim, "readings", columns);
    }
    return text;
}

}  // namespace

std::string csv_of(const Network& network, const JourneyView& view) {
    switch (view.rows) {
        case JourneyRows::sections:
            return journey_sections_csv(network, view.answer);
        case JourneyRows::claims:
            return journey_claims_csv(json_of(network, view));
        case JourneyRows::legs:
            break;
    }
    return journey_legs_csv(json_of(network, view));
}

}  // namespace verst
