#include "render/answers.hpp"
#include "render/claim_json_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/json_parts.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/reading_words.hpp"

namespace verst {

namespace {

using json::Json;

/// What both kinds of claims have.
Json judged_json(const Network& network, const auto& answer) {
    return {{"text", answer.claim.text},
            {"source", nullptr},
            {"verdict", answer.verdict ? Json(verdict_name(*answer.verdict)) : Json()},
            {"depends_on", json::text(depends_on(network, answer, LengthUnit::km))},
            {"readings", json::readings(network, answer.readings)}};
}

Json claim_json(const Network& network, const ClaimAnswer& answer) {
    Json object = judged_json(network, answer);
    object["shortest"] = json::shortest(network, answer.shortest);
    object["dates"] = json::dates(network, answer.dates);
    json::add_distance_claim(object, network, answer);
    return object;
}

Json way_json(const Network& network, const MeasuredWay& way) {
    return {{"way", json::text(way_words(network, way.name))},
            {"rail_km", json::number(way.sum.rail_km)},
            {"uncertainty_km", json::number(way.sum.uncertainty_km)},
            {"hours",
             {{"min", json::number(way.sum.running_h + way.features.stop_h.min)},
              {"max", json::number(way.sum.running_h + way.features.stop_h.max)}}}};
}

Json ways_json(const Network& network, const WaysAnswer& answer) {
    Json object = judged_json(network, answer);
    object["narrow"] = answer.narrow;
    object["nearest_true_wording"] = both_ways(network, answer, LengthUnit::km);
    object["from"] = json::point(network, answer.claim.from);
    object["to"] = json::point(network, answer.claim.to);
    object["dates"] = json::dates(network, answer.dates);
    object["ways"] = Json::array();
    for (const MeasuredWay* way : all_ways(answer))
        object["ways"].push_back(way_json(network, *way));
    return object;
}

}  // namespace

Json json_of(const Network& network, const CheckAnswer& answer) {
    if (const auto* claim = std::get_if<ClaimAnswer>(&answer)) return claim_json(network, *claim);
    return ways_json(network, std::get<WaysAnswer>(answer));
}

}  // namespace verst
