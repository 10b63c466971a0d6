#include "verst/network/joined_network.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "network/credits.hpp"
#include "network/redraft.hpp"
#include "network/same_places.hpp"
#include "network/shared_track.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

/// Sections of two extracts that differ by less are one.
constexpr double same_section_km = 0.002;

/// "a" and "b" in a row, each once.
std::string both(std::string_view a, std::string_view b, std::string_view separator) {
    if (a.empty() || a == b) return std::string(b);
    if (b.empty()) return std::string(a);
    return std::string(a).append(separator).append(b);
}

std::string both_lists(std::string_view a, std::string_view b) {
    std::string list(a);
    const auto known = split(a, ';');
    for (const std::string_view each : split(b, ';')) {
        if (each.empty() || std::ranges::find(known, each) != known.end()) continue;
        list.append(list.empty() ? "" : ";").append(each);
    }
    return list;
}

class Joiner {
  public:
    Joiner(const Network& first, const Network& second)
        : first_(first), second_(second), made_(redraft(first)), other_(redraft(second)) {}

    Result<Network> join() && {
        made_.name = both(first_.name(), second_.name(), " + ");
        std::error_code error;
        // Journeys and base maps lie beside tables.
        if (!std::filesystem::exists(std::filesystem::path(made_.directory) / "edition.toml",
                                     error))
            made_.directory = second_.directory();
        made_.edition = both(first_.edition(), second_.edition(), " + ");
        made_.credit = credit_of_both(first_, second_);
        made_.extract_date = both(first_.extract_date(), second_.extract_date(), ", ");
        add_sources();
        add_places();
        add_lines();
        from_second_.assign(made_.sections.size(), false);
        add_sections();
        add_rows();
        add_the_rest();
        add_junctions();
        share_tracks();
        return std::move(made_).build();
    }

  private:
    void add_sources() {
        for (const draft::Source& source : other_.sources) {
            const auto same = std::ranges::find_if(made_.sources, [&](const draft::Source& each) {
                return each.id == source.id && each.citation == source.citation;
            });
            source_.emplace_back(static_cast<std::size_t>(same - made_.sources.begin()));
            if (same != made_.sources.end()) continue;
            draft::Source added = source;
            added.id = free_id(source.id, [&](std::string_view id) {
                return std::ranges::find(made_.sources, id, &draft::Source::id) !=
                       made_.sources.end();
            });
            made_.sources.push_back(added);
        }
    }

    /// The id, or the id with a number that no other has.
    template <class IsTaken>
    std::string_view free_id(std::string_view id, IsTaken is_taken) {
        if (!is_taken(id)) return id;
        for (int number = 2;; ++number) {
            const std::string other = std::string(id) + "-" + std::to_string(number);
            if (!is_taken(std::string_view(other))) return made_.keep(other);
        }
    }

    void add_places() {
        place_.resize(other_.places.size());
        is_joined_.assign(made_.places.size(), false);
        std::vector<bool> done(other_.places.size(), false);
        for (const auto& [a, b] : same_places(first_, second_)) {
            place_[b.value()] = a;
            done[b.value()] = true;
            is_joined_[a.value()] = true;
            unite(made_.places[a.value()], other_.places[b.value()]);
        }
        std::set<std::string_view> ids;
        for (const draft::Place& place : made_.places) ids.insert(place.id);
        for (std::size_t i = 0; i < other_.places.size(); ++i) {
            if (done[i]) continue;
            place_[i] = PlaceIndex(made_.places.size());
            draft::Place place = other_.places[i];
            place.id = free_id(place.id, [&](std::string_view id) { return ids.contains(id); });
            place.source = source(place.source);
            ids.insert(place.id);
            made_.places.push_back(place);
        }
    }

    /// What one place is called and coded by in the other network.
    void unite(draft::Place& to, const draft::Place& from) {
        std::string aliases(to.aliases);
        // An import calls a stop that has no name by its id.
        if (to.name == to.id && !from.name.empty()) to.name = from.name;
        const auto add = [&](std::string_view name, std::string_view prefix) {
            const std::string_view known[] = {to.name, to.name_native};
            if (name.empty() || name == from.id ||
                std::ranges::find(known, name) != std::end(known))
                return;
            for (const std::string_view alias : split(aliases, ';')) {
                if (alias.substr(alias.find(':') + 1) == name) return;
            }
            aliases.append(aliases.empty() ? "" : ";").append(prefix).append(name);
        };
        if (to.name.empty()) to.name = from.name;
        if (to.name_native.empty()) to.name_native = from.name_native;
        add(from.name, "");
        add(from.name_native, "");
        for (const std::string_view alias : split(from.aliases, ';')) {
            const auto colon = alias.find(':');
            const bool has_language = colon != std::string_view::npos;
            add(has_language ? alias.substr(colon + 1) : alias,
                has_language ? alias.substr(0, colon + 1) : std::string_view());
        }
        to.aliases = made_.keep(aliases);
        to.codes = made_.keep(both_lists(to.codes, from.codes));
        if (to.country.empty()) to.country = from.country;
        if (to.zone.empty()) to.zone = from.zone;
        // A junction where another extract has the station that it belongs to.
        if (to.kind == PlaceKind::junction) to.kind = from.kind;
    }

    [[nodiscard]] PlaceIndex place(PlaceIndex index) const { return place_[index.value()]; }
    [[nodiscard]] SourceIndex source(SourceIndex index) const {
        return index.value() < source_.size() ? source_[index.value()] : SourceIndex(0);
    }
    [[nodiscard]] LineIndex line(LineIndex index) const { return line_[index.value()]; }

    /// Lines of one id through the same places, or of OpenStreetMap, where they have no row.
    [[nodiscard]] bool is_same_row(const draft::Line& known, const draft::Line& other) const {
        return std::ranges::equal(known.points, other.points,
                                  [&](const draft::LinePoint& a, const draft::LinePoint& b) {
                                      return a.place == place(b.place);
                                  });
    }

    /// Lines without their rows. One that both have is one.
    void add_lines() {
        std::map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < made_.lines.size(); ++i) by_id[made_.lines[i].id] = i;
        for (const draft::Line& from : other_.lines) {
            const auto same = by_id.find(from.id);
            const bool is_known =
                same != by_id.end() && is_same_row(made_.lines[same->second], from);
            is_known_.push_back(is_known);
            if (is_known) {
                line_.emplace_back(same->second);
                continue;
            }
            line_.emplace_back(made_.lines.size());
            draft::Line to = from;
            to.id = free_id(from.id, [&](std::string_view id) { return by_id.contains(id); });
            to.source = source(from.source);
            to.points.clear();
            to.posts.clear();
            by_id[to.id] = made_.lines.size();
            made_.lines.push_back(std::move(to));
        }
    }

    void add_sections() {
        std::map<std::pair<PlaceIndex, PlaceIndex>, std::vector<std::size_t>> between;
        for (std::size_t s = 0; s < made_.sections.size(); ++s) {
            const draft::Section& section = made_.sections[s];
            if (is_joined_[section.a.value()] && is_joined_[section.b.value()])
                between[std::minmax(section.a, section.b)].push_back(s);
        }
        std::vector<bool> in_row(other_.sections.size());
        for (const draft::Line& line : other_.lines) {
            for (const draft::LinePoint& point : line.points) {
                if (point.section_to_next) in_row[*point.section_to_next] = true;
            }
        }
        for (std::size_t i = 0; i < other_.sections.size(); ++i) {
            const draft::Section& from = other_.sections[i];
            draft::Section to = from;
            to.a = place(from.a);
            to.b = place(from.b);
            const auto twin =
                std::ranges::find_if(between[std::minmax(to.a, to.b)], [&](std::size_t s) {
                    const draft::Section& other = made_.sections[s];
                    return !other.bends.empty() == !to.bends.empty() && other.kind == to.kind &&
                           std::abs(other.rail_km - to.rail_km) < same_section_km;
                });
            if (twin != between[std::minmax(to.a, to.b)].end()) {
                section_.push_back(*twin);
                continue;
            }
            keep_track(from, to, in_row[i]);
            to.source = source(from.source);
            for (LineIndex& each : to.lines) each = line(each);
            for (draft::Chainage& each : to.chainages) each.line = line(each.line);
            std::ranges::sort(to.lines);
            std::ranges::sort(to.chainages, {}, &draft::Chainage::line);
            section_.push_back(made_.sections.size());
            made_.sections.push_back(std::move(to));
            from_second_.push_back(true);
        }
    }

    /// Where a place lies elsewhere in the first network, the second's track does not bend to it.
    /// One of a row of places, without bends, says nothing of where its track is.
    void keep_track(const draft::Section& from, draft::Section& to, bool in_row) const {
        if (in_row && from.bends.empty()) return;
        constexpr double indistinct_km = 0.002;
        const auto moved_from = [&](PlaceIndex was, PlaceIndex is) -> std::optional<Position> {
            const Position before = other_.places[was.value()].position;
            const Position now = made_.places[is.value()].position;
            if (short_length_km(before, now) < indistinct_km) return std::nullopt;
            return before;
        };
        if (const auto a = moved_from(from.a, to.a); a && !from.a_beside) {
            to.bends.insert(to.bends.begin(), *a);
            to.a_beside = true;
        }
        if (const auto b = moved_from(from.b, to.b); b && !from.b_beside) {
            to.bends.push_back(*b);
            to.b_beside = true;
        }
    }

    void add_rows() {
        for (std::size_t i = 0; i < other_.lines.size(); ++i) {
            draft::Line& to = made_.lines[line_[i].value()];
            for (draft::LinePoint point : other_.lines[i].points) {
                if (is_known_[i]) break;
                point.place = place(point.place);
                point.post_source = source(point.post_source);
                if (point.section_to_next) point.section_to_next = section_[*point.section_to_next];
                to.points.push_back(point);
            }
            for (draft::LinePost post : other_.lines[i].posts) {
                post.section = section_[post.section];
                const bool is_there = std::ranges::any_of(to.posts, [&](const auto& each) {
                    return each.section == post.section && each.post_km == post.post_km;
                });
                if (!is_there) to.posts.push_back(post);
            }
        }
        for (draft::Attribute attribute : other_.attributes) {
            if (is_known_[attribute.line.value()]) continue;
            attribute.line = line(attribute.line);
            attribute.source = source(attribute.source);
            made_.attributes.push_back(attribute);
        }
    }

    void add_the_rest() {
        for (draft::Border border : other_.borders) {
            border.place = place(border.place);
            if (std::ranges::find(made_.borders, border.place, &draft::Border::place) !=
                made_.borders.end()) {
                continue;
            }
            border.from = place(border.from);
            border.to = place(border.to);
            if (border.gauge_change_at) border.gauge_change_at = place(*border.gauge_change_at);
            border.source = source(border.source);
            made_.borders.push_back(border);
        }
        for (AccessLink link : other_.access) {
            link.site = place(link.site);
            link.station = place(link.station);
            const bool is_there = std::ranges::any_of(made_.access, [&](const AccessLink& each) {
                return each.site == link.site && each.station == link.station;
            });
            if (!is_there) made_.access.push_back(link);
        }
        for (draft::Shutdown shutdown : other_.shutdowns) {
            if (shutdown.line && is_known_[shutdown.line->value()]) continue;
            if (shutdown.line) shutdown.line = line(*shutdown.line);
            if (shutdown.border) shutdown.border = place(*shutdown.border);
            shutdown.source = source(shutdown.source);
            made_.shutdowns.push_back(shutdown);
        }
    }

    static bool tells_tracks(const draft::Junction& junction) {
        return junction.section_sides.size() > Junction::sides_of_track;
    }

    /// Sides count from one drawing of a place only: of two drawings the one that tells tracks
    /// apart, else the first.
    void add_junctions() {
        std::map<PlaceIndex, std::size_t> at;
        for (std::size_t i = 0; i < made_.junctions.size(); ++i) at[made_.junctions[i].place] = i;
        for (const draft::Junction& from : other_.junctions) {
            draft::Junction to = from;
            to.place = place(from.place);
            to.source = source(from.source);
            for (auto& side : to.section_sides) {
                for (std::size_t& section : side) section = section_[section];
            }
            const auto there = at.find(to.place);
            if (there == at.end()) {
                made_.junctions.push_back(std::move(to));
                continue;
            }
            draft::Junction& known = made_.junctions[there->second];
            const bool one_object =
                made_.places[to.place.value()].id == other_.places[from.place.value()].id;
            if (one_object) {
                unite_sides(known, to);
            } else if (tells_tracks(to) && !tells_tracks(known)) {
                known = std::move(to);
            }
        }
    }

    static void unite_sides(draft::Junction& to, const draft::Junction& from) {
        std::set<std::size_t> known;
        for (const auto& side : to.section_sides) known.insert(side.begin(), side.end());
        to.section_sides.resize(std::max(to.section_sides.size(), from.section_sides.size()));
        for (std::size_t side = 0; side < from.section_sides.size(); ++side) {
            for (const std::size_t section : from.section_sides[side]) {
                if (!known.contains(section)) to.section_sides[side].push_back(section);
            }
        }
    }

    void share_tracks() {
        std::vector<TableRun> runs;
        add_runs(first_, false, runs);
        add_runs(second_, true, runs);
        // Single sections first: they name the track, runs only its length.
        std::ranges::stable_sort(runs, {}, [](const TableRun& run) { return run.sections.size(); });
        if (!runs.empty()) share_track(made_, runs, from_second_);
    }

    /// The runs of a network's rows of tables between places that both have.
    void add_runs(const Network& network, bool second, std::vector<TableRun>& runs) const {
        for (std::size_t i = 0; i < network.lines().size(); ++i) {
            const Line& row = network.lines()[i];
            const auto at = [&](std::size_t point) {
                const PlaceIndex index = row.points[point].place;
                return second ? place(index) : index;
            };
            const auto is_common = [&](PlaceIndex index) {
                return index.value() < is_joined_.size() && is_joined_[index.value()];
            };
            std::optional<TableRun> run;
            for (std::size_t k = 0; k < row.sections.size(); ++k) {
                if (is_common(at(k))) {
                    run.emplace();
                    run->from = at(k);
                    run->line = second ? line_[i].value() : i;
                    run->length.kind = LengthKind::published;
                }
                const std::size_t number = row.sections[k].value();
                const std::size_t section = second ? section_[number] : number;
                if (!made_.sections[section].bends.empty() || from_second_[section] != second)
                    run.reset();
                if (!run) continue;
                add(network.on_line(LineIndex(i), k).length, second, *run);
                run->sections.push_back(section);
                run->to = at(k + 1);
                if (is_common(run->to)) runs.push_back(*std::exchange(run, std::nullopt));
            }
        }
    }

    /// A section's length to that of a run, which is no better known than the worst of its parts.
    void add(const RailLength& length, bool second, TableRun& run) const {
        run.length.rail_km += length.rail_km;
        run.length.kind = std::max(run.length.kind, length.kind);
        run.length.weak = run.length.weak || length.weak;
        run.length.source = second ? source(length.source) : length.source;
    }

    const Network& first_;
    const Network& second_;
    NetworkBuilder made_;
    NetworkBuilder other_;
    std::vector<SourceIndex> source_;  ///< by index in the second network: that in both
    std::vector<PlaceIndex> place_;
    std::vector<LineIndex> line_;
    std::vector<bool> is_known_;  ///< by line of the second network: the first has it too
    std::vector<std::size_t> section_;
    std::vector<bool> is_joined_;    ///< by place of the first network
    std::vector<bool> from_second_;  ///< by section
};

}  // namespace

Result<Network> joined(const Network& first, const Network& second) {
    return Joiner(first, second).join();
}

}  // namespace verst
