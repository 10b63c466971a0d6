#include "osm/import_report.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <numbers>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "geo/local_plane.hpp"
#include "osm/import_doubt.hpp"
#include "verst/geo/compass.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

constexpr std::size_t most_of_component = 3;

std::string reason_text(LeftOut reason) {
    switch (reason) {
        case LeftOut::other_kind:
            return "other kind";
        case LeftOut::disused:
            return "disused";
        case LeftOut::construction:
            return "not built yet";
        case LeftOut::yard:
            return "yard";
        case LeftOut::spur:
            return "spur";
    }
    return "";
}

bool has_platform(PlaceKind kind) { return kind == PlaceKind::station || kind == PlaceKind::halt; }

std::string where(Position position) {
    return fmt::format("{:.5f},{:.5f}", position.lat_deg, position.lon_deg);
}

class Reporter {
  public:
    Reporter(const Survey& survey, const ImportedNetwork& network, const StationObjects& stations)
        : survey_(survey), network_(network), stations_(stations) {}

    ImportReport report() {
        add_kinds();
        count_places();
        add_components();
        add_stations_off_track();
        add_gaps();
        add_repeated_names();
        add_long_pieces();
        add_faults_of_files();
        return std::move(report_);
    }

  private:
    void add_kinds() {
        report_.drawn_as_lines = survey_.drawing == Drawing::lines;
        std::map<std::pair<std::string, std::string>, ImportedKind> kinds;
        for (const OsmWay& way : survey_.extract.ways) {
            if (way.role != WayRole::track && way.role != WayRole::left_out_track) continue;
            const bool taken = way.role == WayRole::track;
            const std::string kind(survey_.extract.tag_sets[way.tags]["railway"]);
            const std::string reason = taken ? "" : reason_text(way.left_out);
            ImportedKind& sum = kinds[{kind, reason}];
            sum.kind = kind;
            sum.reason = reason;
            ++sum.ways;
            if (!taken) sum.km += length_km(way);
        }
        for (const ImportedSection& section : network_.sections) {
            kinds[{network_.tracks[section.track].kind, ""}].km += section.rail_km;
            report_.rail_km += section.rail_km;
        }
        for (auto& [key, kind] : kinds) report_.kinds.push_back(std::move(kind));
        std::ranges::stable_sort(report_.kinds, [](const auto& a, const auto& b) {
            return std::tuple(!a.reason.empty(), -a.km) < std::tuple(!b.reason.empty(), -b.km);
        });
    }

    [[nodiscard]] double length_km(const OsmWay& way) const {
        const NodeTable& table = survey_.extract.node_table;
        const auto nodes = survey_.extract.nodes_of(way);
        double km = 0;
        for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
            if (!table.placed(nodes[i]) || !table.placed(nodes[i + 1])) continue;
            km += short_length_km(table.position(nodes[i]), table.position(nodes[i + 1]));
        }
        return km;
    }

    void count_places() {
        for (const ImportedPlace& place : network_.places) {
            if (place.kind == PlaceKind::station) ++report_.stations;
            if (place.kind == PlaceKind::halt) ++report_.halts;
            if (place.kind == PlaceKind::junction) ++report_.junctions;
            if (place.kind == PlaceKind::border) ++report_.borders;
            if (!has_platform(place.kind)) continue;
            if (place.country.empty()) ++report_.without_country;
            if (place.names.empty()) ++report_.without_name;
        }
    }

    void add_components() {
        std::vector<std::uint32_t> parent(network_.places.size());
        std::iota(parent.begin(), parent.end(), 0U);
        const auto root = [&](std::uint32_t place) {
            while (parent[place] != place) place = parent[place] = parent[parent[place]];
            return place;
        };
        std::vector<std::uint32_t> ends(network_.places.size(), 0);
        for (const ImportedSection& section : network_.sections) {
            const std::uint32_t a = root(section.ends[0].place);
            const std::uint32_t b = root(section.ends[1].place);
            parent[std::max(a, b)] = std::min(a, b);
            for (const auto& end : section.ends) ++ends[end.place];
        }
        std::map<std::uint32_t, ImportedComponent> found;
        std::map<std::uint32_t, std::vector<std::uint32_t>> places;
        for (const ImportedSection& section : network_.sections) {
            found[root(section.ends[0].place)].rail_km += section.rail_km;
        }
        for (std::uint32_t p = 0; p < network_.places.size(); ++p) {
            if (!has_platform(network_.places[p].kind)) continue;
            ++found[root(p)].stations;
            places[root(p)].push_back(p);
        }
        for (auto& [first, component] : found) {
            auto& of_it = places[first];
            std::ranges::stable_sort(
                of_it, [&](std::uint32_t a, std::uint32_t b) { return ends[a] > ends[b]; });
            for (const std::uint32_t p : of_it) {
                if (component.largest.size() == most_of_component) break;
                const ImportedNames& names = network_.places[p].names;
                if (!names.empty()) component.largest.push_back(names.any());
            }
            report_.components.push_back(std::move(component));
        }
        std::ranges::stable_sort(report_.components, std::greater(), &ImportedComponent::rail_km);
    }

    void add(ImportDoubt doubt) {
        if (doubt.count > 0) report_.doubts.push_back(std::move(doubt));
    }

    void add_stations_off_track() {
        const std::string far =
            fmt::format(" farther than {} km from any track that was taken", farthest_station_km);
        ImportDoubt doubt{"stations" + far, "station" + far};
        for (std::size_t s = 0; s < survey_.stations.size(); ++s) {
            if (!survey_.ties.vertices[s].empty()) continue;
            const StationObject& station = survey_.stations[s];
            const ImportedNames names = names_of(station.tags);
            note(doubt, fmt::format("{} ({}{})", names.empty() ? "(no name)" : names.any(),
                                    station.id.type, station.id.number));
        }
        add(std::move(doubt));
    }

    /// Ends of track that point at each other across a few metres.
    void add_gaps() {
        constexpr double widest_m = 20;
        constexpr double aside_deg = 45;
        constexpr double squares_per_deg = 1000;
        using Square = std::pair<std::int64_t, std::int64_t>;
        std::map<Square, std::vector<TrackGraph::Vertex>> ends;
        const auto square_of = [](Position position) {
            return Square(std::floor(position.lat_deg * squares_per_deg),
                          std::floor(position.lon_deg * squares_per_deg));
        };
        const TrackGraph& graph = survey_.graph;
        ImportDoubt doubt{
            fmt::format("ends of track that lie less than {} m apart, and are not joined",
                        widest_m),
            fmt::format("end of track that lies less than {} m from another, and is not joined "
                        "to it",
                        widest_m)};
        const auto points_at = [&](TrackGraph::Vertex from, TrackGraph::Vertex to) {
            const PlaneVector way = LocalPlane(graph.position(from))(graph.position(to));
            if (way.length_m() > widest_m) return false;
            const double towards_deg = std::atan2(way.east_m, way.north_m) * 180 / std::numbers::pi;
            const double back_deg = graph.bearing_deg(from, graph.from(from)[0]);
            return angle_between_deg(back_deg, towards_deg) > 180 - aside_deg;
        };
        for (TrackGraph::Vertex v = 0; v < graph.size(); ++v) {
            if (graph.degree(v) != 1) continue;
            const Square here = square_of(graph.position(v));
            for (std::int64_t lat = here.first - 1; lat <= here.first + 1; ++lat) {
                for (std::int64_t lon = here.second - 1; lon <= here.second + 1; ++lon) {
                    const auto square = ends.find({lat, lon});
                    if (square == ends.end()) continue;
                    for (const TrackGraph::Vertex other : square->second) {
                        if (points_at(v, other) && points_at(other, v)) {
                            note(doubt, where(graph.position(v)));
                        }
                    }
                }
            }
            ends[here].push_back(v);
        }
        add(std::move(doubt));
    }

    void add_repeated_names() {
        constexpr std::size_t often = 5;
        std::unordered_map<std::string_view, std::size_t> counts;
        for (const ImportedPlace& place : network_.places) {
            if (has_platform(place.kind) && !place.names.empty()) ++counts[place.names.any()];
        }
        std::vector<std::pair<std::string_view, std::size_t>> repeated;
        for (const auto& [name, count] : counts) {
            if (count >= often) repeated.emplace_back(name, count);
        }
        std::ranges::sort(repeated, [](const auto& a, const auto& b) {
            return std::tuple(b.second, a.first) < std::tuple(a.second, b.first);
        });
        const std::string shared = fmt::format(" that {} stations or more share", often);
        ImportDoubt doubt{"names" + shared, "name" + shared};
        for (const auto& [name, count] : repeated) note(doubt, fmt::format("{} ({})", name, count));
        add(std::move(doubt));
    }

    void add_long_pieces() {
        constexpr double longest_km = 10;
        constexpr double surely_short_deg = 0.08;
        const std::string straight =
            fmt::format(" of track drawn straight for more than {} km", longest_km);
        ImportDoubt doubt{"pieces" + straight, "piece" + straight};
        const TrackGraph& graph = survey_.graph;
        for (TrackGraph::Vertex v = 0; v < graph.size(); ++v) {
            const Position from = graph.position(v);
            for (const TrackGraph::Half& half : graph.from(v)) {
                const Position to = graph.position(half.to);
                const double apart_deg =
                    std::abs(from.lat_deg - to.lat_deg) + std::abs(from.lon_deg - to.lon_deg);
                if (half.to < v || apart_deg < surely_short_deg) continue;
                const double km = short_length_km(from, to);
                if (km > longest_km) note(doubt, fmt::format("{} ({:.0f} km)", where(from), km));
            }
        }
        add(std::move(doubt));
    }

    void add_faults_of_files() {
        const auto& faults = survey_.graph.faults();
        const auto count = [&](std::size_t number, const char* what, const char* what_of_one) {
            add({what, what_of_one, number});
        };
        count(faults.nodes_missing, "references of track to nodes that are not in the file: gaps",
              "reference of track to a node that is not in the file: a gap");
        count(faults.ways_of_a_point, "ways of track with fewer than two points",
              "way of track with fewer than two points");
        count(faults.pieces_too_long, "pieces of track without a point for 100 km, left out",
              "piece of track without a point for 100 km, left out");
        count(survey_.extract.nodes_off_earth, "nodes with coordinates that are out of range",
              "node with coordinates that are out of range");
        count(survey_.extract.nodes_in_two_places, "nodes that are in two places at once",
              "node that is in two places at once");
        count(stations_.unnamed_stops, "stop positions without a name",
              "stop position without a name");
    }

    const Survey& survey_;
    const ImportedNetwork& network_;
    const StationObjects& stations_;
    ImportReport report_;
};

}  // namespace

ImportReport import_report(const Survey& survey, const ImportedNetwork& network,
                           const StationObjects& stations) {
    return Reporter(survey, network, stations).report();
}

}  // namespace verst
