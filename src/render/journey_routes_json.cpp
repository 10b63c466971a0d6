#include "render/answers.hpp"
#include "render/reason_json.hpp"
#include "render/way_name.hpp"

namespace verst {

namespace {

using json::Json;

Json reports_of(const JourneyAnswer& answer, std::size_t moment) {
    const auto& event = answer.itinerary.deduction.moments[moment].event;
    if (!event) return Json::array();
    return answer.itinerary.chronology.events[*event].reports;
}

Json way_json(const Network& network, const JourneyAnswer& answer, const AlternativesAnswer& ways,
              const Alternative& way, const WayVerdict& verdict) {
    const Deduction& deduction = answer.itinerary.deduction;
    Json object;
    object["name"] = way_name(network, ways, way);
    object["as_told"] = verdict.as_told;
    object["possible"] = verdict.possible();
    json::add_rail_sum(object, way.sum);
    object["least"] = verdict.least ? json::run(*verdict.least) : Json();
    object["needed_kmh"] = json::number(verdict.needed_kmh);
    object["elsewhere"] = Json::array();
    for (const std::size_t moment : verdict.elsewhere) {
        Json item = json::moment_of_journey(network, deduction, moment);
        item["reports"] = reports_of(answer, moment);
        object["elsewhere"].push_back(std::move(item));
    }
    object["too_slow"] =
        verdict.too_slow ? json::contradiction(network, deduction, *verdict.too_slow) : Json();
    object["borders"] = Json::array();
    for (const BorderPassage& passage : way.features.borders) {
        object["borders"].push_back(json::place(network, passage.crossing->place));
    }
    object["places"] = Json::array();
    for (const RouteStep& step : way.route.steps) {
        if (object["places"].empty()) object["places"].push_back(network[step.from].id);
        object["places"].push_back(network[step.to].id);
    }
    return object;
}

Json stretch_json(const Network& network, const JourneyAnswer& answer, const StretchWays& stretch) {
    const Deduction& deduction = answer.itinerary.deduction;
    Json object;
    object["from"] = json::place(network, answer.itinerary.stops[stretch.from].place);
    object["to"] = json::place(network, answer.itinerary.stops[stretch.to].place);
    object["departure"] = json::moment_of_journey(network, deduction, stretch.departure);
    object["arrival"] = json::moment_of_journey(network, deduction, stretch.arrival);
    object["refusal"] = stretch.ways ? Json() : json::refusal(stretch.ways.error());
    object["ways"] = Json::array();
    for (std::size_t i = 0; i < stretch.verdicts.size(); ++i) {
        object["ways"].push_back(
            way_json(network, answer, *stretch.ways, stretch.ways->ways[i], stretch.verdicts[i]));
    }
    return object;
}

}  // namespace

json::Json json_of(const Network& network, const WaysOfJourney& view) {
    const JourneyAnswer& answer = view.answer;
    const JourneyRoutes& routes = view.routes;
    Json object;
    object["journey"] = answer.journey.name;
    object["train"] = json::text(answer.itinerary.deduction.train);
    object["times_judged"] = !routes.times_not_judged;
    object["stretches"] = Json::array();
    for (const StretchWays& stretch : routes.stretches) {
        object["stretches"].push_back(stretch_json(network, answer, stretch));
    }
    object["contradictions"] = json::contradictions(network, answer.itinerary.deduction);
    object["reports"] = json::reports_in_short(network, answer.journey);
    return object;
}

}  // namespace verst
