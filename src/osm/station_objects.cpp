#include "osm/station_objects.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>

#include "network/name_folding.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

constexpr double same_point_km = 0.1;  ///< between two nodes of one station
constexpr double same_area_km = 0.5;   ///< where one of them is an area
constexpr double same_stop_km = 1;     ///< from a stop position to its station; of one code
constexpr double km_per_lat_deg = 111;

bool is_station_of(const Tags& tags, const TrackSelection& selection) {
    const std::string_view railway = tags["railway"];
    if (railway != "station" && railway != "halt") return false;
    if (lifecycle_of(tags)) return false;
    const auto selected = [&](std::string_view kind) {
        return std::ranges::find(selection.kinds, kind) != selection.kinds.end();
    };
    const std::string_view station = tags["station"];
    if (!station.empty() && station != "train" && station != "rail") return selected(station);
    for (const std::string_view kind : {"subway", "light_rail", "monorail", "tram", "funicular"}) {
        if (tags.has(kind, "yes") && tags["train"].empty()) return selected(kind);
    }
    return true;
}

/// The middle of an area's outline (of its corners' mean, where the outline encloses nothing).
std::optional<Position> middle_of(const RailExtract& extract,
                                  std::span<const NodeTable::Number> nodes) {
    std::vector<Position> ring;
    for (const auto node : nodes) {
        if (extract.node_table.placed(node)) ring.push_back(extract.node_table.position(node));
    }
    if (ring.empty()) return std::nullopt;
    const Position origin = ring.front();
    double area = 0;
    double lat = 0;
    double lon = 0;
    Position mean{0, 0};
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position& a = ring[i];
        const Position& b = ring[(i + 1) % ring.size()];
        const double ax = a.lon_deg - origin.lon_deg;
        const double ay = a.lat_deg - origin.lat_deg;
        const double bx = b.lon_deg - origin.lon_deg;
        const double by = b.lat_deg - origin.lat_deg;
        const double cross = ax * by - bx * ay;
        area += cross;
        lat += (ay + by) * cross;
        lon += (ax + bx) * cross;
        mean.lat_deg += ay / static_cast<double>(ring.size());
        mean.lon_deg += ax / static_cast<double>(ring.size());
    }
    constexpr double least_area = 1e-12;  // square degrees: a hundredth of a square metre
    if (std::abs(area) > least_area) mean = {lat / (3 * area), lon / (3 * area)};
    return Position{origin.lat_deg + mean.lat_deg, origin.lon_deg + mean.lon_deg};
}

std::optional<Position> middle_of(const RailExtract& extract, const OsmRelation& relation) {
    std::vector<NodeTable::Number> nodes;
    for (const auto& member : relation.members) {
        if (member.role == "inner") continue;
        const OsmWay* way = extract.find_way(member.way);
        if (way == nullptr) continue;
        const auto of_way = extract.nodes_of(*way);
        nodes.insert(nodes.end(), of_way.begin(), of_way.end());
    }
    // Members come in any order and direction: the box round them, not the ring of them.
    Position low{90, 180};
    Position high{-90, -180};
    bool any = false;
    for (const auto node : nodes) {
        if (!extract.node_table.placed(node)) continue;
        const Position at = extract.node_table.position(node);
        low = {std::min(low.lat_deg, at.lat_deg), std::min(low.lon_deg, at.lon_deg)};
        high = {std::max(high.lat_deg, at.lat_deg), std::max(high.lon_deg, at.lon_deg)};
        any = true;
    }
    if (!any) return std::nullopt;
    return Position{(low.lat_deg + high.lat_deg) / 2, (low.lon_deg + high.lon_deg) / 2};
}

// Most names are all in ASCII, or Cyrillic: that is told by a look at their bytes.
bool is_surely_latin(std::string_view name) {
    return std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool has_cyrillic(std::string_view name) {
    return std::ranges::any_of(name, [](char c) { return c >= '\xd0' && c <= '\xd3'; });
}

PlaceKind kind_of(const Tags& tags) {
    return tags.has("railway", "halt") ? PlaceKind::halt : PlaceKind::station;
}

/// A code that belongs to one station only.
std::string_view own_code(const Tags& tags) {
    for (const std::string_view key : {"uic_ref", "esr:user", "wikidata"}) {
        if (const auto code = tags[key]; !code.empty()) return code;
    }
    return {};
}

bool is_stop(const Tags& tags) {
    const std::string_view railway = tags["railway"];
    if (lifecycle_of(tags)) return false;
    return railway == "stop" || railway == "tram_stop" ||
           (railway.empty() && tags.has("public_transport", "stop_position"));
}

/// What a station is called, as names are compared: "London Charing Cross" is what the stops of
/// Charing Cross bear. Not what it was called once.
std::vector<std::string> names_now(const Tags& tags) {
    std::vector<std::string> names;
    for (const std::string_view key :
         {"name", "alt_name", "official_name", "short_name", "loc_name"}) {
        for (const std::string_view part : split(tags[key], ';')) {
            std::string name = fold_name(clean_name(part));
            if (!name.empty()) names.push_back(std::move(name));
        }
    }
    return names;
}

class StationGatherer {
  public:
    StationGatherer(const RailExtract& extract, const TrackGraph& graph,
                    const TrackSelection& selection)
        : extract_(extract), graph_(graph), selection_(selection) {}

    StationObjects gather() {
        add_nodes();
        add_areas();
        join_doubled();
        add_stops();
        std::ranges::sort(found_.stations, {}, &StationObject::id);
        return std::move(found_);
    }

  private:
    std::optional<TrackGraph::Vertex> on_track(const OsmNode& node) const {
        const auto vertex = extract_.node_table.find(node.id);
        if (!vertex || *vertex >= graph_.size() || graph_.degree(*vertex) == 0) {
            return std::nullopt;
        }
        return vertex;
    }

    void add_nodes() {
        for (const OsmNode& node : extract_.nodes) {
            if (!is_station_of(node.tags, selection_)) continue;
            StationObject station{
                kind_of(node.tags), {'n', node.id}, node.position, node.tags, {}, true};
            if (const auto vertex = on_track(node)) station.on_track.push_back(*vertex);
            found_.stations.push_back(std::move(station));
        }
    }

    void add_areas() {
        const auto add = [&](OsmId id, const Tags& tags, std::optional<Position> middle) {
            if (!middle || !is_station_of(tags, selection_)) return;
            found_.stations.push_back({kind_of(tags), id, *middle, tags, {}, false});
        };
        for (const OsmWay& way : extract_.ways) {
            if (way.role != WayRole::station) continue;
            add({'w', way.id}, extract_.tag_sets[way.tags],
                middle_of(extract_, extract_.nodes_of(way)));
        }
        for (const OsmRelation& relation : extract_.relations) {
            if (relation.role != RelationRole::station) continue;
            add({'r', relation.id}, relation.tags, middle_of(extract_, relation));
        }
    }

    static bool are_one(const StationObject& a, const StationObject& b) {
        const std::string_view code_a = own_code(a.tags);
        const std::string_view code_b = own_code(b.tags);
        const bool both_known = !code_a.empty() && !code_b.empty();
        if (both_known && code_a != code_b) return false;
        double near_km = a.is_point && b.is_point ? same_point_km : same_area_km;
        if (both_known) near_km = same_stop_km;
        const double lat_km = std::abs(a.position.lat_deg - b.position.lat_deg) * km_per_lat_deg;
        if (lat_km > near_km + same_point_km) return false;
        return short_length_km(a.position, b.position) <= near_km;
    }

    /// Of a station that is there as several objects the first is kept: a node before an area.
    void join_doubled() {
        std::ranges::sort(found_.stations, {}, &StationObject::id);
        std::unordered_map<std::string, std::vector<std::size_t>> by_name;
        std::vector<StationObject> kept;
        for (StationObject& station : found_.stations) {
            const std::string name = clean_name(station.tags["name"]);
            if (name.empty()) {
                kept.push_back(std::move(station));
                continue;
            }
            auto& same_name = by_name[name];
            const auto one = std::ranges::find_if(
                same_name, [&](std::size_t other) { return are_one(kept[other], station); });
            if (one == same_name.end()) {
                same_name.push_back(kept.size());
                kept.push_back(std::move(station));
                continue;
            }
            StationObject& first = kept[*one];
            first.on_track.insert(first.on_track.end(), station.on_track.begin(),
                                  station.on_track.end());
            if (station.kind == PlaceKind::station) first.kind = PlaceKind::station;
            ++found_.doubled;
        }
        found_.stations = std::move(kept);
    }

    void add_stops() {
        std::map<std::string, std::vector<const OsmNode*>> stops_by_name;
        for (const OsmNode& node : extract_.nodes) {
            if (!is_stop(node.tags) || !on_track(node)) continue;
            const std::string name = fold_name(clean_name(node.tags["name"]));
            if (name.empty()) {
                ++found_.unnamed_stops;
                continue;
            }
            stops_by_name[name].push_back(&node);
        }
        if (stops_by_name.empty()) return;
        // Whose name it is comes before those that are called so too.
        std::unordered_map<std::string, std::vector<std::size_t>> by_name;
        std::unordered_map<std::string, std::vector<std::size_t>> by_any_name;
        for (std::size_t i = 0; i < found_.stations.size(); ++i) {
            by_name[fold_name(clean_name(found_.stations[i].tags["name"]))].push_back(i);
            for (const std::string& name : names_now(found_.stations[i].tags)) {
                auto& stations = by_any_name[name];
                if (stations.empty() || stations.back() != i) stations.push_back(i);
            }
        }
        for (auto& [name, stops] : stops_by_name) {
            add_to_stations(by_name[name], stops);
            add_to_stations(by_any_name[name], stops);
            add_by_themselves(std::move(stops));
        }
    }

    /// Takes from the stops those that have a station of their name in reach.
    void add_to_stations(const std::vector<std::size_t>& stations,
                         std::vector<const OsmNode*>& stops) {
        std::erase_if(stops, [&](const OsmNode* stop) {
            double nearest_km = same_stop_km;
            StationObject* nearest = nullptr;
            for (const std::size_t i : stations) {
                const double km = short_length_km(found_.stations[i].position, stop->position);
                if (km < nearest_km) {
                    nearest_km = km;
                    nearest = &found_.stations[i];
                }
            }
            if (nearest == nullptr) return false;
            nearest->on_track.push_back(*on_track(*stop));
            return true;
        });
    }

    /// Stops of one name, each within a kilometre of another, are a station without a node of its
    /// own: it stands where the stop does that is nearest to all.
    void add_by_themselves(std::vector<const OsmNode*> stops) {
        while (!stops.empty()) {
            std::vector<const OsmNode*> group{stops.front()};
            stops.erase(stops.begin());
            for (std::size_t i = 0; i < group.size(); ++i) {
                std::erase_if(stops, [&](const OsmNode* stop) {
                    const double km = short_length_km(group[i]->position, stop->position);
                    if (km > same_stop_km) return false;
                    group.push_back(stop);
                    return true;
                });
            }
            std::ranges::sort(group, {}, &OsmNode::id);
            const auto sum_km = [&](const OsmNode* from) {
                double sum = 0;
                for (const OsmNode* to : group) {
                    sum += short_length_km(from->position, to->position);
                }
                return sum;
            };
            const OsmNode* middle = *std::ranges::min_element(group, {}, sum_km);
            StationObject station{PlaceKind::station,  {'n', group.front()->id}, middle->position,
                                  group.front()->tags, {*on_track(*middle)},     true};
            for (const OsmNode* stop : group) {
                if (stop != middle) station.on_track.push_back(*on_track(*stop));
            }
            found_.stations.push_back(std::move(station));
        }
    }

    const RailExtract& extract_;
    const TrackGraph& graph_;
    const TrackSelection& selection_;
    StationObjects found_;
};

}  // namespace

StationObjects station_objects(const RailExtract& extract, const TrackGraph& graph,
                               const TrackSelection& selection) {
    return StationGatherer(extract, graph, selection).gather();
}

std::string clean_name(std::string_view name) {
    constexpr std::array<std::string_view, 4> spaces{"\u00a0", "\u202f", "\u2007", " "};
    std::string clean;
    clean.reserve(name.size());
    const auto may_be_space = [](char c) { return c == ' ' || c == '\xc2' || c == '\xe2'; };
    while (!name.empty()) {
        if (!may_be_space(name.front())) {
            clean += name.front();
            name.remove_prefix(1);
            continue;
        }
        const auto space = std::ranges::find_if(
            spaces, [&](std::string_view each) { return name.starts_with(each); });
        if (space != spaces.end()) {
            name.remove_prefix(space->size());
            if (!clean.empty() && clean.back() != ' ') clean += ' ';
            continue;
        }
        clean += name.front();
        name.remove_prefix(1);
    }
    if (!clean.empty() && clean.back() == ' ') clean.pop_back();
    return clean;
}

ImportedNames names_of(const Tags& tags) {
    ImportedNames names;
    const std::string name = clean_name(tags["name"]);
    std::string latin;
    for (const auto& [key, value] : tags.all()) {
        std::string_view language;
        if (key.starts_with("name:")) {
            language = std::string_view(key).substr(5);
        } else if (key.ends_with("_name") && key.find(':') == std::string::npos) {
            language = std::string_view(key).substr(0, key.size() - 5);
        } else {
            continue;
        }
        for (const std::string_view part : split(value, ';')) {
            std::string other = clean_name(part);
            if (!other.empty()) names.others.emplace_back(language, std::move(other));
        }
    }
    const auto other = [&](std::string_view language) -> std::string {
        const auto found =
            std::ranges::find(names.others, language, [](const auto& each) { return each.first; });
        return found == names.others.end() ? std::string() : found->second;
    };
    if (is_surely_latin(name) || (!has_cyrillic(name) && is_latin(name))) {
        names.latin = name;
        return names;
    }
    names.native = name;
    for (const std::string_view language : {"en", "int"}) {
        if (names.latin.empty()) names.latin = other(language);
    }
    if (names.latin.empty()) {
        const auto romanised = std::ranges::find_if(names.others, [](const auto& each) {
            return each.first.ends_with("-Latn") || each.first.ends_with("_rm");
        });
        if (romanised != names.others.end()) names.latin = romanised->second;
    }
    return names;
}

std::string codes_of(const Tags& tags) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kinds{
        {{"esr:user", "esr"},
         {"uic_ref", "uic"},
         {"railway:ref", "ref"},
         {"ref", "ref"},
         {"wikidata", "wikidata"}}};
    std::vector<std::string> codes;
    for (const auto& [key, kind] : kinds) {
        // The ref of a stop position is that of its platform.
        if (key == "ref" && is_stop(tags)) continue;
        for (const std::string_view part : split(tags[key], ';')) {
            const std::string_view code = trim(part);
            if (code.empty()) continue;
            std::string whole = std::string(kind).append(":").append(code);
            if (std::ranges::find(codes, whole) == codes.end()) codes.push_back(std::move(whole));
        }
    }
    std::string joined;
    for (const std::string& code : codes) joined.append(joined.empty() ? "" : ";").append(code);
    return joined;
}

}  // namespace verst
