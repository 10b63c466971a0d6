#include "verst/render/check_json.hpp"

#include "render/claim_json_parts.hpp"
#include "render/json_parts.hpp"

namespace verst {

namespace {

void add_answer(json::Json& object, const Network& network, const ClaimAnswer& answer) {
    object["text"] = answer.claim.text;
    object["source"] = nullptr;
    object["verdict"] = answer.verdict ? json::Json(verdict_name(*answer.verdict)) : json::Json();
    object["depends_on"] = json::sentence(answer.depends_on);
    object["readings"] = json::readings(answer.readings);
    object["shortest"] = json::shortest(network, answer.shortest);
    object["dates"] = json::dates(network, answer.dates);
    json::add_distance_claim(object, network, answer);
}

}  // namespace

std::string check_json(const Network& network, const ClaimAnswer& answer) {
    json::Json object;
    add_answer(object, network, answer);
    return json::document(object);
}

std::string check_json_row(const Network& network, const ClaimAnswer& answer, std::size_t line) {
    json::Json object;
    object["line"] = line;
    add_answer(object, network, answer);
    return json::one_line(object);
}

}  // namespace verst
