#include <chrono>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/geo_builder.hpp"
#include "render/journey_phrases.hpp"
#include "render/journey_quotes.hpp"
#include "render/text_parts.hpp"
#include "render/window_text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

GeoValue number_value(const std::optional<double>& value) {
    return value ? GeoValue(*value) : GeoValue();
}

using GeoProperties = decltype(GeoFeature::properties);

bool is_empty(const Window& window) { return !window.earliest && !window.latest; }

/// The moment that a window comes to, if it is known to the minute.
std::optional<Instant> moment_of(const Window& window) {
    const bool known = window.earliest && window.latest &&
                       *window.latest - *window.earliest < std::chrono::minutes(1);
    return known ? window.earliest : std::nullopt;
}

/// The features of one answer, whose stops, legs and events refer to each other by position.
class JourneyMap {
  public:
    JourneyMap(const Network& network, const JourneyAnswer& answer)
        : network_(network),
          answer_(answer),
          itinerary_(answer.itinerary),
          builder_(network, answer.journey.title, answer.journey.summary) {}

    GeoFile make() {
        for (std::size_t i = 0; i < itinerary_.legs.size(); ++i) add_leg(i);
        for (std::size_t i = 0; i < itinerary_.stops.size(); ++i) add_stop(i);
        for (const Stop& stop : itinerary_.stops) {
            for (const Visit& visit : stop.visits) add_visit(stop, visit);
        }
        for (const Leg& leg : itinerary_.legs) add_passings(leg);
        builder_.add_features(itinerary_.totals.features);
        return builder_.finish();
    }

  private:
    [[nodiscard]] std::string name(PlaceIndex place) const {
        return std::string(network_[place].name);
    }

    void add_leg(std::size_t i) {
        const Leg& leg = itinerary_.legs[i];
        const Stop& from = itinerary_.stops[leg.from];
        const Stop& to = itinerary_.stops[leg.to];
        const std::string ends = fmt::format("{} - {}", name(from.place), name(to.place));
        GeoFeature& feature = leg.rail ? builder_.add_course("leg", ends, leg.rail->route.steps)
                                       : builder_.add_unknown_course("leg", ends);
        feature.description = fmt::format(
            "Leg {}: {}, {} in a straight line", i + 1,
            leg.rail ? length(leg.rail->sum.rail_km, LengthUnit::km) + " by rail"
                     : "no way by rail: " + in_unit(leg.rail.error().message, LengthUnit::km),
            length(leg.straight.geodesic_km, LengthUnit::km));
        feature.properties = {{"leg", static_cast<int>(i + 1)},
                              {"from", name(from.place)},
                              {"to", name(to.place)},
                              {"from_station", name(from.station)},
                              {"to_station", name(to.station)},
                              {"elapsed_h_min", number_value(leg.elapsed_h.min)},
                              {"elapsed_h_max", number_value(leg.elapsed_h.max)},
                              {"needed_kmh_min", number_value(leg.needed_kmh_min)},
                              {"needed_kmh_max", number_value(leg.needed_kmh_max)}};
        add_straight_line(feature, leg.straight);
        if (leg.rail) add_rail_sum(feature, leg.rail->sum);
    }

    void add_stop(std::size_t i) {
        const Stop& stop = itinerary_.stops[i];
        GeoFeature& feature = builder_.add_place("stop", stop.place);
        const Window arrival = stop.arrived;
        const Window departure = stop.left;
        std::string& text = feature.description;
        if (!is_empty(arrival)) text = "Arrives " + text::window_and_clock(arrival, stop.zone);
        if (!is_empty(departure)) {
            text += text.empty() ? "Departs " : "; departs ";
            text += text::window_and_clock(departure, stop.zone);
        }
        const std::string quotes = quotes_of(answer_, stop);
        if (!quotes.empty()) text += (text.empty() ? "" : "\n") + quotes;
        feature.properties.insert(feature.properties.end(),
                                  {{"stop", static_cast<int>(i + 1)},
                                   {"station", name(stop.station)},
                                   {"arrival_min", time_value(arrival.earliest, stop.zone)},
                                   {"arrival_max", time_value(arrival.latest, stop.zone)},
                                   {"arrival_reported", stop.arrival.has_value()},
                                   {"departure_min", time_value(departure.earliest, stop.zone)},
                                   {"departure_max", time_value(departure.latest, stop.zone)},
                                   {"departure_reported", stop.departure.has_value()},
                                   {"dwell_h_min", number_value(stop.dwell_h.min)},
                                   {"dwell_h_max", number_value(stop.dwell_h.max)},
                                   {"zone", stop.zone.name()},
                                   {"quotes", quotes}});
        const bool first = is_empty(arrival);
        feature.at = moment_of(first ? departure : arrival);
        feature.when = {first ? departure.earliest : arrival.earliest,
                        is_empty(departure) ? arrival.latest : departure.latest};
    }

    void add_visit(const Stop& stop, const Visit& visit) {
        const Event& event = itinerary_.chronology.events[visit.event];
        add_event("visit", event, event.reported, fmt::format("Visited from {}", name(stop.place)),
                  {{"from_stop", name(stop.place)}, {"geodesic_km", visit.straight_km}});
    }

    /// What was reported of the train between two stops.
    void add_passings(const Leg& leg) {
        for (const std::size_t via : leg.via) {
            const Event& event = itinerary_.chronology.events[via];
            const std::string_view happened = text::happened(event.what);
            add_event("passing", event, event.bounds, fmt::format("Leg {}: {}", leg.to, happened),
                      {{"leg", static_cast<int>(leg.to)}, {"event", std::string(happened)}});
        }
    }

    void add_event(std::string_view kind, const Event& event, const Window& when,
                   std::string_view what, GeoProperties properties) {
        GeoFeature& feature = event.off_network
                                  ? builder_.add_point(kind, {{}, std::nullopt, *event.off_network})
                                  : builder_.add_place(kind, event.place);
        const std::string quotes = quotes_of(answer_, event);
        feature.description =
            fmt::format("{}, {}{}{}", what, text::window_and_clock(when, event.zone),
                        quotes.empty() ? "" : "\n", quotes);
        properties.insert(properties.end(), {{"when_min", time_value(when.earliest, event.zone)},
                                             {"when_max", time_value(when.latest, event.zone)},
                                             {"zone", event.zone.name()},
                                             {"quotes", quotes}});
        feature.properties.insert(feature.properties.end(), properties.begin(), properties.end());
        feature.at = moment_of(when);
        feature.when = when;
    }

    const Network& network_;
    const JourneyAnswer& answer_;
    const Itinerary& itinerary_;
    GeoBuilder builder_;
};

}  // namespace

GeoFile features_of(const Network& network, const JourneyView& view) {
    const JourneyAnswer& answer = view.answer;
    return JourneyMap(network, answer).make();
}

}  // namespace verst
