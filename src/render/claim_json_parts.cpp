#include "render/claim_json_parts.hpp"

#include <variant>

#include "render/claim_wording.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/reading_words.hpp"

namespace verst::json {

namespace {

Json value(const std::optional<double>& min, const std::optional<double>& max) {
    if (min == max) return number(min);
    return {{"min", number(min)}, {"max", number(max)}};
}

Json rival(const std::optional<Reading::Rival>& rival) {
    if (!rival) return {};
    return {{"name", rival->name}, {"value", value(rival->min, rival->max)}};
}

Json verdict(const std::optional<Verdict>& verdict) {
    return verdict ? Json(verdict_name(*verdict)) : Json();
}

Json claimed(const DistanceClaim& claim) {
    const auto words = comparison_words(claim.comparison);
    Json object;
    object["comparison"] =
        !claim.has_figure() ? Json() : Json(words.empty() ? "exactly" : std::string(words));
    object["value"] = text(claim.value_text);
    object["value_km"] = claim.has_figure() ? number(claim.value_km) : Json();
    object["up_to_km"] = number(claim.up_to_km);
    object["also"] = claim.also ? Json(claim.also->text) : Json();
    object["also_km"] = claim.also ? number(claim.also->km) : Json();
    object["direction"] = claim.direction ? Json(claim.direction->name) : Json();
    object["by_rail"] = claim.sense == DistanceClaim::Sense::by_rail;
    object["way"] = claim.way ? Json(claim.way->text) : Json();
    return object;
}

Json claim_end(const Network& network, const ClaimEnd& end) {
    Json object = point(network, end.point);
    object["extent_km"] = number(end.extent_km);
    return object;
}

Json other_point(const Network& network, const OtherPoint& other) {
    Json object;
    object["end"] = other.of_subject ? "subject" : "from";
    object["place"] = place(network, other.place);
    object["apart_km"] = number(other.apart_km);
    add_straight_line(object, other.straight);
    object["verdict"] = verdict(other.verdict);
    object["readings"] = readings(network, other.readings);
    return object;
}

void add_finding(Json& object, const Network& network, const JourneyClaim& claim,
                 const ClaimFinding& finding) {
    object["verdict"] = verdict(finding.verdict);
    object["depends_on"] = text(depends_on(network, claim, finding, LengthUnit::km));
    object["why_not"] = text(why_not_words(network, finding, LengthUnit::km));
    object["would_decide"] = text(would_decide_words(network, finding));
    object["readings"] = readings(network, finding.readings);
}

Json judged_claim(const Network& network, const JudgedClaim& judged) {
    Json object;
    object["text"] = judged.claim.text;
    object["source"] = text(judged.claim.source);
    object["said_on"] = judged.claim.said_on ? Json(iso8601(*judged.claim.said_on)) : Json();
    object["kind"] = claim_kind(judged.claim);
    object["confidence"] = text(judged.claim.confidence);
    object["note"] = text(judged.claim.note);
    add_finding(object, network, judged.claim, judged.as_said);
    add_finding(object["on_full_record"], network, judged.claim, judged.on_full_record);
    if (judged.distance)
        add_distance_claim(object, network, *judged.distance);
    else if (std::holds_alternative<WaysClaim>(judged.claim.what))
        object["narrow"] = judged.as_said.narrow;
    return object;
}

}  // namespace

Json readings(const Network& network, std::span<const Reading> readings) {
    Json list = Json::array();
    for (const Reading& reading : readings) {
        list.push_back({{"reading", reading_name(reading)},
                        {"value", value(reading.min, reading.max)},
                        {"unit", unit_symbol(reading.unit)},
                        {"judged", reading.judged},
                        {"verdict", verdict(reading.verdict)},
                        {"margin", number(reading.margin)},
                        {"uncertainty", number(reading.uncertainty)},
                        {"rival", rival(reading.rival)},
                        {"way", text(way_words(network, reading))},
                        {"note", text(note_words(network, reading, LengthUnit::km))}});
    }
    return list;
}

void add_distance_claim(Json& object, const Network& network, const ClaimAnswer& answer) {
    object["narrow"] = answer.narrow;
    object["slack_km"] = number(answer.slack_km);
    object["direction_note"] = text(direction_words(answer.readings));
    object["nearest_true_wording"] =
        true_wording_text(network, answer.true_wording, LengthUnit::km);
    object["claimed"] = claimed(answer.claim);
    object["subject"] = claim_end(network, answer.subject);
    object["from"] = claim_end(network, answer.from);
    object["other_points"] = Json::array();
    for (const OtherPoint& other : answer.other_points) {
        object["other_points"].push_back(other_point(network, other));
    }
}

Json arithmetic(const Network& network, std::span<const ClaimArithmetic> findings) {
    Json list = Json::array();
    for (const ClaimArithmetic& found : findings) {
        list.push_back(
            {{"finding", arithmetic_name(found.kind)},
             {"claims", found.claims},
             {"from", place(network, found.from)},
             {"to", place(network, found.to)},
             {"distance_km", number(found.distance_km)},
             {"distance_claimed", found.distance_claimed},
             {"hours", number(found.hours)},
             {"kmh", number(found.kmh)},
             {"product_km",
              {{"min", number(found.product_km_min)}, {"max", number(found.product_km_max)}}},
             {"straight_km", number(found.straight_km)},
             {"rail_km", number(found.rail_km)},
             {"margin", number(found.margin)}});
    }
    return list;
}

Json claims(const Network& network, std::span<const JudgedClaim> claims) {
    Json list = Json::array();
    for (const JudgedClaim& judged : claims) list.push_back(judged_claim(network, judged));
    return list;
}

}  // namespace verst::json
