#include "route/rail_ends.hpp"

#include <utility>

#include "route/wording.hpp"
#include "verst/route/constraint_check.hpp"

namespace verst {

bool is_same_point(const NamedPoint& a, const NamedPoint& b) {
    return (a.place && a.place == b.place) || a.position == b.position;
}

tl::unexpected<Refusal> refuse_same_place(const Network& network, const NamedPoint& a,
                                          const NamedPoint& b) {
    const std::string name_a = label(network, a);
    const std::string name_b = label(network, b);
    return refuse(RefusalCode::same_place,
                  name_a == name_b ? Message(name_a, " is given twice")
                                   : Message(name_a, " and ", name_b, " are one place"));
}

tl::unexpected<Refusal> refuse_same_station(const Network& network, const RailEnd& a,
                                            const RailEnd& b) {
    if (is_same_point(a.named, b.named)) return refuse_same_place(network, a.named, b.named);
    return refuse(RefusalCode::same_place,
                  Message(label(network, a.named), " and ", label(network, b.named),
                          " meet the railway at one station, ", called(network, a.station)));
}

Result<std::vector<RailEnd>> rail_ends(const Network& network,
                                       const std::vector<NamedPoint>& through,
                                       const Constraints& constraints, double max_snap_km) {
    if (through.size() < 2) {
        return refuse(RefusalCode::bad_argument, "a route needs at least two places");
    }
    std::vector<RailEnd> ends;
    for (const NamedPoint& point : through) {
        auto end = rail_end(network, point, max_snap_km);
        if (!end) return tl::unexpected(std::move(end.error()));
        if (!ends.empty() && ends.back().station == end->station) {
            return refuse_same_station(network, ends.back(), *end);
        }
        ends.push_back(std::move(*end));
    }
    if (auto checked = check_bans(network, constraints, ends); !checked)
        return tl::unexpected(std::move(checked.error()));
    return ends;
}

std::vector<PlaceIndex> stations_of(const std::vector<RailEnd>& ends) {
    std::vector<PlaceIndex> stations;
    for (const RailEnd& end : ends) stations.push_back(end.station);
    return stations;
}

std::vector<AccessLink> access_of(const std::vector<RailEnd>& ends) {
    std::vector<AccessLink> links;
    for (const RailEnd& end : ends) {
        if (end.access) links.push_back(*end.access);
    }
    return links;
}

}  // namespace verst
