#include "render/answers.hpp"
#include "render/claim_json_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/json_parts.hpp"

namespace verst {

namespace {

using json::Json;

/// What both kinds of claims have.
Json judged_json(const auto& answer) {
    return {{"text", answer.claim.text},
            {"source", nullptr},
            {"verdict", answer.verdict ? Json(verdict_name(*answer.verdict)) : Json()},
            {"depends_on", json::sentence(answer.depends_on)},
            {"readings", json::readings(answer.readings)}};
}

Json claim_json(const Network& network, const ClaimAnswer& answer) {
    Json object = judged_json(answer);
    object["shortest"] = json::shortest(network, answer.shortest);
    object["dates"] = json::dates(network, answer.dates);
    json::add_distance_claim(object, network, answer);
    return object;
}

Json way_json(const MeasuredWay& way) {
    return {{"way", json::text(way.words)},
            {"rail_km", json::number(way.sum.rail_km)},
            {"uncertainty_km", json::number(way.sum.uncertainty_km)},
            {"hours",
             {{"min", json::number(way.sum.running_h + way.features.stop_h.min)},
              {"max", json::number(way.sum.running_h + way.features.stop_h.max)}}}};
}

Json ways_json(const Network& network, const WaysAnswer& answer) {
    Json object = judged_json(answer);
    object["narrow"] = answer.narrow;
    object["nearest_true_wording"] = both_ways(answer, LengthUnit::km);
    object["from"] = json::point(network, answer.claim.from);
    object["to"] = json::point(network, answer.claim.to);
    object["dates"] = json::dates(network, answer.dates);
    object["ways"] = Json::array();
    for (const MeasuredWay* way : all_ways(answer)) object["ways"].push_back(way_json(*way));
    return object;
}

}  // namespace

Json json_of(const Network& network, const CheckAnswer& answer) {
    if (const auto* claim = std::get_if<ClaimAnswer>(&answer)) return claim_json(network, *claim);
    return ways_json(network, std::get<WaysAnswer>(answer));
}

}  // namespace verst
