#include "verst/network/place_report.hpp"

#include <algorithm>
#include <variant>

#include "verst/network/line_report.hpp"

namespace verst {

namespace {

void add_lines(const Network& network, PlaceReport& report) {
    for (std::size_t i = 0; i < network.lines().size(); ++i) {
        const auto& points = network.lines()[i].points;
        for (std::size_t k = 0; k < points.size(); ++k) {
            if (points[k].place != report.place) continue;
            const LineReport line = report_on(network, LineIndex(i));
            report.lines.push_back(
                {LineIndex(i), k, line.start_km[k], line.start_km.back() - line.start_km[k]});
        }
    }
}

void add_neighbours(const Network& network, PlaceReport& report) {
    for (std::size_t i = 0; i < network.sections().size(); ++i) {
        const Section& section = network.sections()[i];
        if (section.a == report.place) report.neighbours.push_back({section.b, SectionIndex(i)});
        if (section.b == report.place) report.neighbours.push_back({section.a, SectionIndex(i)});
    }
}

}  // namespace

PlaceReport report_on(const Network& network, PlaceIndex place) {
    PlaceReport report;
    report.place = place;
    add_lines(network, report);
    add_neighbours(network, report);
    const auto junction = std::ranges::find(network.junctions(), place, &Junction::place);
    if (junction != network.junctions().end()) report.junction = &*junction;
    for (const BorderCrossing& crossing : network.borders()) {
        if (crossing.place == place || crossing.from == place || crossing.to == place)
            report.crossings.push_back(&crossing);
    }
    report.access = network.access_of(place);
    for (const AccessLink& link : network.access_links()) {
        if (link.station == place) report.serves.push_back(link);
    }
    for (const Shutdown& shutdown : network.shutdowns()) {
        const auto* point = std::get_if<PlaceIndex>(&shutdown.what);
        if (point != nullptr && *point == place) report.shutdowns.push_back(&shutdown);
    }
    return report;
}

}  // namespace verst
