#include "journey/place_zone.hpp"
#include "render/answers.hpp"
#include "render/reason_json.hpp"

namespace verst {

namespace {

json::Json passage_json(const Network& network, const PassesAnswer& answer,
                        const Passage& passage) {
    const Deduction& deduction = answer.itinerary.deduction;
    const bool fits = !passage.margin || passage.margin->count() >= 0;
    const Zone zone = zone_of(network, answer.station);
    return {{"window", fits ? json::window(passage.window, zone) : json::Json()},
            {"margin_min", json::minutes(passage.margin)},
            {"certain", fits && passage.certain},
            {"detour_min", json::minutes(passage.detour)},
            {"on_the_way", passage.on_the_way()},
            {"after", json::moment_of_journey(network, deduction, passage.earlier)},
            {"before", json::moment_of_journey(network, deduction, passage.later)},
            {"run_to", json::run(passage.run_to)},
            {"run_from", json::run(passage.run_from)}};
}

}  // namespace

json::Json json_of(const Network& network, const PassesAnswer& answer) {
    const Deduction& deduction = answer.itinerary.deduction;
    json::Json object;
    object["journey"] = answer.journey.name;
    object["train"] = json::text(deduction.train);
    object["place"] = json::place(network, answer.place);
    object["station"] = json::place(network, answer.station);
    object["zone"] = zone_of(network, answer.station).name();
    object["possible"] = !answer.told.empty() || !answer.passages.empty();
    object["told"] = json::Json::array();
    for (const std::size_t moment : answer.told) {
        object["told"].push_back(json::explained_moment(network, deduction, moment));
    }
    object["passages"] = json::Json::array();
    for (const Passage& passage : answer.passages) {
        object["passages"].push_back(passage_json(network, answer, passage));
    }
    object["nearest_miss"] =
        answer.nearest_miss ? passage_json(network, answer, *answer.nearest_miss) : json::Json();
    object["contradictions"] = json::contradictions(network, deduction);
    return object;
}

}  // namespace verst
