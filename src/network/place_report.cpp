#include "verst/network/place_report.hpp"

#include <algorithm>

#include "network/redraft.hpp"
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

void add_lines_without_row(const Network& network, PlaceReport& report) {
    auto& lines = report.lines_without_row;
    for (const SectionIndex index : network[report.place].sections) {
        for (const SectionOnLine& on_line : network[index].on_lines) {
            if (!on_line.in_row() && !is_unnamed(network[on_line.line]))
                lines.push_back(on_line.line);
        }
    }
    std::ranges::sort(lines);
    const auto twice = std::ranges::unique(lines);
    lines.erase(twice.begin(), twice.end());
}

void add_neighbours(const Network& network, PlaceReport& report) {
    for (const SectionIndex index : network[report.place].sections) {
        const Section& section = network[index];
        report.neighbours.push_back({section.a == report.place ? section.b : section.a, index});
    }
}

}  // namespace

PlaceReport report_on(const Network& network, PlaceIndex place) {
    PlaceReport report;
    report.place = place;
    add_lines(network, report);
    add_lines_without_row(network, report);
    add_neighbours(network, report);
    report.junction = network.junction_at(place);
    for (const BorderCrossing& crossing : network.borders()) {
        if (crossing.place == place || crossing.from == place || crossing.to == place)
            report.crossings.push_back(&crossing);
    }
    report.access = network.access_of(place);
    for (const AccessLink& link : network.access_links()) {
        if (link.station == place) report.serves.push_back(link);
    }
    for (const Shutdown& shutdown : network.shutdowns()) {
        const auto& point = shutdown.border;
        if (point && *point == place) report.shutdowns.push_back(&shutdown);
    }
    return report;
}

}  // namespace verst
