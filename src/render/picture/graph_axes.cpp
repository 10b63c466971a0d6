#include "render/picture/graph_axes.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "verst/render/clock.hpp"

namespace verst::picture {

namespace {

using std::chrono::days;

/// Night begins and ends by the clock: the sun of any season would need more than the railway's
/// data, and newspapers count nights so too.
constexpr std::chrono::hours nightfall{18};
constexpr std::chrono::hours daybreak{6};

Instant moment(CalendarDay day, std::chrono::hours clock, const Zone& zone) {
    return zone.read(LocalTime(day) + clock).first;
}

bool agree(const Zone& a, const Zone& b, Instant begin, Instant end) {
    return a.offset_at(begin) == b.offset_at(begin) && a.offset_at(end) == b.offset_at(end);
}

}  // namespace

std::vector<GraphClock> clocks_of(const TrainGraph& graph, const GraphScale& scale) {
    std::vector<GraphZone> zones;
    for (const GraphZone& zone : graph.zones) {
        if (!zones.empty() && agree(zones.back().zone, zone.zone, graph.begin, graph.end)) {
            zones.back().to_km = zone.to_km;
        } else {
            zones.push_back(zone);
        }
    }
    const Box& box = scale.box();
    std::vector<GraphClock> clocks;
    for (const GraphZone& zone : zones) {
        GraphClock clock{scale.y(zone.from_km),
                         scale.y(zone.to_km),
                         offset_text(graph.begin, zone.zone),
                         {},
                         {}};
        const CalendarDay last = day_of(graph.end, zone.zone);
        for (CalendarDay day = day_of(graph.begin, zone.zone); day <= last; day += days(1)) {
            const double left = scale.x(moment(day, std::chrono::hours(0), zone.zone));
            const double right = scale.x(moment(day + days(1), std::chrono::hours(0), zone.zone));
            clock.days.push_back({day, left, right});
        }
        for (CalendarDay day = day_of(graph.begin, zone.zone) - days(1); day <= last;
             day += days(1)) {
            const double dusk = scale.x(moment(day, nightfall, zone.zone));
            const double dawn = scale.x(moment(day + days(1), daybreak, zone.zone));
            const Box night{std::max(dusk, box.left), clock.top, std::min(dawn, box.right),
                            clock.bottom};
            if (night.left < night.right) clock.nights.push_back(night);
        }
        clocks.push_back(std::move(clock));
    }
    return clocks;
}

std::vector<Polyline> midnights(const std::vector<GraphClock>& clocks, const Box& box) {
    std::map<CalendarDay, Polyline> lines;
    for (const GraphClock& clock : clocks) {
        for (const GraphDay& day : clock.days) {
            if (day.left <= box.left || day.left >= box.right) continue;
            Polyline& line = lines[day.day];
            line.push_back({day.left, clock.top});
            line.push_back({day.left, clock.bottom});
        }
    }
    std::vector<Polyline> out;
    for (auto& [day, line] : lines) out.push_back(std::move(line));
    return out;
}

}  // namespace verst::picture
