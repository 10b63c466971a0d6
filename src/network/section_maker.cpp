#include "network/section_maker.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "network/gauge_text.hpp"
#include "network/line_attributes.hpp"
#include "network/rail_lengths.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst {

namespace {

/// Two places in either order as one number.
std::uint64_t pair_key(PlaceIndex a, PlaceIndex b) {
    const PlaceIndex low = std::min(a, b);
    const PlaceIndex high = std::max(a, b);
    return (std::uint64_t{low.value()} << 32U) | std::uint64_t{high.value()};
}

bool is_better(const RailLength& a, const RailLength& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    return !a.weak && b.weak;
}

/// The attributes of each line, in the order of their rows.
std::vector<std::vector<const draft::Attribute*>> by_line(const NetworkBuilder& builder) {
    std::vector<std::vector<const draft::Attribute*>> attributes(builder.lines.size());
    for (const draft::Attribute& each : builder.attributes)
        attributes.at(each.line.value()).push_back(&each);
    return attributes;
}

class SectionMaker {
  public:
    explicit SectionMaker(const NetworkBuilder& builder) : builder_(builder) {}

    MadeSections make() && {
        for (const draft::Section& section : builder_.sections) add_section(section);
        const auto attributes = by_line(builder_);
        for (std::size_t i = 0; i < builder_.lines.size(); ++i)
            add_line(LineIndex(i), attributes[i]);
        for (const draft::Section& section : builder_.sections) add_lines_out_of_row(section);
        for (MadeSection& section : made_.sections) settle(section);
        return std::move(made_);
    }

  private:
    MadeSection& append(PlaceIndex a, PlaceIndex b) {
        MadeSection section;
        section.a = a;
        section.b = b;
        const draft::Place& place_a = builder_.places.at(a.value());
        const draft::Place& place_b = builder_.places.at(b.value());
        section.geodesic_km = geodesic_km(place_a.position, place_b.position);
        section.country = place_a.kind == PlaceKind::border ? place_b.country : place_a.country;
        made_.sections.push_back(std::move(section));
        return made_.sections.back();
    }

    void add_section(const draft::Section& draft) {
        MadeSection& section = append(draft.a, draft.b);
        section.draft = &draft;
        section.length = {draft.rail_km, draft.kind, draft.weak, draft.source};
        section.gauges = draft.gauges;
        if (!draft.country.empty()) section.country = draft.country;
    }

    void add_line(LineIndex index, std::span<const draft::Attribute* const> attributes) {
        const draft::Line& line = builder_.lines[index.value()];
        MadeLine made;
        std::vector<double> chord_km;
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            made.sections.emplace_back(section_of(line, i));
            chord_km.push_back(made_.sections[made.sections.back().value()].geodesic_km);
        }
        const auto lengths = rail_lengths(line, chord_km);
        const auto chainages = chainages_of(line, lengths);
        const LineAttributes special(attributes, lengths.size());
        made.detour_factor = detour_factor(line, chord_km);
        made.opened_in_stretches = special.has("opened");
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            MadeSection& section = made_.sections.at(made.sections[i].value());
            const auto gauges = special.at("gauge_mm", i);
            section.on_lines.push_back({index, static_cast<std::uint32_t>(i), lengths[i],
                                        gauges ? gauges_from(*gauges) : line.gauges,
                                        special.at("electrified", i).value_or(line.electrified),
                                        special.at("tracks", i).value_or(line.tracks),
                                        special.at("opened", i).value_or(line.opened)});
            const bool onward = section.a == line.points[i].place;
            section.on_lines.back().post_km_at_a = chainages[onward ? i : i + 1];
            section.on_lines.back().post_km_at_b = chainages[onward ? i + 1 : i];
            const bool is_first = section.draft == nullptr && section.on_lines.size() == 1;
            if (is_first || is_better(lengths[i], section.length)) section.length = lengths[i];
        }
        made_.lines.push_back(std::move(made));
    }

    /// The number of the section from a point of a line to the next.
    std::size_t section_of(const draft::Line& line, std::size_t point) {
        if (line.points[point].section_to_next) return *line.points[point].section_to_next;
        const PlaceIndex a = line.points[point].place;
        const PlaceIndex b = line.points[point + 1].place;
        const auto [found, is_new] = index_.try_emplace(pair_key(a, b), made_.sections.size());
        if (is_new) append(a, b);
        return found->second;
    }

    void add_lines_out_of_row(const draft::Section& draft) {
        MadeSection& section =
            made_.sections[static_cast<std::size_t>(&draft - builder_.sections.data())];
        for (const LineIndex index : draft.lines) {
            const draft::Line& line = builder_.lines.at(index.value());
            section.on_lines.push_back({index, SectionOnLine::not_in_row, section.length,
                                        line.gauges, line.electrified, line.tracks, line.opened});
        }
        for (const draft::Chainage& chainage : draft.chainages) {
            const auto on_line = std::ranges::find_if(section.on_lines, [&](const auto& each) {
                return each.line == chainage.line && each.first_point == SectionOnLine::not_in_row;
            });
            if (on_line == section.on_lines.end()) continue;
            on_line->post_km_at_a = chainage.post_km_at_a;
            on_line->post_km_at_b = chainage.post_km_at_b;
            if (!chainage.post_km_at_a || !chainage.post_km_at_b) continue;
            on_line->length = {std::abs(*chainage.post_km_at_b - *chainage.post_km_at_a),
                               LengthKind::published, false, draft.source};
            if (is_better(on_line->length, section.length)) section.length = on_line->length;
        }
        if (!section.on_lines.empty()) return;
        if (made_.lines.size() == builder_.lines.size()) {
            made_.lines.emplace_back().detour_factor = default_detour_factor;
        }
        section.on_lines.push_back({LineIndex(builder_.lines.size()),
                                    SectionOnLine::not_in_row,
                                    section.length,
                                    {},
                                    {},
                                    {},
                                    {}});
    }

    /// What its lines say, where it says nothing itself; and what it says itself, to its lines.
    void settle(MadeSection& section) {
        std::ranges::stable_sort(section.on_lines, {}, &MadeSection::OnLine::line);
        const bool own_gauges = !section.gauges.empty();
        for (MadeSection::OnLine& on_line : section.on_lines) {
            if (section.draft != nullptr) {
                if (own_gauges) on_line.gauges = section.gauges;
                if (!section.draft->electrified.empty())
                    on_line.electrified = section.draft->electrified;
                if (!section.draft->tracks.empty()) on_line.tracks = section.draft->tracks;
            }
            for (const int gauge_mm : on_line.gauges.gauges_mm())
                section.too_many_gauges = !section.gauges.add(gauge_mm) || section.too_many_gauges;
            if (on_line.line.value() < builder_.lines.size()) {
                section.typical_kmh =
                    std::max(section.typical_kmh, builder_.lines[on_line.line.value()].typical_kmh);
            }
        }
        if (section.draft != nullptr && section.draft->typical_kmh > 0)
            section.typical_kmh = section.draft->typical_kmh;
    }

    const NetworkBuilder& builder_;
    MadeSections made_;
    std::unordered_map<std::uint64_t, std::size_t> index_;  ///< of those that lines make
};

}  // namespace

MadeSections make_sections(const NetworkBuilder& builder) { return SectionMaker(builder).make(); }

}  // namespace verst
