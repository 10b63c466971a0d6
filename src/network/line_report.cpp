#include "verst/network/line_report.hpp"

#include <algorithm>

namespace verst {

namespace {

/// The sections of a line, in its order.
std::vector<LineSection> sections_of(const Network& network, LineIndex line) {
    std::vector<LineSection> sections;
    for (std::size_t i = 0; i < network[line].sections.size(); ++i) {
        const SectionOnLine& on_line = network.on_line(line, i);
        sections.push_back({network[line].sections[i], on_line.length, on_line.gauges,
                            on_line.electrified, on_line.tracks});
    }
    return sections;
}

bool continues(const LineStretch& stretch, const LineSection& section) {
    return stretch.gauges == section.gauges && stretch.electrified == section.electrified &&
           stretch.tracks == section.tracks;
}

void add_to_country(LineReport& report, std::string_view country, double rail_km) {
    auto found = std::ranges::find(report.by_country, country, &LineCountry::country);
    if (found == report.by_country.end()) found = report.by_country.insert(found, {country, 0});
    found->rail_km += rail_km;
}

bool concerns(const Network& network, LineIndex line, const Shutdown& shutdown) {
    if (const auto& shut_line = shutdown.line) return *shut_line == line;
    const PlaceIndex crossing = *shutdown.border;
    return std::ranges::any_of(network[line].points,
                               [&](const LinePoint& point) { return point.place == crossing; });
}

/// The kilometres of a line without a row of places.
void add_sections_in_no_row(const Network& network, LineReport& report) {
    for (const Section& section : network.sections()) {
        const auto on_line = std::ranges::find(section.on_lines, report.line, &SectionOnLine::line);
        if (on_line == section.on_lines.end()) continue;
        ++report.section_count;
        report.km.add(on_line->length);
        add_to_country(report, section.country, on_line->length.rail_km);
    }
}

}  // namespace

LineReport report_on(const Network& network, LineIndex line) {
    LineReport report;
    report.line = line;
    report.sections = sections_of(network, line);
    report.section_count = report.sections.size();
    if (network[line].points.empty()) add_sections_in_no_row(network, report);
    report.start_km.push_back(0);
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const LineSection& section = report.sections[i];
        const double rail_km = section.length.rail_km;
        report.start_km.push_back(report.start_km.back() + rail_km);
        report.km.add(section.length);
        add_to_country(report, network[section.section].country, rail_km);
        if (report.stretches.empty() || !continues(report.stretches.back(), section)) {
            report.stretches.push_back(
                {i, i, 0, section.gauges, section.electrified, section.tracks});
        }
        const std::string_view opened = network.on_line(line, i).opened;
        if (report.openings.empty() || report.openings.back().opened != opened)
            report.openings.push_back({i, i, opened});
        report.openings.back().to_point = i + 1;
        report.stretches.back().to_point = i + 1;
        report.stretches.back().rail_km += rail_km;
    }
    for (const Shutdown& shutdown : network.shutdowns()) {
        if (concerns(network, line, shutdown)) report.shutdowns.push_back(&shutdown);
    }
    return report;
}

}  // namespace verst
