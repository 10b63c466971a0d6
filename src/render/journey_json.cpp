#include "render/answers.hpp"
#include "render/claim_json_parts.hpp"
#include "render/json_parts.hpp"
#include "render/reason_json.hpp"

namespace verst {

namespace {

using json::Json;

Json figure(const std::optional<double>& value) { return json::number(value); }
Json figure(const std::optional<int>& value) { return value ? Json(*value) : Json(); }

template <class Range>
Json range(const Range& range) {
    if (!range.min && !range.max) return {};
    return {{"min", figure(range.min)}, {"max", figure(range.max)}};
}

Json day(const std::optional<CalendarDay>& day) { return day ? Json(iso8601(*day)) : Json(); }

Json report_json(const Network& network, const Report& report) {
    Json object;
    object["place"] = json::place(network, report.place, report.off_network);
    object["event"] = event_name(report.what);
    object["from"] = json::place(network, report.from_stop);
    object["when"] = report.when.text;
    object["precision"] = precision_name(report.when.precision);
    object["about"] = report.when.about;
    object["zone"] = report.when.zone.name();
    object["window"] = json::window(report.when.window, report.when.zone);
    object["published"] = report.published ? Json(report.published->text) : Json();
    object["outlet"] = report.outlet;
    object["reference"] = json::text(report.reference);
    object["quote"] = json::text(report.quote);
    object["confidence"] = json::text(report.confidence);
    object["note"] = json::text(report.note);
    object["line"] = report.file_line;
    return object;
}

/// One answer: the events, stops and legs of a journey refer to each other by position.
class JourneyWriter {
  public:
    JourneyWriter(const Network& network, const JourneyAnswer& answer)
        : network_(network), answer_(answer), itinerary_(answer.itinerary) {}

    [[nodiscard]] Json write() const {
        Json object;
        add_journey(object);
        object["legs"] = Json::array();
        for (const Leg& leg : itinerary_.legs) object["legs"].push_back(leg_json(leg));
        object["stops"] = Json::array();
        for (const Stop& stop : itinerary_.stops) object["stops"].push_back(stop_json(stop));
        object["totals"] = totals_json();
        object["fastest_train"] = json::text(itinerary_.deduction.train);
        object["contradictions"] = json::contradictions(network_, itinerary_.deduction);
        object["more_contradictions"] = itinerary_.deduction.more_contradictions;
        object["claims"] = json::claims(network_, answer_.claims);
        object["arithmetic"] = json::arithmetic(network_, answer_.arithmetic);
        object["reports"] = Json::array();
        for (const Report& report : answer_.journey.reports) {
            object["reports"].push_back(report_json(network_, report));
        }
        return object;
    }

  private:
    void add_journey(Json& object) const {
        const Journey& journey = answer_.journey;
        object["name"] = journey.name;
        object["title"] = journey.title;
        object["traveller"] = journey.traveller;
        object["train"] = json::text(journey.train);
        object["summary"] = json::text(journey.summary);
        object["see_also"] = journey.see_also;
        object["until"] = day(answer_.until);
        object["finished"] = itinerary_.finished;
        object["disputed"] = itinerary_.chronology.disputed;
    }

    [[nodiscard]] Json event_json(std::size_t i) const {
        const Event& event = itinerary_.chronology.events[i];
        return {{"place", json::place(network_, event.place, event.off_network)},
                {"event", event_name(event.what)},
                {"when", json::window(event.reported, event.zone)},
                {"deduced", json::window(event.bounds, event.zone)},
                {"about", event.about},
                {"disputed", event.disputed},
                {"zone", event.zone.name()},
                {"reports", event.reports}};
    }

    /// When the train came or left; `reported` is false where no report says so.
    [[nodiscard]] Json time_json(const std::optional<std::size_t>& event, const Window& bounds,
                                 const Zone& zone) const {
        if (!event && !bounds.earliest && !bounds.latest) return {};
        const Event* told = event ? &itinerary_.chronology.events[*event] : nullptr;
        Json object = json::window(bounds, zone);
        object["reported"] = told != nullptr;
        object["told"] = told != nullptr ? json::window(told->reported, zone) : Json();
        object["disputed"] = told != nullptr && told->disputed;
        object["reports"] = told != nullptr ? Json(told->reports) : Json::array();
        return object;
    }

    [[nodiscard]] Json leg_json(const Leg& leg) const {
        const Stop& from = itinerary_.stops[leg.from];
        const Stop& to = itinerary_.stops[leg.to];
        Json object;
        object["from"] = json::place(network_, from.place);
        object["to"] = json::place(network_, to.place);
        object["from_station"] = json::place(network_, from.station);
        object["to_station"] = json::place(network_, to.station);
        object["departure"] = time_json(from.departure, from.left, from.zone);
        object["arrival"] = time_json(to.arrival, to.arrived, to.zone);
        object["elapsed_h"] = range(leg.elapsed_h);
        object["least_h"] = json::number(leg.least_h);
        object["needed_kmh"] = range(NeededSpeed{leg.needed_kmh_min, leg.needed_kmh_max});
        json::add_straight_line(object, leg.straight);
        object["via"] = Json::array();
        for (const std::size_t event : leg.via) object["via"].push_back(event_json(event));
        object["access"] = Json::array();
        for (const AccessLink& link : leg.access)
            object["access"].push_back(json::access(network_, link));
        add_rail(object, leg);
        return object;
    }

    struct NeededSpeed {
        std::optional<double> min;
        std::optional<double> max;
    };

    void add_rail(Json& object, const Leg& leg) const {
        object["refusal"] = leg.rail ? Json() : json::refusal(leg.rail.error());
        if (!leg.rail) {
            object["rail_km"] = Json();
            object["running_h"] = Json();
            return;
        }
        json::add_rail_sum(object, leg.rail->sum);
        object["shortest"] = json::shortest(network_, leg.rail->shortest);
        object["detour"] = json::number(leg.rail->sum.rail_km / leg.straight.geodesic_km);
        json::add_features(object, network_, leg.rail->features);
        object["by_country"] = json::countries(leg.rail->by_country);
    }

    [[nodiscard]] Json stop_json(const Stop& stop) const {
        Json object;
        object["place"] = json::place(network_, stop.place);
        object["station"] = json::place(network_, stop.station);
        object["access"] = stop.access ? json::access(network_, *stop.access) : Json();
        object["snap_km"] = json::number(stop.snap_km);
        object["arrival"] = time_json(stop.arrival, stop.arrived, stop.zone);
        object["departure"] = time_json(stop.departure, stop.left, stop.zone);
        object["zone"] = stop.zone.name();
        object["dwell_h"] = range(stop.dwell_h);
        object["events"] = Json::array();
        for (const std::size_t event : stop.happenings)
            object["events"].push_back(event_json(event));
        object["visits"] = Json::array();
        for (const Visit& visit : stop.visits) {
            Json visited = event_json(visit.event);
            visited["geodesic_km"] = json::number(visit.straight_km);
            visited["access"] = visit.access ? json::access(network_, *visit.access) : Json();
            object["visits"].push_back(std::move(visited));
        }
        return object;
    }

    [[nodiscard]] Json totals_json() const {
        const ItineraryTotals& totals = itinerary_.totals;
        const Chronology& chronology = itinerary_.chronology;
        Json object;
        json::add_rail_sum(object, totals.sum);
        object["straight_km"] = json::number(totals.straight_km);
        object["detour"] = json::number(totals.detour);
        object["access_km"] = json::number(totals.access_km);
        object["legs_without_rail"] = totals.legs_without_rail;
        object["elapsed_h"] = range(chronology.elapsed_h);
        object["calendar_days"] = range(chronology.calendar_days);
        object["nights"] = range(chronology.nights);
        object["by_country"] = Json::array();
        for (const CountryTotal& total : totals.by_country) {
            object["by_country"].push_back(country_json(total));
        }
        object["stays"] = Json::array();
        for (const CountryStay& stay : chronology.stays) object["stays"].push_back(stay_json(stay));
        return object;
    }

    [[nodiscard]] static Json country_json(const CountryTotal& total) {
        const auto& time = total.time;
        return {{"country", total.country},
                {"rail_km", json::number(total.rail_km)},
                {"stays", time ? time->stays : 0},
                {"elapsed_h", time ? range(time->elapsed_h) : Json()},
                {"calendar_days", time ? range(time->calendar_days) : Json()},
                {"nights", time ? range(time->nights) : Json()}};
    }

    [[nodiscard]] static Json stay_json(const CountryStay& stay) {
        return {{"country", stay.country},
                {"entered", json::window(stay.entered, stay.entered_zone)},
                {"left", json::window(stay.left, stay.left_zone)},
                {"elapsed_h", range(stay.elapsed_h)},
                {"calendar_days", range(stay.calendar_days)},
                {"nights", range(stay.nights)}};
    }

    const Network& network_;
    const JourneyAnswer& answer_;
    const Itinerary& itinerary_;
};

}  // namespace

json::Json json_of(const Network& network, const JourneyView& view) {
    const JourneyAnswer& answer = view.answer;
    return JourneyWriter(network, answer).write();
}

}  // namespace verst
