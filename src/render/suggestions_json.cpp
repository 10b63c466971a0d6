#include <variant>

#include "render/json_parts.hpp"
#include "render/words/hint_words.hpp"

namespace verst::json {

namespace {

Json named(const hint::Named& thing) { return {{"id", thing.id}, {"name", text(thing.name)}}; }

Json named_or_null(const hint::Named& thing) { return thing.id.empty() ? Json() : named(thing); }

Json list_of(const std::vector<hint::Named>& things) {
    Json list = Json::array();
    for (const hint::Named& thing : things) list.push_back(named(thing));
    return list;
}

std::string_view name_of(hint::Candidate::Of of) {
    using Of = hint::Candidate::Of;
    switch (of) {
        case Of::place:
            return "place";
        case Of::line:
            return "line";
        case Of::border:
            return "border";
        case Of::journey:
            return "journey";
        case Of::train:
            return "train";
    }
    return {};
}

std::string_view name_of(hint::Choices::Of of) {
    using Of = hint::Choices::Of;
    switch (of) {
        case Of::countries:
            return "countries";
        case Of::country_pairs:
            return "country_pairs";
        case Of::gauges_mm:
            return "gauges_mm";
        case Of::neighbours:
            return "neighbours";
    }
    return {};
}

std::string_view name_of(hint::NearestPlace::Sense sense) {
    using Sense = hint::NearestPlace::Sense;
    switch (sense) {
        case Sense::station:
            return "station";
        case Sense::station_abroad:
            return "station_abroad";
        case Sense::station_at_home:
            return "station_at_home";
        case Sense::reachable:
            return "reachable";
        case Sense::start_itself:
            return "start_itself";
        case Sense::usable:
            return "usable";
    }
    return {};
}

std::string_view name_of(hint::OtherWay::Allowed::What what) {
    using What = hint::OtherWay::Allowed::What;
    switch (what) {
        case What::avoided:
            return "avoided";
        case What::beyond:
            return "beyond";
        case What::unelectrified:
            return "unelectrified";
        case What::gauge_break:
            return "gauge_break";
        case What::closed:
            return "closed";
    }
    return {};
}

std::string_view name_of(hint::Closure::What what) {
    using What = hint::Closure::What;
    switch (what) {
        case What::line:
            return "line";
        case What::stretch:
            return "stretch";
        case What::first_line:
            return "first_line";
        case What::shut:
            return "shut";
        case What::shut_to_passengers:
            return "shut_to_passengers";
    }
    return {};
}

/// The object of a hint; null for a remedy that is only words, which stands among the hints.
class Suggestion {
  public:
    Json operator()(const Message& /*remedy*/) const { return {}; }

    Json operator()(const hint::Candidate& one) const {
        Json object{{"kind", "candidate"},
                    {"of", name_of(one.of)},
                    {"id", one.id},
                    {"name", text(one.name)}};
        if (one.of == hint::Candidate::Of::place) {
            object["name_native"] = text(one.name_native);
            object["place_kind"] = text(one.place_kind);
            object["country"] = text(one.country);
            object["on_line"] = text(one.on_line);
            object["next_to"] = text(one.next_to);
        }
        return object;
    }

    Json operator()(const hint::More& more) const {
        return {{"kind", "more"},
                {"of", more.of == hint::More::Of::candidates ? "candidates" : "closures"},
                {"count", more.count}};
    }

    Json operator()(const hint::Choices& choices) const {
        return {{"kind", "choices"},
                {"of", name_of(choices.of)},
                {"place", named_or_null(choices.place)},
                {"ids", choices.ids}};
    }

    Json operator()(const hint::PostRange& range) const {
        return {{"kind", "post_range"},
                {"line", named(range.line)},
                {"from_km", number(range.from_km)},
                {"to_km", number(range.to_km)}};
    }

    Json operator()(const hint::NearestPlace& nearest) const {
        return {{"kind", "nearest_place"},
                {"sense", name_of(nearest.sense)},
                {"id", nearest.place.id},
                {"name", text(nearest.place.name)},
                {"country", text(nearest.country)},
                {"km", number(nearest.km)},
                {"from", named_or_null(nearest.from)},
                {"to", named_or_null(nearest.to)}};
    }

    Json operator()(const hint::OtherWay& way) const {
        Json allowing = Json::array();
        for (const hint::OtherWay::Allowed& each : way.allowing) {
            allowing.push_back({{"what", name_of(each.what)},
                                {"constraint", text(each.constraint)},
                                {"more", each.more}});
        }
        return {{"kind", "other_way"},
                {"allowing", std::move(allowing)},
                {"rail_km", number(way.rail_km)},
                {"lines", list_of(way.lines)},
                {"borders", list_of(way.borders)}};
    }

    Json operator()(const hint::Closure& closure) const {
        return {{"kind", "closure"},
                {"what", name_of(closure.what)},
                {"line", named_or_null(closure.line)},
                {"border", named_or_null(closure.border)},
                {"from", text(closure.from)},
                {"until", text(closure.until)},
                {"confidence", text(closure.confidence)}};
    }

    Json operator()(const DataFault& of) const {
        Json object{{"kind", "fault"}};
        add_fault(object, of);
        add_suggestions(object, of.hints);
        return object;
    }
};

}  // namespace

void add_fault(Json& object, const DataFault& fault) {
    object["file"] = fault.file;
    object["line"] = fault.line == 0 ? Json() : Json(fault.line);
    object["field"] = text(fault.field);
    object["what"] = text(fault_words(fault, LengthUnit::km));
}

void add_suggestions(Json& object, const std::vector<Hint>& hints) {
    Json list = Json::array();
    for (const Hint& hint : hints) {
        if (!std::holds_alternative<Message>(hint)) list.push_back(std::visit(Suggestion(), hint));
    }
    if (!list.empty()) object["suggestions"] = std::move(list);
}

}  // namespace verst::json
