#include "osm/countries.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <utility>

#include "geo/local_plane.hpp"
#include "verst/base/csv.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/time/zone.hpp"

namespace verst {

namespace {

constexpr double bands_per_deg = 25;
constexpr double m_in_km = 1000;

/// True of two zones whose clocks have shown the same since 1990, and will as far as is known.
bool are_alike(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const auto zone_a = Zone::find(a);
    const auto zone_b = Zone::find(b);
    if (!zone_a || !zone_b) return false;
    constexpr std::chrono::sys_days first = std::chrono::year{1990} / 1 / 1;
    constexpr std::chrono::sys_days last = std::chrono::year{2040} / 1 / 1;
    for (auto day = first; day < last; day += std::chrono::weeks{1}) {
        if (zone_a->offset_at(day) != zone_b->offset_at(day)) return false;
    }
    return true;
}

std::int32_t band_of(double lat_deg) {
    return static_cast<std::int32_t>(std::floor(lat_deg * bands_per_deg));
}

double distance_to_edge_km(Position from, Position a, Position b) {
    const LocalPlane plane(from);
    return nearest_of_piece(plane(a), plane(b)).distance_m / m_in_km;
}

/// Joins ways end to end into rings; nothing if any end is left over.
std::optional<std::vector<std::vector<NodeTable::Number>>> rings_of(const RailExtract& extract,
                                                                    const OsmRelation& relation) {
    std::vector<std::vector<NodeTable::Number>> open;
    std::vector<std::vector<NodeTable::Number>> rings;
    for (const auto& member : relation.members) {
        if (member.role != "outer" && member.role != "inner" && !member.role.empty()) continue;
        const OsmWay* way = extract.find_way(member.way);
        if (way == nullptr) return std::nullopt;
        const auto nodes = extract.nodes_of(*way);
        if (nodes.size() < 2) return std::nullopt;
        for (const auto node : nodes) {
            if (!extract.node_table.placed(node)) return std::nullopt;
        }
        open.emplace_back(nodes.begin(), nodes.end());
    }
    while (!open.empty()) {
        std::vector<NodeTable::Number> ring = std::move(open.back());
        open.pop_back();
        while (ring.front() != ring.back()) {
            const auto next = std::ranges::find_if(open, [&](const auto& piece) {
                return piece.front() == ring.back() || piece.back() == ring.back();
            });
            if (next == open.end()) return std::nullopt;
            if (next->front() != ring.back()) std::ranges::reverse(*next);
            ring.insert(ring.end(), next->begin() + 1, next->end());
            open.erase(next);
        }
        rings.push_back(std::move(ring));
    }
    return rings;
}

std::string_view iso_code(const Tags& tags) {
    for (const char* key : {"ISO3166-1:alpha2", "ISO3166-1", "country_code"}) {
        const std::string_view code = tags[key];
        if (code.size() == 2) return code;
    }
    return {};
}

}  // namespace

void Countries::Outlines::add(Edge edge) {
    const double length_km = distance_to_edge_km(edge.a, edge.b, edge.b);
    edge.doubt_km = std::max(least_doubt_km, doubt_of_length * length_km);
    // A position finds what may be near to it in its own band.
    const double reach_deg = edge.doubt_km * m_in_km / LocalPlane::m_per_deg;
    const auto number = static_cast<std::uint32_t>(edges.size());
    edges.push_back(edge);
    const auto last = band_of(std::max(edge.a.lat_deg, edge.b.lat_deg) + reach_deg);
    for (auto band = band_of(std::min(edge.a.lat_deg, edge.b.lat_deg) - reach_deg); band <= last;
         ++band) {
        bands[band].push_back(number);
    }
}

std::optional<std::uint16_t> Countries::Outlines::at(Position position) const {
    const auto band = bands.find(band_of(position.lat_deg));
    if (band == bands.end()) return std::nullopt;
    std::vector<std::uint8_t> inside(codes.size(), 0);
    for (const std::uint32_t number : band->second) {
        const Edge& edge = edges[number];
        if ((edge.a.lat_deg > position.lat_deg) == (edge.b.lat_deg > position.lat_deg)) continue;
        const double at = (position.lat_deg - edge.a.lat_deg) / (edge.b.lat_deg - edge.a.lat_deg);
        if (position.lon_deg < edge.a.lon_deg + at * (edge.b.lon_deg - edge.a.lon_deg)) {
            inside[edge.country] ^= 1U;
        }
    }
    const auto found = std::ranges::find(inside, 1U);
    if (found == inside.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - inside.begin());
}

/// The countries that a position may lie in, given the one it is drawn in.
std::vector<std::uint16_t> Countries::Outlines::near(Position position,
                                                     std::optional<std::uint16_t> inside) const {
    std::vector<std::uint16_t> found;
    if (inside) found.push_back(*inside);
    const auto band = bands.find(band_of(position.lat_deg));
    if (band == bands.end()) return found;
    const double cosine = std::max(0.01, std::cos(position.lat_deg * std::numbers::pi / 180));
    for (const std::uint32_t number : band->second) {
        const Edge& edge = edges[number];
        // A coast raises no doubt on land.
        if (inside && !edge.is_border) continue;
        if (std::ranges::find(found, edge.country) != found.end()) continue;
        // A look at the longitudes leaves out most.
        const double reach_deg = edge.doubt_km * m_in_km / LocalPlane::m_per_deg / cosine;
        const auto [west_deg, east_deg] = std::minmax(edge.a.lon_deg, edge.b.lon_deg);
        if (position.lon_deg < west_deg - reach_deg || position.lon_deg > east_deg + reach_deg) {
            continue;
        }
        if (distance_to_edge_km(position, edge.a, edge.b) < edge.doubt_km) {
            found.push_back(edge.country);
        }
    }
    return found;
}

void Countries::add_boundaries(const RailExtract& extract) {
    for (const OsmRelation& relation : extract.relations) {
        if (relation.role != RelationRole::country) continue;
        const std::string_view code = iso_code(relation.tags);
        if (code.empty()) continue;
        const auto rings = rings_of(extract, relation);
        if (!rings) continue;
        const auto country = static_cast<std::uint16_t>(boundaries_.codes.size());
        boundaries_.codes.emplace_back(code);
        for (const auto& ring : *rings) {
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                boundaries_.add({extract.node_table.position(ring[i]),
                                 extract.node_table.position(ring[i + 1]), country, true, 0});
            }
        }
    }
}

Result<void> Countries::add_base_map(const std::filesystem::path& directory) {
    const auto map = read_base_map(directory);
    if (!map) return tl::unexpected(map.error());
    const auto text = read_text_file(directory / "codes.csv");
    if (!text) return tl::unexpected(text.error());
    const CsvTable table = CsvTable::parse(*text);
    std::map<std::string_view, std::string_view> codes;
    for (std::size_t i = 1; i < table.size(); ++i) {
        const auto fields = table[i].fields;
        if (fields.size() == 2) codes[fields[0]] = fields[1];
    }
    base_map_.least_doubt_km = 1;
    base_map_.doubt_of_length = 1.0 / 3;
    const std::vector<bool> shared = shared_arcs(*map);
    for (const BaseMap::Country& country : map->countries) {
        const auto number = static_cast<std::uint16_t>(base_map_.codes.size());
        base_map_.codes.emplace_back(codes[country.name]);
        for (const BaseMap::Ring& ring : country.rings) {
            for (const BaseMap::ArcUse& use : ring) {
                const BaseMap::Arc& arc = map->arcs[use.arc];
                for (std::size_t i = 0; i + 1 < arc.size(); ++i) {
                    base_map_.add({arc[i], arc[i + 1], number, shared[use.arc], 0});
                }
            }
        }
    }
    return {};
}

std::string_view Countries::drawn_at(Position position) const {
    if (const auto country = boundaries_.at(position)) return boundaries_.codes[*country];
    if (const auto country = base_map_.at(position)) return base_map_.codes[*country];
    return {};
}

std::string_view Countries::certain_at(Position position, std::string_view hint) const {
    if (const auto country = boundaries_.at(position)) return boundaries_.codes[*country];
    const auto near = base_map_.near(position, base_map_.at(position));
    if (near.size() == 1) return base_map_.codes[near.front()];
    for (const std::uint16_t country : near) {
        if (!hint.empty() && base_map_.codes[country] == hint) return base_map_.codes[country];
    }
    return {};
}

std::string_view country_of_uic_code(std::string_view code) {
    struct Number {
        std::string_view digits;
        std::string_view country;
    };
    constexpr std::array numbers{
        Number{"10", "FI"}, Number{"20", "RU"}, Number{"21", "BY"}, Number{"22", "UA"},
        Number{"23", "MD"}, Number{"24", "LT"}, Number{"25", "LV"}, Number{"26", "EE"},
        Number{"27", "KZ"}, Number{"28", "GE"}, Number{"29", "UZ"}, Number{"30", "KP"},
        Number{"31", "MN"}, Number{"32", "VN"}, Number{"33", "CN"}, Number{"40", "CU"},
        Number{"41", "AL"}, Number{"42", "JP"}, Number{"49", "BA"}, Number{"50", "BA"},
        Number{"51", "PL"}, Number{"52", "BG"}, Number{"53", "RO"}, Number{"54", "CZ"},
        Number{"55", "HU"}, Number{"56", "SK"}, Number{"57", "AZ"}, Number{"58", "AM"},
        Number{"59", "KG"}, Number{"60", "IE"}, Number{"61", "KR"}, Number{"62", "ME"},
        Number{"65", "MK"}, Number{"66", "TJ"}, Number{"67", "TM"}, Number{"70", "GB"},
        Number{"71", "ES"}, Number{"72", "RS"}, Number{"73", "GR"}, Number{"74", "SE"},
        Number{"75", "TR"}, Number{"76", "NO"}, Number{"78", "HR"}, Number{"79", "SI"},
        Number{"80", "DE"}, Number{"81", "AT"}, Number{"82", "LU"}, Number{"83", "IT"},
        Number{"84", "NL"}, Number{"85", "CH"}, Number{"86", "DK"}, Number{"87", "FR"},
        Number{"88", "BE"}, Number{"94", "PT"}, Number{"95", "IL"}, Number{"96", "IR"},
        Number{"97", "SY"}, Number{"98", "LB"}, Number{"99", "IQ"},
    };
    constexpr std::size_t shortest = 7;
    constexpr std::size_t longest = 8;
    if (code.size() < shortest || code.size() > longest) return {};
    const auto found = std::ranges::find(numbers, code.substr(0, 2), &Number::digits);
    return found == numbers.end() ? std::string_view() : found->country;
}

CountryZones::CountryZones() {
    const char* variable = std::getenv("TZDIR");
    const std::filesystem::path directory =
        variable != nullptr && *variable != '\0' ? variable : "/usr/share/zoneinfo";
    const auto text = read_text_file(directory / "zone.tab");
    if (!text) return;
    for (const std::string_view line : split(*text, '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto fields = split(line, '\t');
        if (fields.size() < 3) continue;
        zones_[std::string(fields[0])].emplace_back(fields[2]);
    }
}

std::string_view CountryZones::of(std::string_view country) {
    const auto found = zones_.find(country);
    if (found == zones_.end()) return {};
    auto& zones = found->second;
    // Found out for those that are asked for: it takes some thousand looks at a clock.
    const bool alike = std::ranges::all_of(
        zones, [&](const std::string& zone) { return are_alike(zones.front(), zone); });
    zones.resize(1);
    if (!alike) zones.front().clear();
    return zones.front();
}

}  // namespace verst
