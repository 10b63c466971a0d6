#include "journey/place_zone.hpp"
#include "render/answers.hpp"
#include "render/reason_json.hpp"
#include "render/where_parts.hpp"

namespace verst {

namespace {

using json::Json;

Json places_json(const Network& network, const std::vector<PlaceChance>& chances) {
    Json list = Json::array();
    for (const PlaceChance& chance : chances) {
        Json object = json::place(network, chance.place);
        object["kind"] = kind_name(network[chance.place].kind);
        object["margin_min"] = json::minutes(chance.margin);
        list.push_back(std::move(object));
    }
    return list;
}

}  // namespace

json::Json json_of(const Network& network, const WhereAnswer& answer) {
    const Deduction& deduction = answer.itinerary.deduction;
    Json object;
    object["journey"] = answer.journey.name;
    object["train"] = json::text(deduction.train);
    object["at"] = json::moment(answer.at, where::clock_of(network, answer));
    object["clock"] = {{"zone", where::clock_of(network, answer).name()},
                       {"place", json::place(network, answer.clock_at)}};
    object["outcome"] = where::outcome_name(answer.outcome);
    object["sure_place"] = answer.outcome == WhereOutcome::sure
                               ? json::place(network, answer.places.front().place)
                               : Json();
    object["likely"] = Json();
    if (answer.likely) {
        object["likely"] = {{"line", network[answer.likely->line].id},
                            {"from", json::place(network, answer.likely->from)},
                            {"to", json::place(network, answer.likely->to)}};
    }
    object["between"] = Json::array();
    for (const WhereAnswer::Between& between : answer.between) {
        object["between"].push_back(
            {{"after", json::moment_of_journey(network, deduction, between.earlier)},
             {"before", json::moment_of_journey(network, deduction, between.later)}});
    }
    object["places"] = places_json(network, answer.places);
    object["sections"] = Json::array();
    for (const SectionChance& chance : answer.sections) {
        const Section& section = network[chance.section];
        object["sections"].push_back({{"from", json::place(network, section.a)},
                                      {"to", json::place(network, section.b)},
                                      {"line", network[section.on_lines.front().line].id},
                                      {"rail_km", json::number(section.length.rail_km)},
                                      {"margin_min", json::minutes(chance.margin)}});
    }
    object["stretches"] = Json::array();
    for (const where::Stretch& stretch : where::stretches(network, answer)) {
        object["stretches"].push_back({{"line", network[stretch.line].id},
                                       {"from", json::place(network, stretch.from)},
                                       {"to", json::place(network, stretch.to)},
                                       {"rail_km", json::number(stretch.rail_km)},
                                       {"margin_min", json::minutes(stretch.margin)}});
    }
    object["out_of_reach"] = places_json(network, answer.out_of_reach);
    object["contradictions"] = json::contradictions(network, deduction);
    return object;
}

}  // namespace verst
