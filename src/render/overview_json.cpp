#include "render/answers.hpp"
#include "render/json_parts.hpp"

namespace verst {

namespace {

using json::Json;

Json days(const DayRange& range) {
    const auto side = [](const std::optional<int>& count) { return count ? Json(*count) : Json(); };
    return {{"min", side(range.min)}, {"max", side(range.max)}};
}

Json line_json(const JourneyOverview& line) {
    const ClaimCounts& claims = line.claims;
    return {
        {"name", line.name},
        {"title", line.title},
        {"traveller", line.traveller},
        {"calendar_days", days(line.calendar_days)},
        {"nights", days(line.nights)},
        {"rail_km", json::number(line.rail_km)},
        {"uncertainty_km", json::number(line.uncertainty_km)},
        {"legs_without_rail", line.legs_without_rail},
        {"needed_kmh",
         {{"min", json::number(line.needed_kmh_min)}, {"max", json::number(line.needed_kmh_max)}}},
        {"contradicted", line.contradicted},
        {"claims",
         {{"holds", claims.holds},
          {"fails", claims.fails},
          {"depends", claims.depends},
          {"undecided", claims.undecided},
          {"not_judged", claims.not_judged}}},
        {"arithmetic", line.arithmetic}};
}

}  // namespace

json::Json json_of(const Network& /*network*/, const JourneyOverviews& view) {
    Json list = Json::array();
    for (const JourneyOverview& line : view.journeys) list.push_back(line_json(line));
    return {{"journeys", std::move(list)}};
}

}  // namespace verst
