#include "verst/route/plan.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>

#include "verst/route/measure.hpp"

namespace verst {
namespace {

constexpr double max_speed_kmh = 1000;
constexpr double max_elapsed_h = 100 * 365.25 * 24;

/// False for what is not a number, too.
bool lies_within(double x, double max) { return x >= 0 && x <= max; }

/// What happens at the places of a route: place i is where step i begins, the last one is the end.
struct Timetable {
    std::vector<double> at_km;
    std::vector<double> running_h;  ///< from the start, stops not counted
    std::vector<double> stop_h;
    std::vector<bool> listed;  ///< whether the itinerary has a row for it
};

class Planner {
  public:
    Planner(const Network& network, const Route& route, const RouteFeatures& features,
            const PlanRequest& request)
        : network_(network), route_(route), features_(features), request_(request) {}

    [[nodiscard]] Result<Plan> make() {
        const auto speed_kmh = request_.speed_kmh;
        if (speed_kmh && (*speed_kmh == 0 || !lies_within(*speed_kmh, max_speed_kmh))) {
            return refuse(RefusalCode::bad_argument,
                          Message("a speed of ", in_kmh(*speed_kmh),
                                  " is out of bounds: it must be above 0 and at most ",
                                  in_kmh(max_speed_kmh)));
        }
        run();
        add_stops();
        if (auto refusal = add_dwells()) return tl::unexpected(std::move(*refusal));
        return rows();
    }

  private:
    [[nodiscard]] std::size_t end() const { return route_.steps.size(); }

    [[nodiscard]] PlaceIndex place(std::size_t i) const {
        return i == end() ? route_.steps.back().to : route_.steps[i].from;
    }

    void run() {
        table_.stop_h.resize(end() + 1);
        table_.listed.resize(end() + 1);
        double km = 0;
        double hours = 0;
        for (const RouteStep& step : route_.steps) {
            table_.at_km.push_back(km);
            table_.running_h.push_back(hours);
            const double step_km = network_[step.section].length.rail_km;
            km += step_km;
            hours += step_km / request_.speed_kmh.value_or(typical_kmh(network_, step.section));
        }
        table_.at_km.push_back(km);
        table_.running_h.push_back(hours);
    }

    void stop(std::size_t i, double hours) {
        table_.stop_h[i] += hours;
        table_.listed[i] = true;
    }

    void add_stops() {
        stop(0, 0);
        for (const std::size_t leg_end : route_.leg_end) stop(leg_end, 0);
        for (const BorderPassage& border : features_.borders) {
            stop(border.next_step, border.crossing->stop_h.middle());
        }
        for (const GaugeBreak& gauge_break : features_.gauge_breaks) {
            if (!gauge_break.border) stop(gauge_break.next_step, gauge_break_stop_h.middle());
        }
        for (const Reversal& reversal : features_.reversals) {
            stop(reversal.next_step, reversal_stop_h.middle());
        }
    }

    [[nodiscard]] std::optional<Refusal> add_dwells() {
        for (auto dwell = request_.dwell.begin(); dwell != request_.dwell.end(); ++dwell) {
            const std::string_view name = network_[dwell->place].name;
            const auto bad = [](Message message) {
                return Refusal{RefusalCode::bad_argument, std::move(message)};
            };
            if (!lies_within(dwell->hours, max_elapsed_h)) {
                return bad(Message("a dwell of ", in_h(dwell->hours), " at ", name,
                                   " is out of bounds: 0 h to 100 years"));
            }
            const bool again = std::any_of(
                request_.dwell.begin(), dwell,
                [&](const PlanRequest::Dwell& other) { return other.place == dwell->place; });
            if (again) return bad(Message("two dwells are given for ", name, ": give one"));
            if (!dwell_at(*dwell)) {
                return bad(Message("no dwell can be at ", name,
                                   ": the route does not pass it between its ends"));
            }
        }
        return std::nullopt;
    }

    /// False if the route does not pass the place between its ends.
    bool dwell_at(const PlanRequest::Dwell& dwell) {
        bool passed = false;
        for (std::size_t i = 1; i < end(); ++i) {
            if (place(i) != dwell.place) continue;
            stop(i, dwell.hours);
            passed = true;
        }
        return passed;
    }

    [[nodiscard]] Result<Plan> rows() const {
        Plan plan;
        double stopped_h = 0;
        for (std::size_t i = 0; i <= end(); ++i) {
            if (!table_.listed[i]) continue;
            const double arrive_h = table_.running_h[i] + stopped_h;
            stopped_h += table_.stop_h[i];
            if (!lies_within(arrive_h + table_.stop_h[i], max_elapsed_h)) {
                return refuse(RefusalCode::bad_argument, "the journey takes more than 100 years");
            }
            auto zone = Zone::find(network_[place(i)].zone);
            if (!zone) return tl::unexpected(std::move(zone.error()));
            PlanStop row;
            row.place = place(i);
            row.at_km = table_.at_km[i];
            if (i > 0) row.arrive = after(arrive_h);
            if (i < end()) row.depart = after(arrive_h + table_.stop_h[i]);
            row.dwell_h = table_.stop_h[i];
            row.zone = std::move(*zone);
            plan.stops.push_back(std::move(row));
            plan.elapsed_h = arrive_h;
        }
        plan.calendar_days = calendar_days(day_of(after(0), plan.stops.front().zone),
                                           day_of(after(plan.elapsed_h), plan.stops.back().zone));
        plan.nights = plan.calendar_days - 1;
        return plan;
    }

    [[nodiscard]] Instant after(double hours) const {
        return request_.depart + std::chrono::seconds(std::llround(hours * 3600));
    }

    const Network& network_;
    const Route& route_;
    const RouteFeatures& features_;
    const PlanRequest& request_;
    Timetable table_;
};

}  // namespace

Result<Plan> plan(const Network& network, const Route& route, const RouteFeatures& features,
                  const PlanRequest& request) {
    return Planner(network, route, features, request).make();
}

}  // namespace verst
