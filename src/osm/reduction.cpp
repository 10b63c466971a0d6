#include "osm/reduction.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "osm/shape.hpp"
#include "osm/slug.hpp"
#include "verst/geo/compass.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

using Vertex = TrackGraph::Vertex;

constexpr std::uint32_t no_place = std::numeric_limits<std::uint32_t>::max();

class Reducer {
  public:
    explicit Reducer(const Survey& survey)
        : survey_(survey), graph_(survey.graph), ties_(survey.ties) {
        network_.tracks = survey.tracks.classes;
        network_.lines = survey.tracks.lines;
        network_.date = survey.extract.date;
    }

    ImportedNetwork reduce() {
        mark_crossings();
        mark_decisive();
        drop_stations_beside_themselves();
        find_ways();
        mark_borders();
        add_places();
        add_sections();
        for (ImportedPlace& place : network_.places) place.zone = zones_.of(place.country);
        return std::move(network_);
    }

  private:
    void mark_crossings() {
        for (const OsmNode& node : survey_.extract.nodes) {
            const std::string_view railway = node.tags["railway"];
            if (railway != "railway_crossing" && railway != "tram_crossing") continue;
            if (const auto vertex = survey_.extract.node_table.find(node.id)) {
                crossings_.push_back(*vertex);
            }
        }
        std::ranges::sort(crossings_);
    }

    [[nodiscard]] bool is_crossing(Vertex vertex) const {
        return std::ranges::binary_search(crossings_, vertex);
    }

    [[nodiscard]] bool is_station(Vertex vertex) const {
        return ties_.station_at[vertex] != StationTies::no_station;
    }

    [[nodiscard]] bool turns_back(Vertex vertex) const {
        const auto halves = graph_.from(vertex);
        return angle_between_deg(graph_.bearing_deg(vertex, halves[0]),
                                 graph_.bearing_deg(vertex, halves[1])) < 180 - sharpest_turn_deg;
    }

    [[nodiscard]] bool decides(Vertex vertex) const {
        if (is_station(vertex) || graph_.degree(vertex) != 2) return true;
        const auto halves = graph_.from(vertex);
        const auto& of_track = survey_.tracks.of_track;
        if (of_track[halves[0].track] != of_track[halves[1].track]) return true;
        return survey_.drawing == Drawing::tracks && turns_back(vertex);
    }

    void mark_decisive() {
        decisive_.assign(graph_.size(), false);
        for (Vertex v = 0; v < graph_.size(); ++v) {
            decisive_[v] = graph_.degree(v) > 0 && decides(v);
        }
    }

    /// Appends the vertices of the way from one that decides to the next, both included.
    void walk(Vertex from, Vertex next, std::vector<Vertex>& way) const {
        way.push_back(from);
        Vertex before = from;
        Vertex at = next;
        while (!decisive_[at] && at != from) {
            way.push_back(at);
            before = std::exchange(at, graph_.onward(before, at).to);
        }
        way.push_back(at);
    }

    [[nodiscard]] std::vector<Vertex> walk(Vertex from, Vertex next) const {
        std::vector<Vertex> way;
        walk(from, next, way);
        return way;
    }

    /// A station needs no second point along the same track.
    void drop_stations_beside_themselves() {
        for (auto& vertices : ties_.vertices) {
            if (vertices.size() < 2) continue;
            for (std::size_t i = 1; i < vertices.size();) {
                if (leads_to_same_station(vertices[i])) {
                    ties_.station_at[vertices[i]] = StationTies::no_station;
                    decisive_[vertices[i]] = decides(vertices[i]);
                    vertices.erase(vertices.begin() + static_cast<std::ptrdiff_t>(i));
                } else {
                    ++i;
                }
            }
        }
    }

    [[nodiscard]] bool leads_to_same_station(Vertex vertex) const {
        return std::ranges::any_of(graph_.from(vertex), [&](const TrackGraph::Half& half) {
            const Vertex end = walk(vertex, half.to).back();
            return end != vertex && ties_.station_at[end] == ties_.station_at[vertex];
        });
    }

    /// A row of vertices between two that decide.
    struct Way {
        std::size_t first = 0;  ///< in way_vertices_
        std::size_t count = 0;
    };

    [[nodiscard]] std::span<const Vertex> vertices(Way way) const {
        return std::span(way_vertices_).subspan(way.first, way.count);
    }

    void find_ways() {
        way_vertices_.reserve(graph_.piece_count() + graph_.piece_count() / 8);
        std::vector<bool> seen(graph_.size(), false);
        for (Vertex v = 0; v < graph_.size(); ++v) {
            if (decisive_[v]) find_ways_from(v, seen);
        }
        // Rings on which nothing decides.
        for (Vertex v = 0; v < graph_.size(); ++v) {
            if (seen[v] || decisive_[v] || graph_.degree(v) == 0) continue;
            decisive_[v] = true;
            find_ways_from(v, seen);
        }
    }

    /// Each way is there once, from its lower end. One that leads back to where it began is cut in
    /// the middle: every section has two ends.
    void find_ways_from(Vertex from, std::vector<bool>& seen) {
        for (const TrackGraph::Half& half : graph_.from(from)) {
            if (decisive_[half.to] ? half.to < from : seen[half.to]) continue;
            const std::size_t first = way_vertices_.size();
            walk(from, half.to, way_vertices_);
            const std::size_t count = way_vertices_.size() - first;
            for (std::size_t i = 1; i + 1 < count; ++i) seen[way_vertices_[first + i]] = true;
            if (way_vertices_.back() != from) {
                ways_.push_back({first, count});
                continue;
            }
            const std::size_t middle = count / 2;
            decisive_[way_vertices_[first + middle]] = true;
            ways_.push_back({first, middle + 1});
            ways_.push_back({first + middle, count - middle});
        }
    }

    /// Where track that ends in two countries passes from one to the other, there is a border.
    void mark_borders() {
        std::vector<std::string_view> country(graph_.size());
        for (Vertex v = 0; v < country.size(); ++v) {
            if (decisive_[v]) country[v] = survey_.countries.drawn_at(graph_.position(v));
        }
        const std::size_t count = ways_.size();
        for (std::size_t w = 0; w < count; ++w) {
            const auto way = vertices(ways_[w]);
            const std::string_view home = country[way.front()];
            const std::string_view abroad = country[way.back()];
            if (!home.empty() && !abroad.empty() && home != abroad) put_border(w, home);
        }
    }

    /// Cuts a way in two at the border.
    void put_border(std::size_t number, std::string_view country) {
        const auto way = vertices(ways_[number]);
        std::size_t home = 0;
        std::size_t abroad = way.size() - 1;
        while (abroad - home > 1) {
            const std::size_t middle = (home + abroad) / 2;
            const auto drawn = survey_.countries.drawn_at(graph_.position(way[middle]));
            (drawn == country ? home : abroad) = middle;
        }
        Position from = graph_.position(way[home]);
        Position to = graph_.position(way[abroad]);
        constexpr int halvings = 24;  // of a piece of 20 km, to a millimetre
        for (int i = 0; i < halvings; ++i) {
            const Position middle{(from.lat_deg + to.lat_deg) / 2, (from.lon_deg + to.lon_deg) / 2};
            (survey_.countries.drawn_at(middle) == country ? from : to) = middle;
        }
        const Vertex border = graph_.split(way[home], way[abroad], to);
        ties_.station_at.push_back(StationTies::no_station);
        decisive_.push_back(true);
        borders_.push_back({border, {way[home], way[abroad]}});

        std::vector<Vertex> near(way.begin(), way.begin() + static_cast<std::ptrdiff_t>(home + 1));
        std::vector<Vertex> far(way.begin() + static_cast<std::ptrdiff_t>(abroad), way.end());
        near.push_back(border);
        far.insert(far.begin(), border);
        ways_[number] = append(near);
        ways_.push_back(append(far));
    }

    Way append(const std::vector<Vertex>& way) {
        const std::size_t first = way_vertices_.size();
        way_vertices_.insert(way_vertices_.end(), way.begin(), way.end());
        return {first, way.size()};
    }

    /// The nodes on both sides of a border, by which it is known; null if the vertex is none.
    [[nodiscard]] const std::array<Vertex, 2>* border_nodes(Vertex vertex) const {
        const auto found = std::ranges::lower_bound(borders_, vertex, {}, &Border::vertex);
        return found == borders_.end() || found->vertex != vertex ? nullptr : &found->nodes;
    }

    void add_places() {
        place_at_.assign(graph_.size(), no_place);
        for (std::uint32_t s = 0; s < survey_.stations.size(); ++s) {
            if (ties_.vertices[s].empty()) continue;
            const StationObject& object = survey_.stations[s];
            ImportedPlace place;
            place.kind = object.kind;
            place.names = names_of(object.tags);
            place.codes = codes_of(object.tags);
            place.position = object.position;
            place.offset_km = ties_.offset_km[s];
            place.osm = object.id;
            place.id = imported_id(place.names, kind_name(place.kind), object.id);
            place.turning_known = survey_.drawing == Drawing::tracks;
            place.country = survey_.countries.certain_at(
                place.position, country_of_uic_code(object.tags["uic_ref"]));
            for (const Vertex vertex : ties_.vertices[s]) {
                place_at_[vertex] = static_cast<std::uint32_t>(network_.places.size());
            }
            network_.places.push_back(std::move(place));
        }
        for (Vertex v = 0; v < graph_.size(); ++v) {
            if (!decisive_[v] || place_at_[v] != no_place) continue;
            place_at_[v] = static_cast<std::uint32_t>(network_.places.size());
            network_.places.push_back(place_without_name(v));
        }
    }

    [[nodiscard]] ImportedPlace place_without_name(Vertex vertex) const {
        ImportedPlace place;
        place.position = graph_.position(vertex);
        place.turning_known = survey_.drawing == Drawing::tracks;
        std::string_view word = graph_.degree(vertex) == 1 ? "end" : "junction";
        if (graph_.degree(vertex) == 2) word = "point";
        const auto* nodes = border_nodes(vertex);
        const auto number = [&](Vertex node) {
            const NodeTable& table = survey_.extract.node_table;
            return node < table.size() ? table.id(node) : static_cast<std::int64_t>(node);
        };
        if (nodes != nullptr) {
            place.kind = PlaceKind::border;
            const auto [low, high] = std::minmax({number((*nodes)[0]), number((*nodes)[1])});
            place.osm = {'n', low};
            place.id = fmt::format("{}-n{}", imported_id({}, "border", place.osm), high);
            return place;
        }
        place.country = survey_.countries.certain_at(place.position);
        place.osm = {'n', number(vertex)};
        place.id = imported_id({}, word, place.osm);
        return place;
    }

    /// How the ends of track at a vertex stand to each other; the tracks of a station apart.
    [[nodiscard]] std::vector<TrackEnd> ends_at(Vertex vertex) const {
        std::vector<double> bearings;
        for (const TrackGraph::Half& half : graph_.from(vertex)) {
            bearings.push_back(graph_.bearing_deg(vertex, half));
        }
        return track_ends(bearings, is_crossing(vertex));
    }

    [[nodiscard]] ImportedSection::End end_at(Vertex vertex, Vertex neighbour) {
        ImportedSection::End end;
        end.place = place_at_[vertex];
        if (survey_.drawing == Drawing::lines) return end;
        const auto& ends = ends_of(vertex);
        const auto halves = graph_.from(vertex);
        for (std::size_t i = 0; i < halves.size(); ++i) {
            if (halves[i].to == neighbour) {
                end.track = static_cast<std::uint16_t>(first_track_[vertex] + ends[i].track);
                end.side = ends[i].side;
            }
        }
        return end;
    }

    const std::vector<TrackEnd>& ends_of(Vertex vertex) {
        if (ends_.empty()) {
            ends_.resize(graph_.size());
            first_track_.assign(graph_.size(), 0);
        }
        auto& ends = ends_[vertex];
        if (!ends.empty()) return ends;
        ends = ends_at(vertex);
        const std::uint32_t station = ties_.station_at[vertex];
        if (station == StationTies::no_station) return ends;
        std::uint16_t first = 0;
        for (const Vertex other : ties_.vertices[station]) {
            if (other == vertex) break;
            std::uint8_t last = 0;
            for (const TrackEnd& end : ends_at(other)) last = std::max(last, end.track);
            first = static_cast<std::uint16_t>(first + last + 1);
        }
        first_track_[vertex] = first;
        return ends;
    }

    void add_sections() {
        std::ranges::sort(ways_, [&](Way a, Way b) {
            const auto of_a = vertices(a);
            const auto of_b = vertices(b);
            return std::pair(of_a[0], of_a[1]) < std::pair(of_b[0], of_b[1]);
        });
        network_.sections.reserve(ways_.size());
        for (const Way way : ways_) add_section(vertices(way));
    }

    [[nodiscard]] std::uint32_t track_between(Vertex a, Vertex b) const {
        const auto halves = graph_.from(a);
        return std::ranges::find(halves, b, &TrackGraph::Half::to)->track;
    }

    void add_section(std::span<const Vertex> way) {
        const std::uint32_t first_track = track_between(way[0], way[1]);
        ImportedSection section;
        section.ends = {end_at(way.front(), way[1]), end_at(way.back(), way[way.size() - 2])};
        section.track = survey_.tracks.of_track[first_track];
        points_.clear();
        for (const Vertex vertex : way) points_.push_back(graph_.position(vertex));
        measure(way, first_track, section);
        section.first_point = network_.shape_points.size();
        shapes_.add_simplified(points_, network_.shape_points);
        section.point_count =
            static_cast<std::uint32_t>(network_.shape_points.size() - section.first_point);
        network_.sections.push_back(section);
    }

    /// Length, speed and number of tracks, piece by piece.
    void measure(std::span<const Vertex> way, std::uint32_t first_track,
                 ImportedSection& section) const {
        double known_km = 0;
        double hours = 0;
        double counted_km = 0;
        std::uint32_t track = first_track;
        const auto end_run = [&](double run_km) {
            if (const double kmh = survey_.tracks.max_kmh[track]; kmh > 0) {
                known_km += run_km;
                hours += run_km / kmh;
            }
            if (survey_.tracks.track_count[track] > 0 && run_km > counted_km) {
                counted_km = run_km;
                section.track_count = survey_.tracks.track_count[track];
            }
        };
        double run_km = 0;
        for (std::size_t i = 0; i + 1 < way.size(); ++i) {
            if (i > 0) {
                const std::uint32_t next = graph_.onward(way[i - 1], way[i]).track;
                if (next != track) {
                    end_run(run_km);
                    run_km = 0;
                    track = next;
                }
            }
            const double km = short_length_km(points_[i], points_[i + 1]);
            section.rail_km += km;
            run_km += km;
        }
        end_run(run_km);
        if (hours > 0) section.max_kmh = known_km / hours;
    }

    const Survey& survey_;
    TrackGraph& graph_;
    StationTies& ties_;
    ImportedNetwork network_;
    struct Border {
        Vertex vertex = 0;
        std::array<Vertex, 2> nodes{};  ///< between which it lies
    };
    std::vector<Border> borders_;
    CountryZones zones_;
    std::vector<Vertex> crossings_;
    std::vector<bool> decisive_;
    std::vector<Vertex> way_vertices_;
    std::vector<Way> ways_;
    std::vector<Position> points_;  ///< of the section that is added
    ShapeSimplifier shapes_;
    std::vector<std::uint32_t> place_at_;
    std::vector<std::vector<TrackEnd>> ends_;
    std::vector<std::uint16_t> first_track_;
};

}  // namespace

ImportedNetwork reduced(const Survey& survey) { return Reducer(survey).reduce(); }

}  // namespace verst
