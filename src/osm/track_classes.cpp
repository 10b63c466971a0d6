#include "osm/track_classes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "osm/slug.hpp"
#include "osm/station_objects.hpp"
#include "osm/track_attributes.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

constexpr double shortest_line_km = 1;

bool is_built(const Tags& tags, std::string_view key) {
    return !tags[key].empty() && tags[key] != "no";
}

/// The lines of each way, by what ways and relations say.
class LineFinder {
  public:
    explicit LineFinder(const RailExtract& extract) : extract_(extract) {
        of_way_.resize(extract.ways.size());
        add_relations();
        add_ways();
    }

    [[nodiscard]] std::vector<ImportedLine> take_lines() { return std::move(lines_); }
    [[nodiscard]] const std::vector<std::uint32_t>& of_way(std::size_t way) const {
        return of_way_[way];
    }

  private:
    void add_relations() {
        for (const OsmRelation& relation : extract_.relations) {
            if (relation.role != RelationRole::line) continue;
            ImportedLine line{
                {}, names_of(relation.tags), clean_name(relation.tags["ref"]), {'r', relation.id}};
            if (line.names.empty() && line.ref.empty()) continue;
            bool used = false;
            const auto number = static_cast<std::uint32_t>(lines_.size());
            for (const auto& member : relation.members) {
                const OsmWay* way = extract_.find_way(member.way);
                if (way == nullptr || way->role != WayRole::track) continue;
                used = true;
                auto& lines = of_way_[static_cast<std::size_t>(way - extract_.ways.data())];
                if (lines.empty() || lines.back() != number) lines.push_back(number);
            }
            if (!used) continue;
            line.id = imported_id(named(line), "line", line.osm);
            lines_.push_back(std::move(line));
        }
    }

    void add_ways() {
        std::map<std::string, std::uint32_t, std::less<>> by_key;
        std::map<std::pair<std::uint32_t, std::string>, std::pair<std::size_t, const Tags*>> votes;
        std::map<std::string, bool, std::less<>> on_open_track;
        for (const OsmWay& way : extract_.ways) {
            if (way.role != WayRole::track) continue;
            const Tags& tags = extract_.tag_sets[way.tags];
            if (!is_built(tags, "bridge") && !is_built(tags, "tunnel")) {
                on_open_track[clean_name(tags["name"])] = true;
            }
        }
        const auto name_of = [&](const Tags& tags) {
            std::string name = clean_name(tags["name"]);
            if (!on_open_track.contains(name)) name.clear();
            return name;
        };
        std::map<std::string, double, std::less<>> km_by_name;
        for (const OsmWay& way : extract_.ways) {
            const Tags& tags = extract_.tag_sets[way.tags];
            if (way.role == WayRole::track && tags["service"].empty()) {
                km_by_name[name_of(tags)] += length_km(way);
            }
        }
        for (std::size_t w = 0; w < extract_.ways.size(); ++w) {
            const OsmWay& way = extract_.ways[w];
            if (way.role != WayRole::track || !of_way_[w].empty()) continue;
            const Tags& tags = extract_.tag_sets[way.tags];
            if (!tags["service"].empty()) continue;
            const std::string ref = clean_name(tags["ref"]);
            std::string name = name_of(tags);
            // "Track 9" is no line.
            if (ref.empty() && km_by_name[name] < shortest_line_km) continue;
            const std::string key = ref.empty() ? name : "ref " + ref;
            if (key.empty()) continue;
            const auto [found, is_new] =
                by_key.emplace(key, static_cast<std::uint32_t>(lines_.size()));
            if (is_new) lines_.push_back({{}, {}, ref, {'w', way.id}});
            of_way_[w].push_back(found->second);
            if (!name.empty()) {
                auto& vote = votes[{found->second, name}];
                ++vote.first;
                if (vote.second == nullptr) vote.second = &tags;
            }
        }
        // A line of a number is called what most of its ways are.
        std::map<std::uint32_t, std::size_t> most;
        for (const auto& [line_and_name, vote] : votes) {
            auto& best = most[line_and_name.first];
            if (vote.first <= best) continue;
            best = vote.first;
            lines_[line_and_name.first].names = names_of(*vote.second);
        }
        for (ImportedLine& line : lines_) {
            if (line.id.empty()) line.id = imported_id(named(line), "line", line.osm);
        }
    }

    /// By the ends of its pieces of some twenty nodes: enough to tell a line from a siding.
    [[nodiscard]] double length_km(const OsmWay& way) const {
        const auto nodes = extract_.nodes_of(way);
        constexpr std::size_t step = 20;
        double km = 0;
        for (std::size_t i = 0; i + 1 < nodes.size(); i += step) {
            const auto to = nodes[std::min(i + step, nodes.size() - 1)];
            if (!extract_.node_table.placed(nodes[i]) || !extract_.node_table.placed(to)) continue;
            km += short_length_km(extract_.node_table.position(nodes[i]),
                                  extract_.node_table.position(to));
        }
        return km;
    }

    /// A line without a name is called by its number.
    static ImportedNames named(const ImportedLine& line) {
        ImportedNames names = line.names;
        if (names.empty()) names.latin = line.ref;
        return names;
    }

    const RailExtract& extract_;
    std::vector<ImportedLine> lines_;
    std::vector<std::vector<std::uint32_t>> of_way_;
};

/// Several ways on one piece of track: what one does not say another may.
void add_way(ImportedTrack& to, const Tags& tags, const std::vector<std::uint32_t>& lines) {
    if (to.kind.empty()) to.kind = tags["railway"];
    for (const int gauge : gauges_of(tags)) to.gauges_mm.push_back(gauge);
    to.freight_only = to.freight_only || is_freight_only(tags);
    if (to.electrified.empty()) to.electrified = electrification_of(tags);
    to.lines.insert(to.lines.end(), lines.begin(), lines.end());
}

template <class T>
void sort_and_unite(std::vector<T>& values) {
    std::ranges::sort(values);
    const auto twice = std::ranges::unique(values);
    values.erase(twice.begin(), twice.end());
}

}  // namespace

TrackClasses::TrackClasses(const RailExtract& extract, const TrackGraph& graph) {
    LineFinder finder(extract);
    std::map<ImportedTrack, std::uint32_t> numbers;
    const std::size_t count = graph.track_count();
    of_track.assign(count, 0);
    max_kmh.assign(count, 0);
    track_count.assign(count, 0);
    for (std::uint32_t t = 0; t < count; ++t) {
        ImportedTrack track;
        const auto ways = graph.ways_of(t);
        if (extract.ways[ways.front()].role != WayRole::track) continue;
        for (const std::uint32_t w : ways) {
            const Tags& tags = extract.tag_sets[extract.ways[w].tags];
            add_way(track, tags, finder.of_way(w));
            max_kmh[t] = std::max(max_kmh[t], static_cast<float>(max_kmh_of(tags)));
            track_count[t] =
                std::max(track_count[t], static_cast<std::uint8_t>(track_count_of(tags)));
        }
        sort_and_unite(track.gauges_mm);
        sort_and_unite(track.lines);
        const auto [found, is_new] =
            numbers.emplace(std::move(track), static_cast<std::uint32_t>(classes.size()));
        if (is_new) classes.push_back(found->first);
        of_track[t] = found->second;
    }
    lines = finder.take_lines();
}

}  // namespace verst
