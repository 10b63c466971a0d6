#include "render/picture/train_graph.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "render/journey_phrases.hpp"
#include "render/picture/travel_map_of.hpp"
#include "render/window_text.hpp"
#include "verst/render/figures.hpp"

namespace verst::picture {

namespace {

/// Builds up the distance axis leg by leg.
class GraphBuilder {
  public:
    explicit GraphBuilder(const Network& network) : network_(network) {}

    [[nodiscard]] double km() const { return graph_.km; }
    TrainGraph& graph() { return graph_; }

    /// The way of a leg: its profile at typical speeds, and whose clocks it passes.
    std::vector<GraphPoint> run(std::span<const RouteStep> steps) {
        std::vector<GraphPoint> points{{graph_.km, 0}};
        double h = 0;
        for (const RouteStep& step : steps) {
            const double km = network_[step.section].length.rail_km;
            h += km / typical_kmh(network_, step.section);
            const double from_km = graph_.km;
            graph_.km += km;
            points.push_back({graph_.km, h});
            // The clock changes at the border between two zones, somewhere on the section.
            const double half_km = from_km + km / 2;
            add_zone(from_km, half_km, network_[step.from].zone);
            add_zone(half_km, graph_.km, network_[step.to].zone);
        }
        return points;
    }

    /// A leg of which no way is known.
    std::vector<GraphPoint> jump(double km, std::string_view zone) {
        const double from_km = graph_.km;
        graph_.km += km;
        add_zone(from_km, graph_.km, zone);
        return {};
    }

    void add_station(std::size_t number, std::string_view name, double km) {
        graph_.stations.push_back({number, std::string(name), km});
    }

    /// The span from the first to the last of all times, with some room. False if there is none,
    /// or no way by rail to draw it over.
    bool close() {
        std::optional<Instant> begin;
        std::optional<Instant> end;
        const auto see = [&](const Window& window) {
            for (const auto& side : {window.earliest, window.latest}) {
                if (!side) continue;
                if (!begin || *side < *begin) begin = side;
                if (!end || *side > *end) end = side;
            }
        };
        for (const GraphLeg& leg : graph_.legs) {
            for (const GraphMark& mark : leg.marks) see(mark.window);
        }
        if (!begin || *begin == *end || graph_.zones.empty() || km() <= 0) return false;
        const auto room = (*end - *begin) / 60;
        graph_.begin = *begin - room;
        graph_.end = *end + room;
        return true;
    }

  private:
    void add_zone(double from_km, double to_km, std::string_view name) {
        const auto zone = Zone::find(name);
        if (!zone) return;
        if (!graph_.zones.empty() && graph_.zones.back().zone == *zone) {
            graph_.zones.back().to_km = to_km;
        } else {
            const double begin_km = graph_.zones.empty() ? from_km : graph_.zones.back().to_km;
            graph_.zones.push_back({begin_km, to_km, *zone});
        }
    }

    const Network& network_;
    TrainGraph graph_;
};

std::string mark_text(std::string_view place, std::string_view verb, const Window& window,
                      const Zone& zone) {
    return fmt::format("{}: {} {}", place, verb, text::window(window, zone));
}

/// Rail kilometres from the start of a leg to a place on its way; nothing where it is not on it.
std::optional<double> km_to(const Network& network, std::span<const RouteStep> steps,
                            PlaceIndex place) {
    double km = 0;
    for (const RouteStep& step : steps) {
        if (step.from == place) return km;
        km += network[step.section].length.rail_km;
        if (step.to == place) return km;
    }
    return std::nullopt;
}

GraphLeg leg_of(const Network& network, const Itinerary& itinerary, std::size_t number,
                GraphBuilder& builder) {
    const Leg& leg = itinerary.legs[number - 1];
    const Stop& from = itinerary.stops[leg.from];
    const Stop& to = itinerary.stops[leg.to];
    GraphLeg drawn;
    drawn.number = number;
    const double start_km = builder.km();
    drawn.marks.push_back({start_km, from.left, from.departure.has_value(),
                           mark_text(network[from.place].name, "left", from.left, from.zone)});
    if (leg.rail) {
        const std::span<const RouteStep> steps(leg.rail->route.steps);
        for (const std::size_t index : leg.via) {
            const Event& event = itinerary.chronology.events[index];
            const auto km = km_to(network, steps, event.place);
            if (!km || start_km + *km < drawn.marks.back().km) continue;
            drawn.marks.push_back({start_km + *km, event.bounds, true,
                                   mark_text(network[event.place].name, text::happened(event.what),
                                             event.bounds, event.zone)});
            builder.add_station(0, network[event.place].name, start_km + *km);
        }
        drawn.typical = builder.run(steps);
    } else {
        drawn.typical = builder.jump(leg.straight.geodesic_km, network[to.place].zone);
    }
    drawn.marks.push_back({builder.km(), to.arrived, to.arrival.has_value(),
                           mark_text(network[to.place].name, "arrived", to.arrived, to.zone)});
    return drawn;
}

}  // namespace

std::optional<TrainGraph> train_graph(const Network& network, const JourneyAnswer& answer,
                                      const TextOptions& options) {
    const Itinerary& itinerary = answer.itinerary;
    if (itinerary.legs.empty()) return std::nullopt;
    GraphBuilder builder(network);
    for (std::size_t i = 0; i < itinerary.stops.size(); ++i) {
        const Stop& stop = itinerary.stops[i];
        builder.add_station(i + 1, network[stop.place].name, builder.km());
        if (i > 0 && i + 1 < itinerary.stops.size()) {
            builder.graph().stays.push_back({builder.km(), stop.arrived, stop.left});
        }
        if (i < itinerary.legs.size()) {
            builder.graph().legs.push_back(leg_of(network, itinerary, i + 1, builder));
        }
    }
    if (!builder.close()) return std::nullopt;
    TrainGraph& graph = builder.graph();
    graph.title = answer.journey.title + ": train graph";
    graph.key = travel_map(network, answer, options.unit).legs;
    graph.description = fmt::format(
        "Train graph. Time runs to the right, {} by rail run down. Dots are times that the reports "
        "give, bars and bands what they leave open, thin broken lines runs at typical speed.",
        length(itinerary.totals.sum.rail_km, options.unit));
    return std::move(graph);
}

std::optional<TrainGraph> train_graph(const Network& network, const RouteAnswer& answer,
                                      const TextOptions& options) {
    if (!answer.plan) return std::nullopt;
    GraphBuilder builder(network);
    const std::vector<PlanStop>& stops = answer.plan->stops;
    TrainGraph& graph = builder.graph();
    constexpr double same_km = 1e-6;
    for (std::size_t i = 0; i < answer.legs.size(); ++i) {
        GraphLeg leg;
        leg.number = i + 1;
        const RouteLeg& way = answer.legs[i];
        const auto add = [&leg](double km, const std::optional<Instant>& at) {
            if (at) leg.marks.push_back({km, {at, at}, true, ""});
        };
        // A plan has a row for every stop, the ends of the legs among them.
        for (const PlanStop& stop : stops) {
            if (stop.at_km > way.start_km + same_km && stop.at_km < way.end_km + same_km)
                add(stop.at_km, stop.arrive);
            if (stop.at_km > way.start_km - same_km && stop.at_km < way.end_km - same_km)
                add(stop.at_km, stop.depart);
        }
        builder.run(answer.route.leg(i));
        graph.legs.push_back(std::move(leg));
    }
    for (const PlanStop& stop : stops) {
        if (stop.arrive && stop.depart)
            graph.stays.push_back(
                {stop.at_km, {stop.arrive, stop.arrive}, {stop.depart, stop.depart}});
    }
    // Numbered as on the map: the places that were asked for. A plan stops elsewhere too.
    for (const PlanStop& stop : stops) {
        std::size_t number = stop.at_km < same_km ? 1 : 0;
        for (std::size_t i = 0; i < answer.legs.size(); ++i) {
            if (std::abs(answer.legs[i].end_km - stop.at_km) < same_km) number = i + 2;
        }
        builder.add_station(number, network[stop.place].name, stop.at_km);
    }
    graph.planned = true;
    if (!builder.close()) return std::nullopt;
    const TravelMap map = travel_map(network, answer, options.unit);
    graph.title = map.title + ": train graph";
    graph.key = map.legs;
    graph.description =
        fmt::format("Train graph of a plan. Time runs to the right, {} by rail run down.",
                    length(answer.sum.rail_km, options.unit));
    return std::move(graph);
}

}  // namespace verst::picture
