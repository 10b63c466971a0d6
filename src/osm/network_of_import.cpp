#include "verst/osm/network_of_import.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "network/credits.hpp"
#include "verst/geo/short_length.hpp"
#include "verst/network/network_builder.hpp"

namespace verst {

namespace {

/// Two points that a map need not tell apart.
constexpr double indistinct_km = 0.002;

class NetworkFiller {
  public:
    NetworkFiller(const Import& import, const std::string& command) : network_(import.network) {
        std::string files;
        for (const std::string& file : import.report.files) {
            files.append(files.empty() ? "" : ", ").append(file);
        }
        builder_.name = "OpenStreetMap, " + files;
        builder_.edition = network_.date.empty() ? "undated" : network_.date;
        builder_.credit = dated_credit(osm_credit, day_of_extract());
        builder_.extract_date = day_of_extract();
        builder_.command = command.size() <= NetworkBuilder::longest_command
                               ? command
                               : "verst import FILE... -o FILE";
    }

    Result<Network> fill() && {
        add_sources();
        for (const ImportedPlace& place : network_.places) add(place);
        for (const ImportedLine& line : network_.lines) add(line);
        for (const ImportedSection& section : network_.sections) add(section);
        add_posts();
        name_countries_of_lines();
        add_junctions();
        add_borders();
        return std::move(builder_).build();
    }

  private:
    [[nodiscard]] std::string day_of_extract() const {
        constexpr std::size_t length_of_day = 10;
        return network_.date.substr(0, std::min(length_of_day, network_.date.size()));
    }

    std::string_view keep(std::string_view text) { return builder_.keep(text); }

    void add_sources() {
        const std::string as_of = network_.date.empty() ? "" : ", as of " + network_.date;
        builder_.sources.push_back({"osm", "ODbL-1.0",
                                    keep("OpenStreetMap contributors" + as_of +
                                         ", https://www.openstreetmap.org/copyright")});
    }

    void add(const ImportedPlace& place) {
        draft::Place to;
        to.id = keep(place.id);
        to.kind = place.kind;
        // Who stops there must be able to say so.
        const bool is_stop = place.kind == PlaceKind::station || place.kind == PlaceKind::halt;
        to.name = keep(place.names.empty() && is_stop ? place.id : place.names.any());
        if (!place.names.latin.empty()) to.name_native = keep(place.names.native);
        std::string aliases;
        for (const auto& [language, name] : place.names.others) {
            if (name == place.names.latin || name == place.names.native) continue;
            aliases.append(aliases.empty() ? "" : ";").append(language).append(":").append(name);
        }
        to.aliases = keep(aliases);
        to.country = keep(place.country);
        to.position = place.position;
        to.zone = keep(place.zone);
        to.codes = keep(place.codes);
        builder_.places.push_back(to);
        at_.emplace_back();
    }

    void add(const ImportedLine& line) {
        draft::Line to;
        to.id = keep(line.id);
        const std::string& name = line.names.any();
        to.name = keep(name.empty()       ? line.ref
                       : line.ref.empty() ? name
                                          : fmt::format("{} ({})", name, line.ref));
        builder_.lines.push_back(to);
        countries_.emplace_back();
    }

    void add(const ImportedSection& section) {
        const ImportedTrack& track = network_.tracks[section.track];
        draft::Section to;
        to.a = PlaceIndex(section.ends[0].place);
        to.b = PlaceIndex(section.ends[1].place);
        // Two nodes at one point are a section of no length to speak of.
        constexpr double shortest_km = 1e-6;
        to.rail_km = std::max(section.rail_km, shortest_km);
        for (const std::uint32_t line : track.lines) to.lines.emplace_back(line);
        for (const int gauge_mm : track.gauges_mm) to.gauges.add(gauge_mm);
        to.electrified = keep(track.electrified);
        if (section.track_count > 0) to.tracks = keep(std::to_string(section.track_count));
        to.typical_kmh = usual_kmh(section.max_kmh);
        to.max_kmh = static_cast<std::uint16_t>(std::lround(section.max_kmh));
        to.freight_only = track.freight_only;
        to.country = keep(country_of(section));
        for (const std::uint32_t line : track.lines) {
            if (!to.country.empty()) countries_[line].insert(to.country);
        }
        add_bends(section, to);
        for (std::size_t end = 0; end < 2; ++end) {
            at_[section.ends[end].place].push_back({builder_.sections.size(), end});
        }
        builder_.sections.push_back(std::move(to));
    }

    void add_posts() {
        for (const ImportedPost& post : network_.posts) {
            builder_.lines[post.line].posts.push_back({post.section, post.share, post.post_km});
        }
        for (const ImportedChainage& at : network_.chainages) {
            builder_.sections[at.section].chainages.push_back(
                {LineIndex(at.line), at.post_km[0], at.post_km[1]});
        }
    }

    /// Of the end whose country is known; a border has none.
    [[nodiscard]] std::string_view country_of(const ImportedSection& section) const {
        for (const auto& end : section.ends) {
            const ImportedPlace& place = network_.places[end.place];
            if (place.kind != PlaceKind::border && !place.country.empty()) return place.country;
        }
        return {};
    }

    /// The shape between its places: where a place stands beside the track, from its foot on.
    void add_bends(const ImportedSection& section, draft::Section& to) const {
        auto shape = network_.shape(section);
        const auto is_at = [&](std::size_t end, Position point) {
            const Position place = network_.places[section.ends[end].place].position;
            return short_length_km(place, point) < indistinct_km;
        };
        to.a_beside = !is_at(0, shape.front());
        to.b_beside = !is_at(1, shape.back());
        if (!to.a_beside) shape = shape.subspan(1);
        if (!to.b_beside && !shape.empty()) shape = shape.first(shape.size() - 1);
        to.bends.assign(shape.begin(), shape.end());
    }

    void name_countries_of_lines() {
        for (std::size_t i = 0; i < countries_.size(); ++i) {
            std::string joined;
            for (const std::string_view country : countries_[i]) {
                joined.append(joined.empty() ? "" : "/").append(country);
            }
            builder_.lines[i].countries = keep(joined);
        }
    }

    /// Four numbers for each track, from 4 on. A place with more than sixty tracks has the rest of
    /// them on one.
    static std::size_t side_number(const ImportedSection::End& end) {
        constexpr std::size_t tracks =
            Junction::most_sides / Junction::sides_of_track - std::size_t{1};
        const std::size_t track = std::min<std::size_t>(end.track, tracks - 1);
        const std::size_t side =
            std::min<std::size_t>(end.side, Junction::sides_of_track - std::size_t{1});
        return (track + 1) * Junction::sides_of_track + side;
    }

    void add_junctions() {
        for (std::uint32_t p = 0; p < network_.places.size(); ++p) {
            if (!network_.places[p].turning_known || at_[p].empty()) continue;
            draft::Junction junction;
            junction.place = PlaceIndex(p);
            for (const auto& [section, end] : at_[p]) {
                const std::size_t side = side_number(network_.sections[section].ends[end]);
                if (side >= junction.section_sides.size()) {
                    junction.section_sides.resize(side + 1);
                }
                junction.section_sides[side].push_back(section);
            }
            junction.confidence = "A";
            builder_.junctions.push_back(std::move(junction));
        }
    }

    void add_borders() {
        for (std::uint32_t p = 0; p < network_.places.size(); ++p) {
            const ImportedPlace& place = network_.places[p];
            if (place.kind != PlaceKind::border || at_[p].size() != 2) continue;
            draft::Border border;
            border.place = PlaceIndex(p);
            const auto neighbour = [&](std::size_t i) {
                const auto& [section, end] = at_[p][i];
                return network_.sections[section].ends[1 - end].place;
            };
            const std::uint32_t from = neighbour(0);
            const std::uint32_t to = neighbour(1);
            border.from = PlaceIndex(from);
            border.to = PlaceIndex(to);
            border.from_country = keep(network_.places[from].country);
            border.to_country = keep(network_.places[to].country);
            if (border.from_country.empty() || border.to_country.empty() ||
                border.from_country == border.to_country) {
                continue;
            }
            builder_.borders.push_back(border);
        }
    }

    struct SectionEnd {
        std::size_t section = 0;
        std::size_t end = 0;
    };

    const ImportedNetwork& network_;
    NetworkBuilder builder_;
    std::vector<std::vector<SectionEnd>> at_;            ///< by place
    std::vector<std::set<std::string_view>> countries_;  ///< by line
};

}  // namespace

double usual_kmh(double max_kmh) {
    return std::min(max_kmh * usual_part_of_limit, fastest_usual_kmh);
}

Result<Network> network_of(const Import& import, const std::string& command) {
    return NetworkFiller(import, command).fill();
}

}  // namespace verst
