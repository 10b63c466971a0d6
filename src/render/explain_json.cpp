#include "render/answers.hpp"
#include "render/reason_json.hpp"

namespace verst {

json::Json json_of(const Network& network, const ExplainedJourney& view) {
    const JourneyAnswer& answer = view.answer;
    const Deduction& deduction = answer.itinerary.deduction;
    json::Json object;
    object["name"] = answer.journey.name;
    object["train"] = json::text(deduction.train);
    object["contradictions"] = json::contradictions(network, deduction);
    object["more_contradictions"] = deduction.more_contradictions;
    object["moments"] = json::Json::array();
    for (std::size_t i = 0; i < deduction.moments.size(); ++i) {
        if (view.station && deduction.moments[i].station != *view.station) continue;
        object["moments"].push_back(json::explained_moment(network, deduction, i));
    }
    object["reports"] = json::reports_in_short(network, answer.journey);
    return object;
}

}  // namespace verst
