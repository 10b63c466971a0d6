#include "network/redraft.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "network/gauge_text.hpp"
#include "network/image.hpp"

namespace verst {

namespace {

class Redrafter {
  public:
    explicit Redrafter(const Network& network) : network_(network) {}

    NetworkBuilder draft() && {
        builder_.name = network_.name();
        builder_.edition = network_.edition();
        builder_.directory = network_.directory();
        builder_.credit = network_.credit();
        builder_.extract_date = network_.extract_date();
        for (const Source& source : network_.sources())
            builder_.sources.push_back({source.id, source.licence, source.citation});
        for (const Place& place : network_.places()) add(place);
        for (const Section& section : network_.sections()) add(section);
        for (std::size_t i = 0; i < network_.lines().size(); ++i) add_line(LineIndex(i));
        for (const BorderCrossing& crossing : network_.borders()) add(crossing);
        builder_.access = network_.access_links();
        for (const Junction& junction : network_.junctions()) add(junction);
        for (const Shutdown& shutdown : network_.shutdowns()) add(shutdown);
        return std::move(builder_);
    }

  private:
    void add(const Place& place) {
        draft::Place to;
        to.id = place.id;
        to.kind = place.kind;
        to.name = place.name;
        to.name_native = place.name_native;
        to.aliases = place.aliases;
        to.country = place.country;
        to.position = place.position;
        to.uncertainty_km = place.uncertainty_km;
        to.radius_km = place.radius_km;
        to.zone = place.zone;
        to.codes = place.codes;
        to.source = place.source;
        to.note = place.note;
        to.file = place.file;
        to.file_line = place.file_line;
        builder_.places.push_back(to);
    }

    void add(const Section& section) {
        draft::Section to;
        to.a = section.a;
        to.b = section.b;
        to.rail_km = section.length.rail_km;
        to.kind = section.length.kind;
        to.weak = section.length.weak;
        to.source = section.length.source;
        const bool has_own_gauges = std::ranges::all_of(
            section.on_lines,
            [&](const SectionOnLine& on_line) { return on_line.gauges == section.gauges; });
        if (has_own_gauges) to.gauges = section.gauges;
        for (const SectionOnLine& on_line : section.on_lines) {
            if (on_line.in_row()) continue;
            to.electrified = on_line.electrified;
            to.tracks = on_line.tracks;
            if (is_unnamed(network_[on_line.line])) continue;
            to.lines.push_back(on_line.line);
            if (!on_line.post_km_at_a && !on_line.post_km_at_b) continue;
            to.chainages.push_back({on_line.line, on_line.post_km_at_a, on_line.post_km_at_b});
        }
        to.typical_kmh = section.typical_kmh;
        to.max_kmh = section.max_kmh;
        to.freight_only = section.freight_only;
        to.a_beside = section.a_beside;
        to.b_beside = section.b_beside;
        to.country = section.country;
        if (!section.shape.empty()) {
            const auto shape = network_.shape_of(SectionIndex(builder_.sections.size()));
            to.bends.assign(shape.begin() + 1, shape.end() - 1);
        }
        builder_.sections.push_back(std::move(to));
    }

    void add_line(LineIndex index) {
        const Line& line = network_[index];
        if (is_unnamed(line)) return;
        draft::Line to;
        to.id = line.id;
        to.name = line.name;
        to.countries = line.countries;
        to.gauges = line.gauges;
        to.tracks = line.tracks;
        to.electrified = line.electrified;
        to.typical_kmh = line.typical_kmh;
        to.opened = line.opened;
        to.confidence = line.confidence;
        to.source = line.source;
        to.note = line.note;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const LinePoint& point = line.points[i];
            draft::LinePoint& drafted = to.points.emplace_back();
            drafted.place = point.place;
            drafted.post_km = point.post_km;
            drafted.post_basis = point.post_basis;
            drafted.post_source = point.post_source;
            drafted.track_km = point.track_km;
            drafted.track_estimated = point.track_estimated;
            drafted.offset_km = point.offset_km;
            drafted.file_line = point.file_line;
            if (i < line.sections.size()) drafted.section_to_next = line.sections[i].value();
        }
        for (const LinePost& post : line.posts)
            to.posts.push_back({post.section.value(), post.share, post.post_km});
        builder_.lines.push_back(std::move(to));
        for (std::size_t i = 0; i < line.sections.size(); ++i) add_attributes(index, i);
    }

    /// What holds on one section of a line beside what the line itself says.
    void add_attributes(LineIndex index, std::size_t i) {
        const Line& line = network_[index];
        const SectionOnLine& on_line = network_.on_line(index, i);
        const auto hold = [&](std::string_view attribute, std::string_view value) {
            builder_.attributes.push_back({index, i, i + 1, attribute, value, line.source});
        };
        if (on_line.electrified != line.electrified) hold("electrified", on_line.electrified);
        if (on_line.tracks != line.tracks) hold("tracks", on_line.tracks);
        if (on_line.gauges != line.gauges)
            hold("gauge_mm", builder_.keep(gauges_text(on_line.gauges)));
        if (line.opened_in_stretches) hold("opened", on_line.opened);
    }

    void add(const BorderCrossing& crossing) {
        draft::Border to;
        to.place = crossing.place;
        to.from = crossing.from;
        to.to = crossing.to;
        to.from_country = crossing.from_country;
        to.to_country = crossing.to_country;
        to.from_gauge_mm = crossing.from_gauge_mm;
        to.to_gauge_mm = crossing.to_gauge_mm;
        to.stop_h = crossing.stop_h;
        to.traffic = crossing.traffic;
        to.gauge_change_at = crossing.gauge_change_at;
        to.confidence = crossing.confidence;
        to.source = crossing.source;
        to.note = crossing.note;
        to.file_line = crossing.file_line;
        builder_.borders.push_back(to);
    }

    void add(const Junction& junction) {
        draft::Junction to;
        to.place = junction.place;
        to.section_sides.resize(junction.sides.size());
        for (const SectionIndex section : network_[junction.place].sections) {
            const std::uint8_t side = network_[section].side_at(junction.place);
            if (side < to.section_sides.size()) to.section_sides[side].push_back(section.value());
        }
        to.confidence = junction.confidence;
        to.source = junction.source;
        to.note = junction.note;
        to.file_line = junction.file_line;
        builder_.junctions.push_back(std::move(to));
    }

    void add(const Shutdown& shutdown) {
        draft::Shutdown to;
        to.line = shutdown.line;
        to.border = shutdown.border;
        to.shut_for = shutdown.shut_for;
        to.from = shutdown.from;
        to.until = shutdown.until;
        to.from_text = shutdown.from_text;
        to.until_text = shutdown.until_text;
        to.confidence = shutdown.confidence;
        to.source = shutdown.source;
        to.note = shutdown.note;
        to.file_line = shutdown.file_line;
        builder_.shutdowns.push_back(to);
    }

    const Network& network_;
    NetworkBuilder builder_;
};

}  // namespace

bool is_unnamed(const Line& line) { return line.id == unnamed_line_id && line.points.empty(); }

NetworkBuilder redraft(const Network& network) { return Redrafter(network).draft(); }

}  // namespace verst
