#include <string>

#include "render/answers.hpp"
#include "render/csv_paths.hpp"

namespace verst {

std::string csv_of(const Network& network, const ReachView& view) {
    return csv::rows_of(json_of(network, view), "places",
                        csv::joined_columns({csv::place_columns("place", ""),
                                             {{"kind", "kind"},
                                              {"rail_km", "rail_km"},
                                              {"time_h", "time_h"},
                                              {"shortest_km", "shortest_km"}}}));
}

std::string csv_of(const Network& network, const WhereAnswer& answer) {
    const json::Json object = json_of(network, answer);
    const auto columns = [&](bool possible) {
        const bool sure = possible && answer.outcome == WhereOutcome::sure;
        return csv::joined_columns({{{"at", ".at"}},
                                    csv::place_columns("place", ""),
                                    {{"kind", "kind"},
                                     {"possible", possible ? "=yes" : "=no"},
                                     {"sure", sure ? "=yes" : "=no"},
                                     {"margin_min", "margin_min"}}});
    };
    return csv::rows_of(object, "places", columns(true)) +
           csv::more_rows_of(object, "out_of_reach", columns(false));
}

std::string csv_of(const Network& network, const PassesAnswer& answer) {
    return csv::rows_of(json_of(network, answer), "passages",
                        csv::joined_columns({{{"place", ".place.id"}},
                                             csv::range_columns("window", "window"),
                                             {{"certain", "certain"},
                                              {"on_the_way", "on_the_way"},
                                              {"margin_min", "margin_min"},
                                              {"detour_min", "detour_min"},
                                              {"after", "after.place.id"},
                                              {"before", "before.place.id"}}}));
}

std::string csv_of(const Network& network, const ExplainedJourney& view) {
    return csv::rows_of(json_of(network, view), "moments",
                        csv::joined_columns({{{"event", "event"}, {"reported", "reported"}},
                                             csv::place_columns("place", "place"),
                                             csv::range_columns("window", "window")}));
}

std::string csv_of(const Network& network, const WaysOfJourney& view) {
    const json::Json object = json_of(network, view);
    const csv::PathColumns columns = csv::joined_columns(
        {{{"way", "#"}, {"name", "name"}, {"as_told", "as_told"}, {"possible", "possible"}},
         csv::rail_columns(),
         {{"least_h", "least.least_h"}, {"needed_kmh", "needed_kmh"}, {"borders", "borders.id"}}});
    std::string text;
    json::Json one;
    std::size_t number = 0;
    for (const json::Json& stretch : object.at("stretches").elements()) {
        one = stretch;
        one["number"] = ++number;
        const csv::PathColumns all = csv::joined_columns(
            {{{"stretch", ".number"}, {"from", ".from.name"}, {"to", ".to.name"}}, columns});
        text += text.empty() ? csv::rows_of(one, "ways", all) : csv::more_rows_of(one, "ways", all);
    }
    return text;
}

std::string csv_of(const Network& network, const JourneyOverviews& view) {
    return csv::rows_of(
        json_of(network, view), "journeys",
        csv::joined_columns({{{"name", "name"}, {"title", "title"}, {"traveller", "traveller"}},
                             csv::range_columns("calendar_days", "calendar_days"),
                             csv::range_columns("nights", "nights"),
                             {{"rail_km", "rail_km"},
                              {"uncertainty_km", "uncertainty_km"},
                              {"legs_without_rail", "legs_without_rail"}},
                             csv::range_columns("needed_kmh", "needed_kmh"),
                             {{"contradicted", "contradicted"},
                              {"holds", "claims.holds"},
                              {"fails", "claims.fails"},
                              {"depends", "claims.depends"},
                              {"undecided", "claims.undecided"},
                              {"not_judged", "claims.not_judged"}}}));
}

std::string csv_of(const Network& network, const AlternativesAnswer& answer) {
    return csv::rows_of(json_of(network, answer), "ways",
                        csv::joined_columns({{{"way", "#"}, {"name", "name"}},
                                             csv::rail_columns(),
                                             {{"time_h", "time_h"},
                                              {"more_km", "more_km"},
                                              {"more_h", "more_h"},
                                              {"shared_km", "shared_km"},
                                              {"own_lines", "own_lines"},
                                              {"own_borders", "own_borders.id"},
                                              {"gauge_breaks", "gauge_breaks.+"},
                                              {"reversals", "reversals.+"}}}));
}

std::string csv_of(const Network& network, const LineReport& report) {
    return csv::rows_of(json_of(network, report), "places",
                        csv::joined_columns({{{"line", ".id"}},
                                             csv::place_columns("place", ""),
                                             {{"post_km", "post_km"},
                                              {"track_km", "track_km"},
                                              {"start_km", "km"},
                                              {"next_km", ".sections.#.rail_km"},
                                              {"next_length", ".sections.#.length"}}}));
}

std::string csv_of(const Network& network, const PlaceReport& report) {
    return csv::rows_of(json_of(network, report), "neighbours",
                        csv::joined_columns({{{"place", ".id"}},
                                             csv::place_columns("neighbour", "place"),
                                             {{"rail_km", "rail_km"},
                                              {"length", "length"},
                                              {"weak", "weak"},
                                              {"gauges_mm", "gauges_mm", "/"},
                                              {"lines", "lines"}}}));
}

std::string csv_of(const Network& network, const PointReport& report) {
    return csv::rows_of(json_of(network, report), "lines",
                        {{"id", "id"},
                         {"name", "name"},
                         {"post_km", "post_km"},
                         {"lat", ".track.lat"},
                         {"lon", ".track.lon"},
                         {"offset_km", ".track.offset_km"}});
}

std::string csv_of(const Network& network, const FoundPlaces& found) {
    return csv::rows_of(json_of(network, found), "places",
                        {{"id", "id"},
                         {"name", "name"},
                         {"name_native", "name_native"},
                         {"kind", "kind"},
                         {"country", "country"},
                         {"lat", "lat"},
                         {"lon", "lon"},
                         {"uncertainty_km", "uncertainty_km"},
                         {"radius_km", "radius_km"},
                         {"zone", "zone"},
                         {"codes", "codes"},
                         {"matched", "matched"},
                         {"score", "score"}});
}

std::string csv_of(const Network& network, const NetworkSummary& summary) {
    return csv::rows_of(json_of(network, summary), "lines",
                        {{"line", "id"},
                         {"name", "name"},
                         {"countries", "countries"},
                         {"gauges_mm", "gauges_mm", "/"},
                         {"sections", "sections"},
                         {"rail_km", "rail_km"},
                         {"published_km", "published_km"},
                         {"weak_km", "weak_km"},
                         {"track_km", "track_km"},
                         {"estimated_km", "estimated_km"}});
}

}  // namespace verst
