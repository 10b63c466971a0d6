#include "osm/rail_extract.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/relation.hpp>
#include <osmium/osm/way.hpp>

#include "osm/pbf_blocks.hpp"
#include "verst/base/text.hpp"

namespace verst {

const OsmWay* RailExtract::find_way(std::int64_t id) const {
    const auto way = std::ranges::lower_bound(ways, id, {}, &OsmWay::id);
    return way != ways.end() && way->id == id ? &*way : nullptr;
}

namespace {

constexpr std::string_view what_is_read =
    "verst reads .osm.pbf, .osm, .osm.gz and .osm.bz2, the current state of the map: extracts are "
    "at https://download.geofabrik.de";

tl::unexpected<Refusal> bad_file(const std::filesystem::path& file, const std::string& what,
                                 std::string_view hint = what_is_read) {
    return refuse(RefusalCode::bad_data, file.string() + ": " + what, {hint});
}

tl::unexpected<Refusal> cut_off(const std::filesystem::path& file, const std::string& why) {
    return bad_file(file, "the file is cut off (" + why + ")",
                    "If it was downloaded, fetch it again.");
}

/// Keys of ways that an import reads beyond its choice of track. Names are told by their prefix.
constexpr std::array<std::string_view, 14> way_keys{"railway",     "gauge",
                                                    "electrified", "voltage",
                                                    "frequency",   "tracks",
                                                    "maxspeed",    "usage",
                                                    "service",     "ref",
                                                    "bridge",      "tunnel",
                                                    "wikidata",    "railway:traffic_mode"};

bool is_name_key(std::string_view key) {
    return key == "name" || key.starts_with("name:") || key == "int_name" || key == "old_name" ||
           key == "alt_name" || key == "official_name" || key == "short_name" ||
           key == "loc_name" || key == "bridge:name" || key == "tunnel:name";
}

bool is_way_key(std::string_view key) {
    return is_name_key(key) || std::ranges::find(way_keys, key) != way_keys.end();
}

bool always(std::string_view /*key*/) { return true; }

/// True of what nearly every text is: UTF-8 without a control character.
bool is_plain_text(std::string_view text) {
    bool is_ascii = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < ' ' || byte == 0x7f) return false;
        if (byte < 0x80) continue;
        is_ascii = false;
        // U+0080 to U+009F are controls, U+FFFE and U+FFFF no characters.
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if ((byte == 0xc2 && next < 0xa0) || (byte == 0xef && next == 0xbf)) return false;
    }
    return is_ascii || is_clean_utf8(text);
}

/// One line of clean text: names may hold anything.
std::string clean_value(std::string_view value) {
    if (is_plain_text(value)) return std::string(value);
    std::string text = well_formed_text(value);
    for (char& c : text) {
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    }
    return text;
}

/// The next text of a row of texts that each end with a NUL, which it takes off the row.
std::optional<std::string_view> take_text(std::string_view& row) {
    const std::size_t end = row.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view text = row.substr(0, end);
    row.remove_prefix(end + 1);
    return text;
}

/// Calls `use(key, value)` for each tag until it returns false. libosmium's own iterator trusts
/// that no text holds a NUL, and runs out of the list where one does; this one stays within.
template <class Use>
void for_each_tag(const osmium::TagList& list, Use use) {
    const auto* begin = reinterpret_cast<const char*>(list.data()) + sizeof(osmium::TagList);
    std::string_view row(begin, list.byte_size() - sizeof(osmium::TagList));
    while (!row.empty()) {
        const auto key = take_text(row);
        const auto value = take_text(row);
        if (!key || !value || !use(*key, *value)) return;
    }
}

std::string_view value_of(const osmium::TagList& list, std::string_view key) {
    std::string_view found;
    for_each_tag(list, [&](std::string_view name, std::string_view value) {
        if (name != key) return true;
        found = value;
        return false;
    });
    return found;
}

template <class Keep>
Tags tags_of(const osmium::TagList& list, Keep keep) {
    std::vector<std::pair<std::string, std::string>> tags;
    for_each_tag(list, [&](std::string_view key, std::string_view value) {
        if (keep(key)) tags.emplace_back(clean_value(key), clean_value(value));
        return true;
    });
    return Tags(std::move(tags));
}

/// A cheap look at the keys: most objects of a file have nothing to do with railways.
bool speaks_of_railway(const osmium::TagList& list) {
    bool speaks = false;
    for_each_tag(list, [&](std::string_view key, std::string_view /*value*/) {
        speaks = key.ends_with("railway") || key == "public_transport" ||
                 key.starts_with("railway:position");
        return !speaks;
    });
    return speaks;
}

bool is_station_value(std::string_view railway) {
    return railway == "station" || railway == "halt";
}

/// Nodes that an import reads, beyond where they lie.
bool is_wanted(const Tags& tags) {
    constexpr std::array<std::string_view, 7> wanted{
        "station", "halt", "stop", "tram_stop", "milestone", "railway_crossing", "tram_crossing"};
    const std::string_view railway = tags["railway"];
    return std::ranges::find(wanted, railway) != wanted.end() ||
           tags.has("public_transport", "stop_position") || !tags["railway:position"].empty() ||
           !tags["railway:position:exact"].empty();
}

std::optional<RelationRole> role_of(const osmium::TagList& tags) {
    const std::string_view type = value_of(tags, "type");
    const std::string_view route = value_of(tags, "route");
    if (type == "route" && (route == "railway" || route == "tracks")) return RelationRole::line;
    if (type == "multipolygon" && is_station_value(value_of(tags, "railway"))) {
        return RelationRole::station;
    }
    const std::string_view boundary = value_of(tags, "boundary");
    const std::string_view level = value_of(tags, "admin_level");
    if ((type == "boundary" || type == "multipolygon") && boundary == "administrative" &&
        level == "2") {
        return RelationRole::country;
    }
    return std::nullopt;
}

bool is_country_outline(const osmium::TagList& tags) {
    return value_of(tags, "boundary") == "administrative" && value_of(tags, "admin_level") == "2";
}

/// What a file has, for those who look for a railway in vain.
struct Contents {
    std::uint64_t ways = 0;
    std::uint64_t relations = 0;
    std::map<std::string, std::size_t, std::less<>> tracks;  ///< ways by kind, taken or not
    std::size_t ferries = 0;
};

struct Versioned {
    std::uint32_t version = 0;
    std::int64_t seconds = 0;

    friend auto operator<=>(const Versioned&, const Versioned&) = default;
};

Versioned version_of(const osmium::OSMObject& object) {
    return {object.version(), object.timestamp().seconds_since_epoch()};
}

/// Reads the files, first for ways and relations, then for the nodes that these need: so it does
/// not matter what comes first in a file, and no node is kept that nothing needs.
class ExtractReader {
    /// For ways and relations, for the ways that these need (where any does), for nodes. All three
    /// count, so that what is to be read is known from the start.
    static constexpr std::uint64_t passes = 3;

  public:
    ExtractReader(std::span<const std::filesystem::path> files, const TrackSelection& selection,
                  const ReadProgress& progress)
        : files_(files), selection_(selection), progress_(progress) {}

    Result<RailExtract> read();

  private:
    Result<void> check_files();
    template <class Use>
    Result<void> each_object(const std::filesystem::path& path, osmium::osm_entity_bits::type kinds,
                             Use use);
    void add(const osmium::Way& way);
    void add(const osmium::Relation& relation);
    void add(const osmium::Node& node);
    void keep(const osmium::Way& way, WayRole role, LeftOut left_out, Tags tags);
    Result<void> read_outlines();
    void sort_ways();
    void sort_relations();
    Result<void> read_nodes();
    [[nodiscard]] tl::unexpected<Refusal> no_railway() const;

    std::span<const std::filesystem::path> files_;
    const TrackSelection& selection_;
    const ReadProgress& progress_;
    std::uint64_t done_bytes_ = 0;

    RailExtract extract_;
    Contents contents_;
    bool deleted_objects_ = false;
    bool has_track_ = false;

    struct RawWay {
        OsmWay way;
        Versioned version;
    };
    std::vector<RawWay> raw_ways_;
    std::vector<std::int64_t> raw_nodes_;
    std::vector<std::pair<OsmRelation, Versioned>> raw_relations_;
    std::map<Tags, std::uint32_t> tag_sets_;
    std::unordered_set<std::int64_t> wanted_ways_;
    std::vector<std::pair<OsmNode, Versioned>> raw_tagged_;
};

Result<void> ExtractReader::check_files() {
    for (const std::filesystem::path& file : files_) {
        std::error_code error;
        const auto status = std::filesystem::status(file, error);
        if (status.type() == std::filesystem::file_type::not_found) {
            const std::string name = file.string();
            const bool is_url = name.find("://") != std::string::npos;
            return refuse(
                RefusalCode::unreadable_file, name + ": there is no such file",
                {is_url ? "Download it first; verst reads files." : std::string(what_is_read)});
        }
        if (error) {
            return refuse(RefusalCode::unreadable_file, file.string() + ": " + error.message());
        }
        if (std::filesystem::is_directory(status)) {
            return refuse(RefusalCode::unreadable_file, file.string() + " is a directory",
                          {"Name the files in it."});
        }
        if (!std::filesystem::is_regular_file(status)) {
            return refuse(RefusalCode::unreadable_file, file.string() + " is no regular file",
                          {"It is read more than once: save it first."});
        }
        const auto bytes = std::filesystem::file_size(file, error);
        if (!error && bytes == 0) return bad_file(file, "the file is empty");
        if (file.extension() == ".pbf") {
            if (const auto left = bytes_of_cut_length(file); left > 0) {
                return cut_off(
                    file, fmt::format("it ends within the length of a block, {} of 4 bytes", left));
            }
        }
        extract_.file_bytes += bytes;
    }
    return {};
}

/// Calls `use(object)` for each object of a file. libosmium throws; the caller is refused.
template <class Use>
Result<void> ExtractReader::each_object(const std::filesystem::path& path,
                                        osmium::osm_entity_bits::type kinds, Use use) {
    try {
        // Absolute: what begins like an address would be handed to curl.
        const osmium::io::File file(std::filesystem::absolute(path).string());
        if (file.format() != osmium::io::file_format::pbf &&
            file.format() != osmium::io::file_format::xml) {
            return bad_file(path, "this is no file that verst can read, by its name");
        }
        if (file.has_multiple_object_versions()) {
            return bad_file(path, "this is a history or a list of changes, not the current map");
        }
        osmium::io::Reader reader(file, kinds);
        const osmium::io::Header header = reader.header();
        if (header.has_multiple_object_versions()) {
            return bad_file(path, "this is a history, not the current map");
        }
        for (const char* key : {"osmosis_replication_timestamp", "timestamp"}) {
            extract_.date = std::max(extract_.date, clean_value(header.get(key)));
        }
        while (const osmium::memory::Buffer buffer = reader.read()) {
            for (const auto& object : buffer.select<osmium::OSMObject>()) {
                if (!object.visible()) {
                    deleted_objects_ = true;
                    continue;
                }
                use(object);
            }
            if (progress_) progress_(done_bytes_ + reader.offset(), passes * extract_.file_bytes);
        }
        done_bytes_ += reader.file_size();
        reader.close();
    } catch (const std::bad_alloc&) {
        return bad_file(path, "there is not enough memory to read it",
                        "Take a smaller extract, or cut the railway out of this one: osmium "
                        "tags-filter FILE nwr/railway -o rail.osm.pbf");
    } catch (const std::system_error& error) {
        return refuse(RefusalCode::unreadable_file, path.string() + ": " + error.code().message());
    } catch (const std::exception& error) {
        const std::string what = in_quotes(error.what(), 160);
        // As libosmium, expat, zlib and bzip2 say that there is no more where there should be.
        constexpr std::array<std::string_view, 6> signs{"EOF",
                                                        "end of file",
                                                        "unclosed token",
                                                        "no element found",
                                                        "gzip error: read close failed",
                                                        "bzip2 error: read failed: -7"};
        const bool cut = std::ranges::any_of(
            signs, [&](std::string_view sign) { return what.find(sign) != std::string::npos; });
        if (cut) return cut_off(path, what);
        return bad_file(path, "this cannot be read as OpenStreetMap data (" + what + ")");
    }
    if (deleted_objects_) {
        return bad_file(path, "it holds deleted objects: a history, not the current map");
    }
    return {};
}

void ExtractReader::keep(const osmium::Way& way, WayRole role, LeftOut left_out, Tags tags) {
    const auto set =
        tag_sets_.emplace(std::move(tags), static_cast<std::uint32_t>(extract_.tag_sets.size()));
    if (set.second) extract_.tag_sets.push_back(set.first->first);
    raw_ways_.push_back(
        {{way.id(), role, left_out, set.first->second, raw_nodes_.size(), way.nodes().size()},
         version_of(way)});
    for (const osmium::NodeRef& node : way.nodes()) raw_nodes_.push_back(node.ref());
}

void ExtractReader::add(const osmium::Way& way) {
    ++contents_.ways;
    if (value_of(way.tags(), "route") == "ferry") ++contents_.ferries;
    if (speaks_of_railway(way.tags())) {
        const Tags tags = tags_of(way.tags(), always);
        if (const auto choice = choose_track(tags, selection_)) {
            ++contents_.tracks[std::string(choice->kind)];
            has_track_ |= !choice->left_out;
            auto kept = tags_of(way.tags(), is_way_key).all();
            // The kind, where the tag says "disused".
            std::erase_if(kept, [](const auto& tag) { return tag.first == "railway"; });
            kept.emplace_back("railway", choice->kind);
            keep(way, choice->left_out ? WayRole::left_out_track : WayRole::track,
                 choice->left_out.value_or(LeftOut::other_kind), Tags(std::move(kept)));
            return;
        }
        if (is_station_value(tags["railway"])) {
            keep(way, WayRole::station, LeftOut::other_kind, tags);
            return;
        }
    }
    if (is_country_outline(way.tags())) keep(way, WayRole::outline, LeftOut::other_kind, {});
}

void ExtractReader::add(const osmium::Relation& relation) {
    ++contents_.relations;
    const auto role = role_of(relation.tags());
    if (!role) return;
    OsmRelation kept{relation.id(), *role, tags_of(relation.tags(), always), {}};
    for (const osmium::RelationMember& member : relation.members()) {
        if (member.type() == osmium::item_type::way) {
            kept.members.push_back({member.ref(), clean_value(member.role())});
        }
    }
    raw_relations_.emplace_back(std::move(kept), version_of(relation));
}

void ExtractReader::add(const osmium::Node& node) {
    const osmium::Location location = node.location();
    const auto number = extract_.node_table.find(node.id());
    const bool tagged = !node.tags().empty() && speaks_of_railway(node.tags());
    if (!number && !tagged) return;
    if (!location.valid()) {
        ++extract_.nodes_off_earth;
        return;
    }
    if (number &&
        !extract_.node_table.place(*number, {location.y(), location.x()}, node.version())) {
        ++extract_.nodes_in_two_places;
    }
    if (!tagged) return;
    Tags tags = tags_of(node.tags(), always);
    if (!is_wanted(tags)) return;
    raw_tagged_.emplace_back(OsmNode{node.id(), {location.lat(), location.lon()}, std::move(tags)},
                             version_of(node));
}

/// Ways that only a relation makes a station or a border of: in the files they come before it.
Result<void> ExtractReader::read_outlines() {
    std::unordered_set<std::int64_t> known;
    for (const RawWay& raw : raw_ways_) known.insert(raw.way.id);
    for (const auto& [relation, version] : raw_relations_) {
        if (relation.role == RelationRole::line) continue;
        for (const auto& member : relation.members) {
            if (!known.contains(member.way)) wanted_ways_.insert(member.way);
        }
    }
    if (wanted_ways_.empty()) {
        done_bytes_ += extract_.file_bytes;
        return {};
    }
    for (const std::filesystem::path& file : files_) {
        auto read = each_object(file, osmium::osm_entity_bits::way, [&](const auto& object) {
            if (!wanted_ways_.contains(object.id())) return;
            keep(static_cast<const osmium::Way&>(object), WayRole::outline, LeftOut::other_kind,
                 {});
        });
        if (!read) return read;
    }
    return {};
}

/// By id; of several versions, or several files, the latest. Nodes are numbered in this order.
void ExtractReader::sort_ways() {
    const auto nodes = [&](const OsmWay& way) {
        return std::span(raw_nodes_).subspan(way.first_node, way.node_count);
    };
    const auto by_id_and_version = [&](const RawWay& a, const RawWay& b) {
        if (a.way.id != b.way.id) return a.way.id < b.way.id;
        if (a.version != b.version) return a.version > b.version;
        const Tags& tags_a = extract_.tag_sets[a.way.tags];
        const Tags& tags_b = extract_.tag_sets[b.way.tags];
        if (tags_a != tags_b) return tags_a < tags_b;
        return std::ranges::lexicographical_compare(nodes(a.way), nodes(b.way));
    };
    std::ranges::sort(raw_ways_, by_id_and_version);
    const auto same_id = [](const RawWay& a, const RawWay& b) { return a.way.id == b.way.id; };
    const auto rest = std::ranges::unique(raw_ways_, same_id);
    raw_ways_.erase(rest.begin(), rest.end());
    extract_.ways.reserve(raw_ways_.size());
    extract_.way_nodes.reserve(raw_nodes_.size());
    extract_.node_table.reserve(raw_nodes_.size());
    for (const RawWay& raw : raw_ways_) {
        OsmWay way = raw.way;
        way.first_node = extract_.way_nodes.size();
        for (const std::int64_t id : nodes(raw.way)) {
            extract_.way_nodes.push_back(extract_.node_table.add(id));
        }
        extract_.ways.push_back(way);
    }
    raw_ways_ = {};
    raw_nodes_ = {};
}

/// Moves objects by id into a row; of several with one id the latest, else the lesser.
template <class Object, class Less>
std::vector<Object> latest_of(std::vector<std::pair<Object, Versioned>> all, Less less) {
    std::ranges::sort(all, [&](const auto& a, const auto& b) {
        if (a.first.id != b.first.id) return a.first.id < b.first.id;
        if (a.second != b.second) return a.second > b.second;
        return less(a.first, b.first);
    });
    std::vector<Object> latest;
    for (auto& [object, version] : all) {
        if (latest.empty() || latest.back().id != object.id) latest.push_back(std::move(object));
    }
    return latest;
}

void ExtractReader::sort_relations() {
    extract_.relations = latest_of(std::move(raw_relations_), [](const auto& a, const auto& b) {
        return std::tie(a.tags, a.members) < std::tie(b.tags, b.members);
    });
}

Result<void> ExtractReader::read_nodes() {
    for (const std::filesystem::path& file : files_) {
        auto read = each_object(file, osmium::osm_entity_bits::node, [&](const auto& object) {
            add(static_cast<const osmium::Node&>(object));
        });
        if (!read) return read;
    }
    extract_.nodes = latest_of(std::move(raw_tagged_), [](const auto& a, const auto& b) {
        return std::tie(a.position.lat_deg, a.position.lon_deg, a.tags) <
               std::tie(b.position.lat_deg, b.position.lon_deg, b.tags);
    });
    return {};
}

tl::unexpected<Refusal> ExtractReader::no_railway() const {
    std::string asked;
    for (const std::string& kind : selection_.kinds) {
        asked.append(asked.empty() ? "railway=" : " or ").append(kind);
    }
    std::string has =
        fmt::format("{} way{} and {} relation{}", contents_.ways, contents_.ways == 1 ? "" : "s",
                    contents_.relations, contents_.relations == 1 ? "" : "s");
    std::vector<Hint> hints;
    for (const auto& [kind, count] : contents_.tracks) {
        has += fmt::format(", {} of them {}", count, kind);
    }
    if (contents_.ferries > 0)
        has += fmt::format(", {} of them {}", contents_.ferries,
                           contents_.ferries == 1 ? "a ferry" : "ferries");
    for (const auto& [kind, count] : contents_.tracks) {
        if (std::ranges::find(selection_.kinds, kind) == selection_.kinds.end()) {
            hints.emplace_back(fmt::format("--include {} takes the railway={}.", kind, kind));
        } else {
            hints.emplace_back(fmt::format(
                "The {} in it is out of use, not built yet, or a yard or spur: --include disused, "
                "yard or spur.",
                kind));
        }
    }
    const std::string files =
        files_.size() == 1 ? files_.front().string() : fmt::format("the {} files", files_.size());
    return refuse(RefusalCode::bad_data,
                  fmt::format("{}: there is no {} in use, but {}", files, asked, has),
                  std::move(hints));
}

Result<RailExtract> ExtractReader::read() {
    if (auto checked = check_files(); !checked) return tl::unexpected(checked.error());
    for (const std::filesystem::path& file : files_) {
        const auto kinds = osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation;
        const auto read = each_object(file, kinds, [&](const osmium::OSMObject& object) {
            if (object.type() == osmium::item_type::way) {
                add(static_cast<const osmium::Way&>(object));
            } else {
                add(static_cast<const osmium::Relation&>(object));
            }
        });
        if (!read) return tl::unexpected(read.error());
    }
    if (!has_track_) return no_railway();
    if (const auto read = read_outlines(); !read) return tl::unexpected(read.error());
    sort_relations();
    sort_ways();
    if (const auto read = read_nodes(); !read) return tl::unexpected(read.error());
    return std::move(extract_);
}

}  // namespace

Result<RailExtract> read_rail_extract(std::span<const std::filesystem::path> files,
                                      const TrackSelection& selection,
                                      const ReadProgress& progress) {
    try {
        return ExtractReader(files, selection, progress).read();
    } catch (const std::bad_alloc&) {
        return refuse(RefusalCode::bad_data, "There is not enough memory for this railway",
                      {"Take a smaller extract."});
    } catch (const std::length_error&) {
        return refuse(RefusalCode::bad_data, "There are more nodes than can be numbered",
                      {"Take a smaller extract."});
    }
}

}  // namespace verst
