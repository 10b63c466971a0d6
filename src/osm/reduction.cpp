#include "osm/reduction.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

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
        mark_borders();
        break_rings();
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

    /// The vertices of the way from one that decides to the next, both included.
    std::vector<Vertex> walk(Vertex from, Vertex next) const {
        std::vector<Vertex> way{from, next};
        while (!decisive_[way.back()] && way.back() != from) {
            way.push_back(graph_.onward(way[way.size() - 2], way.back()).to);
        }
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

    /// Where track that ends in two countries passes from one to the other, there is a border.
    void mark_borders() {
        std::vector<std::string_view> country(graph_.size());
        for (Vertex v = 0; v < graph_.size(); ++v) {
            if (decisive_[v]) country[v] = survey_.countries.drawn_at(graph_.position(v));
        }
        const auto count = static_cast<Vertex>(graph_.size());
        for (Vertex v = 0; v < count; ++v) {
            if (!decisive_[v] || country[v].empty()) continue;
            for (std::size_t i = 0; i < graph_.degree(v); ++i) {
                const auto way = walk(v, graph_.from(v)[i].to);
                const Vertex other = way.back();
                if (other >= count || other < v || country[other].empty()) continue;
                if (country[other] != country[v]) put_border(way, country[v]);
            }
        }
    }

    void put_border(const std::vector<Vertex>& way, std::string_view country) {
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
        borders_.emplace_back(border, std::min(way[home], way[abroad]));
    }

    /// The node before a border, by which the border is known.
    [[nodiscard]] std::optional<Vertex> border_node(Vertex vertex) const {
        const auto found = std::ranges::lower_bound(
            borders_, vertex, {}, [](const auto& border) { return border.first; });
        if (found == borders_.end() || found->first != vertex) return std::nullopt;
        return found->second;
    }

    /// A ring of track on which nothing decides, and a loop back to where it began, get points that
    /// do, so that every section has two ends.
    void break_rings() {
        std::vector<bool> seen(graph_.size(), false);
        for (Vertex v = 0; v < graph_.size(); ++v) {
            if (!decisive_[v]) continue;
            for (const TrackGraph::Half& half : graph_.from(v)) {
                const auto way = walk(v, half.to);
                for (const Vertex on_way : way) seen[on_way] = true;
                if (way.back() == v) decisive_[way[way.size() / 2]] = true;
            }
        }
        for (Vertex v = 0; v < graph_.size(); ++v) {
            if (seen[v] || decisive_[v] || graph_.degree(v) == 0) continue;
            const auto ring = walk(v, graph_.from(v)[0].to);
            for (const Vertex on_ring : ring) seen[on_ring] = true;
            decisive_[v] = true;
            decisive_[ring[ring.size() / 2]] = true;
        }
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
        Vertex node = vertex;
        if (const auto before = border_node(vertex)) {
            place.kind = PlaceKind::border;
            word = "border";
            node = *before;
        } else {
            place.country = survey_.countries.certain_at(place.position);
        }
        place.osm = {'n', node < survey_.extract.node_table.size()
                              ? survey_.extract.node_table.id(node)
                              : static_cast<std::int64_t>(node)};
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
            first = static_cast<std::uint16_t>(first + graph_.degree(other));
        }
        first_track_[vertex] = first;
        return ends;
    }

    void add_sections() {
        for (Vertex v = 0; v < graph_.size(); ++v) {
            if (!decisive_[v]) continue;
            for (const TrackGraph::Half& half : graph_.from(v)) {
                const auto way = walk(v, half.to);
                // Each is walked from both ends; it is added from the lower one.
                const Vertex other = way.back();
                if (other < v || (other == v && way[way.size() - 2] < half.to)) continue;
                add_section(way, half.track);
            }
        }
    }

    void add_section(const std::vector<Vertex>& way, std::uint32_t first_track) {
        ImportedSection section;
        section.ends = {end_at(way.front(), way[1]), end_at(way.back(), way[way.size() - 2])};
        section.track = survey_.tracks.of_track[first_track];
        std::vector<Position> points;
        points.reserve(way.size());
        for (const Vertex vertex : way) points.push_back(graph_.position(vertex));
        measure(way, points, first_track, section);
        const auto shape = simplified(points);
        section.first_point = network_.shape_points.size();
        section.point_count = static_cast<std::uint32_t>(shape.size());
        network_.shape_points.insert(network_.shape_points.end(), shape.begin(), shape.end());
        network_.sections.push_back(section);
    }

    /// Length, speed and number of tracks, piece by piece.
    void measure(const std::vector<Vertex>& way, const std::vector<Position>& points,
                 std::uint32_t first_track, ImportedSection& section) const {
        double known_km = 0;
        double hours = 0;
        std::array<double, std::numeric_limits<std::uint8_t>::max() + 1> by_count{};
        std::uint32_t track = first_track;
        for (std::size_t i = 0; i + 1 < way.size(); ++i) {
            if (i > 0) track = graph_.onward(way[i - 1], way[i]).track;
            const double km = short_length_km(points[i], points[i + 1]);
            section.rail_km += km;
            if (const double kmh = survey_.tracks.max_kmh[track]; kmh > 0) {
                known_km += km;
                hours += km / kmh;
            }
            by_count[survey_.tracks.track_count[track]] += km;
        }
        if (hours > 0) section.max_kmh = known_km / hours;
        section.track_count =
            static_cast<std::uint8_t>(std::ranges::max_element(by_count) - by_count.begin());
    }

    const Survey& survey_;
    TrackGraph& graph_;
    StationTies& ties_;
    ImportedNetwork network_;
    std::vector<std::pair<Vertex, Vertex>> borders_;  ///< and the node before each
    CountryZones zones_;
    std::vector<Vertex> crossings_;
    std::vector<bool> decisive_;
    std::vector<std::uint32_t> place_at_;
    std::vector<std::vector<TrackEnd>> ends_;
    std::vector<std::uint16_t> first_track_;
};

}  // namespace

ImportedNetwork reduced(const Survey& survey) { return Reducer(survey).reduce(); }

}  // namespace verst
