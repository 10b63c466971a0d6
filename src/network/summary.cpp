#include "verst/network/summary.hpp"

#include <algorithm>
#include <set>

namespace verst {

namespace {

CountrySummary& summary_of(std::vector<CountrySummary>& countries, std::string_view country) {
    const auto found = std::ranges::lower_bound(countries, country, {}, &CountrySummary::country);
    if (found != countries.end() && found->country == country) return *found;
    return *countries.insert(found, CountrySummary{country});
}

LicenceSummary& summary_of(std::vector<LicenceSummary>& licences, std::string_view licence) {
    const auto found = std::ranges::find(licences, licence, &LicenceSummary::licence);
    if (found != licences.end()) return *found;
    return licences.emplace_back(LicenceSummary{licence});
}

KnownSummary known_in(const Network& network) {
    std::vector<std::size_t> neighbours(network.places().size(), 0);
    for (const Section& section : network.sections()) {
        ++neighbours[section.a.value()];
        ++neighbours[section.b.value()];
    }
    const auto is_junction = [](std::size_t count) { return count > 2; };
    KnownSummary known;
    known.junctions = static_cast<std::size_t>(std::ranges::count_if(neighbours, is_junction));
    for (const Junction& junction : network.junctions()) {
        if (is_junction(neighbours[junction.place.value()])) ++known.directions;
    }
    std::set<LineIndex> dated_lines;
    std::set<PlaceIndex> dated_crossings;
    for (const Shutdown& shutdown : network.shutdowns()) {
        if (shutdown.line) dated_lines.insert(*shutdown.line);
        if (shutdown.border) dated_crossings.insert(*shutdown.border);
    }
    known.dated_lines = dated_lines.size();
    known.dated_crossings = dated_crossings.size();
    return known;
}

}  // namespace

void KmByKind::add(const RailLength& length) {
    rail_km += length.rail_km;
    if (length.weak) weak_km += length.rail_km;
    switch (length.kind) {
        case LengthKind::published:
            published_km += length.rail_km;
            break;
        case LengthKind::track:
            track_km += length.rail_km;
            break;
        case LengthKind::estimated:
            estimated_km += length.rail_km;
            break;
    }
}

NetworkSummary summarise(const Network& network) {
    NetworkSummary summary;
    summary.sections = network.sections().size();
    for (std::size_t i = 0; i < network.sources().size(); ++i) {
        summary_of(summary.licences, network.sources()[i].licence).sources.emplace_back(i);
    }
    for (const Place& place : network.places()) {
        const auto kind = static_cast<std::size_t>(place.kind);
        ++summary.places.at(kind);
        ++summary_of(summary.countries, place.country).places.at(kind);
        ++summary_of(summary.licences, network[place.source].licence).places;
    }
    for (std::size_t i = 0; i < network.lines().size(); ++i)
        summary.lines.push_back({LineIndex(i)});
    for (const Section& section : network.sections()) {
        summary.km.add(section.length);
        summary_of(summary.countries, section.country).km.add(section.length);
        for (const SectionOnLine& on_line : section.on_lines) {
            LineSummary& line = summary.lines.at(on_line.line.value());
            ++line.sections;
            line.km.add(on_line.length);
        }
    }
    summary.known = known_in(network);
    return summary;
}

}  // namespace verst
