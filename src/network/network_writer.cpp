#include "network/network_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

#include "network/image_writer.hpp"
#include "network/name_index.hpp"
#include "network/shape_code.hpp"

namespace verst {

namespace {

/// The other end of a section than `end`.
PlaceIndex beyond(const MadeSection& section, PlaceIndex end) {
    return section.a == end ? section.b : section.a;
}

std::size_t position(std::uint32_t index) { return index; }
template <class Tag>
std::size_t position(StrongIndex<Tag> index) {
    return index.value();
}

/// The rows of a table in the order of a key.
template <class Index, class Rows, class Key>
std::vector<Index> in_order_of(const Rows& rows, Key key) {
    std::vector<Index> order;
    order.reserve(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) order.emplace_back(i);
    std::ranges::stable_sort(order, {},
                             [&](Index index) { return std::invoke(key, rows[position(index)]); });
    return order;
}

/// As many letters of a text as so many bytes hold.
std::string_view letters_within(std::string_view utf8, std::size_t most_bytes) {
    if (utf8.size() <= most_bytes) return utf8;
    while (most_bytes > 0 && (static_cast<unsigned char>(utf8[most_bytes]) & 0xC0U) == 0x80U)
        --most_bytes;
    return utf8.substr(0, most_bytes);
}

/// By section: on which side of the junctions at its ends it lies.
struct Sides {
    std::uint8_t at_a = Section::any_side;
    std::uint8_t at_b = Section::any_side;
};

/// Lays a builder's tables and the sections made of them out as an image.
class NetworkWriter {
  public:
    NetworkWriter(const NetworkBuilder& builder, const MadeSections& made)
        : builder_(builder),
          made_(made),
          sides_(made.sections.size()),
          names_(make_names(builder.places)) {
        find_sections_at_places();
        for (const draft::Junction& junction : builder.junctions) find_sides(junction);
    }

    /// Null if an image cannot be as large.
    std::shared_ptr<const NetworkImage> write() && {
        reserve();
        if (!writer_.begin()) return nullptr;
        NetworkImage& image = writer_.image();
        static_assert(NetworkBuilder::longest_command + 1 == sizeof(ImageHead::command));
        std::ranges::copy(letters_within(builder_.command, NetworkBuilder::longest_command),
                          image.head.command.begin());
        writer_.set(image.name, builder_.name);
        writer_.set(image.edition, builder_.edition);
        writer_.set(image.credit, builder_.credit);
        writer_.set(image.extract_date, builder_.extract_date);
        write_sources(image);
        write_places(image);
        write_lines(image);
        write_sections(image);
        write_borders(image);
        write_access(image);
        write_junctions(image);
        write_shutdowns(image);
        write_names(image);
        write_files(image);
        return std::move(writer_).finish();
    }

  private:
    template <class Index>
    static Index checked(Index index, std::size_t count, const char* what) {
        if (index.value() >= count) {
            throw std::out_of_range(std::string("NetworkBuilder: ") + what + " " +
                                    std::to_string(index.value()) + " of " + std::to_string(count));
        }
        return index;
    }
    [[nodiscard]] PlaceIndex place(PlaceIndex index) const {
        return checked(index, builder_.places.size(), "place");
    }
    [[nodiscard]] LineIndex line(LineIndex index) const {
        return checked(index, made_.lines.size(), "line");
    }
    [[nodiscard]] SectionIndex section(std::size_t index) const {
        return checked(SectionIndex(index), builder_.sections.size(), "section");
    }
    [[nodiscard]] SourceIndex source(SourceIndex index) const {
        return checked(index, source_count(), "source");
    }
    [[nodiscard]] std::size_t source_count() const {
        return std::max<std::size_t>(builder_.sources.size(), 1);
    }

    void find_sections_at_places() {
        sections_at_.resize(builder_.places.size());
        for (std::size_t i = 0; i < made_.sections.size(); ++i) {
            const MadeSection& section = made_.sections[i];
            if (section.a == section.b)
                throw std::invalid_argument("NetworkBuilder: a section from a place to itself");
            sections_at_[section.a.value()].emplace_back(i);
            sections_at_[section.b.value()].emplace_back(i);
        }
    }

    void put_on_side(SectionIndex section, PlaceIndex at, std::size_t side) {
        const bool at_a = made_.sections.at(section.value()).a == at;
        Sides& sides = sides_[section.value()];
        (at_a ? sides.at_a : sides.at_b) = static_cast<std::uint8_t>(side);
    }

    void find_sides(const draft::Junction& junction) {
        const auto& meeting = sections_at_[place(junction.place).value()];
        for (std::size_t side = 0; side < junction.sides.size(); ++side) {
            const auto& neighbours = junction.sides[side];
            for (const SectionIndex section : meeting) {
                const PlaceIndex other = beyond(made_.sections[section.value()], junction.place);
                if (std::ranges::find(neighbours, other) != neighbours.end())
                    put_on_side(section, junction.place, side);
            }
        }
        for (std::size_t side = 0; side < junction.section_sides.size(); ++side) {
            for (const std::size_t section : junction.section_sides[side])
                put_on_side(SectionIndex(section), junction.place, side);
        }
    }

    /// The neighbours on each side, each once.
    [[nodiscard]] std::vector<std::vector<PlaceIndex>> sides_of(
        const draft::Junction& junction) const {
        if (junction.section_sides.empty()) return junction.sides;
        std::vector<std::vector<PlaceIndex>> sides;
        for (const auto& sections : junction.section_sides) {
            auto& side = sides.emplace_back();
            for (const std::size_t section : sections) {
                const PlaceIndex other = beyond(made_.sections[section], junction.place);
                if (std::ranges::find(side, other) == side.end()) side.push_back(other);
            }
        }
        return sides;
    }

    void reserve() {
        std::size_t points = 0;
        std::size_t line_sections = 0;
        std::size_t posts = 0;
        for (const draft::Line& each : builder_.lines) {
            points += each.points.size();
            posts += each.posts.size();
        }
        for (const MadeLine& each : made_.lines) line_sections += each.sections.size();
        std::size_t on_lines = 0;
        std::size_t shape_bytes = 0;
        for (const MadeSection& each : made_.sections) {
            on_lines += each.on_lines.size();
            shapes_.push_back(shape_of(each));
            shape_bytes += shapes_.back().size();
        }
        std::size_t sides = 0;
        std::size_t side_places = 0;
        for (const draft::Junction& each : builder_.junctions) {
            junction_sides_.push_back(sides_of(each));
            sides += junction_sides_.back().size();
            for (const auto& side : junction_sides_.back()) side_places += side.size();
        }
        source_rows_ = writer_.reserve<Source>(source_count());
        place_rows_ = writer_.reserve<Place>(builder_.places.size());
        place_order_ = writer_.reserve<PlaceIndex>(builder_.places.size());
        place_sections_ = writer_.reserve<SectionIndex>(2 * made_.sections.size());
        line_rows_ = writer_.reserve<Line>(made_.lines.size());
        line_order_ = writer_.reserve<LineIndex>(made_.lines.size());
        point_rows_ = writer_.reserve<LinePoint>(points);
        line_sections_ = writer_.reserve<SectionIndex>(line_sections);
        post_rows_ = writer_.reserve<LinePost>(posts);
        section_rows_ = writer_.reserve<Section>(made_.sections.size());
        on_line_rows_ = writer_.reserve<SectionOnLine>(on_lines);
        border_rows_ = writer_.reserve<BorderCrossing>(builder_.borders.size());
        border_order_ = writer_.reserve<std::uint32_t>(builder_.borders.size());
        access_rows_ = writer_.reserve<AccessRecord>(builder_.access.size());
        junction_rows_ = writer_.reserve<Junction>(builder_.junctions.size());
        junction_order_ = writer_.reserve<std::uint32_t>(builder_.junctions.size());
        side_rows_ = writer_.reserve<ImageSpan<PlaceIndex>>(sides);
        side_places_ = writer_.reserve<PlaceIndex>(side_places);
        shutdown_rows_ = writer_.reserve<Shutdown>(builder_.shutdowns.size());
        name_rows_ = writer_.reserve<PlaceName>(names_.names.size());
        russian_rows_ = writer_.reserve<ReducedName>(names_.as_russian.size());
        korean_rows_ = writer_.reserve<ReducedName>(names_.as_korean.size());
        code_rows_ = writer_.reserve<PlaceCode>(names_.codes.size());
        file_rows_ = writer_.reserve<SourceFile>(builder_.files.size());
        shape_bytes_ = writer_.reserve<std::uint8_t>(shape_bytes);
    }

    [[nodiscard]] std::vector<std::uint8_t> shape_of(const MadeSection& section) const {
        if (section.draft == nullptr || section.draft->bends.empty()) return {};
        return encode_shape(builder_.places[section.a.value()].position, section.draft->bends);
    }

    template <class Record>
    void copy(std::span<Record> to, const std::vector<Record>& from) {
        std::ranges::copy(from, to.begin());
    }

    void write_sources(NetworkImage& image) {
        const auto rows = writer_.set(image.sources, source_rows_);
        for (std::size_t i = 0; i < builder_.sources.size(); ++i) {
            const draft::Source& from = builder_.sources[i];
            writer_.set(rows[i].id, from.id);
            writer_.set(rows[i].licence, from.licence);
            writer_.set(rows[i].citation, from.citation);
        }
    }

    void write_places(NetworkImage& image) {
        const auto rows = writer_.set(image.places, place_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const draft::Place& from = builder_.places[i];
            Place& to = rows[i];
            writer_.set(to.id, from.id);
            writer_.set(to.name, from.name);
            writer_.set(to.name_native, from.name_native);
            writer_.set(to.aliases, from.aliases);
            writer_.set(to.country, from.country);
            writer_.set(to.zone, from.zone);
            writer_.set(to.codes, from.codes);
            writer_.set(to.note, from.note);
            writer_.set(to.file, from.file);
            to.position = from.position;
            to.uncertainty_km = from.uncertainty_km;
            to.radius_km = from.radius_km;
            to.source = source(from.source);
            to.file_line = from.file_line;
            to.kind = from.kind;
            copy(writer_.set(to.sections, place_sections_, sections_at_[i].size()),
                 sections_at_[i]);
        }
        copy(writer_.set(image.places_by_id, place_order_),
             in_order_of<PlaceIndex>(builder_.places, &draft::Place::id));
    }

    void write_lines(NetworkImage& image) {
        const auto rows = writer_.set(image.lines, line_rows_);
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const MadeLine& made = made_.lines[i];
            ids.push_back(i < builder_.lines.size() ? builder_.lines[i].id : unnamed_line_id);
            if (i < builder_.lines.size()) {
                write_line(builder_.lines[i], rows[i]);
            } else {
                writer_.set(rows[i].id, unnamed_line_id);
                writer_.set(rows[i].name, "unnamed track");
            }
            rows[i].detour_factor = made.detour_factor;
            rows[i].opened_in_stretches = made.opened_in_stretches;
            copy(writer_.set(rows[i].sections, line_sections_, made.sections.size()),
                 made.sections);
        }
        copy(writer_.set(image.lines_by_id, line_order_),
             in_order_of<LineIndex>(ids, std::identity()));
    }

    void write_line(const draft::Line& from, Line& to) {
        writer_.set(to.id, from.id);
        writer_.set(to.name, from.name);
        writer_.set(to.countries, from.countries);
        writer_.set(to.tracks, from.tracks);
        writer_.set(to.electrified, from.electrified);
        writer_.set(to.opened, from.opened);
        writer_.set(to.confidence, from.confidence);
        writer_.set(to.note, from.note);
        to.typical_kmh = from.typical_kmh;
        to.gauges = from.gauges;
        to.source = source(from.source);
        const auto points = writer_.set(to.points, point_rows_, from.points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            const draft::LinePoint& point = from.points[i];
            points[i].place = place(point.place);
            points[i].post_source = source(point.post_source);
            points[i].post_km = point.post_km;
            points[i].track_km = point.track_km;
            points[i].offset_km = point.offset_km;
            points[i].file_line = point.file_line;
            points[i].post_basis = point.post_basis;
            points[i].track_estimated = point.track_estimated;
        }
        const auto posts = writer_.set(to.posts, post_rows_, from.posts.size());
        for (std::size_t i = 0; i < posts.size(); ++i) {
            posts[i].section = section(from.posts[i].section);
            posts[i].share = from.posts[i].share;
            posts[i].post_km = from.posts[i].post_km;
        }
    }

    void write_length(const RailLength& from, RailLength& to) {
        to.rail_km = from.rail_km;
        to.kind = from.kind;
        to.weak = from.weak;
        to.source = source(from.source);
    }

    void write_sections(NetworkImage& image) {
        const auto rows = writer_.set(image.sections, section_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const MadeSection& from = made_.sections[i];
            Section& to = rows[i];
            to.a = from.a;
            to.b = from.b;
            write_length(from.length, to.length);
            to.geodesic_km = from.geodesic_km;
            to.typical_kmh = from.typical_kmh;
            writer_.set(to.country, from.country);
            copy(writer_.set(to.shape, shape_bytes_, shapes_[i].size()), shapes_[i]);
            to.gauges = from.gauges;
            to.side_at_a = sides_[i].at_a;
            to.side_at_b = sides_[i].at_b;
            if (from.draft != nullptr) {
                to.max_kmh = from.draft->max_kmh;
                to.freight_only = from.draft->freight_only;
                to.a_beside = from.draft->a_beside;
                to.b_beside = from.draft->b_beside;
            }
            const auto on_lines = writer_.set(to.on_lines, on_line_rows_, from.on_lines.size());
            for (std::size_t k = 0; k < on_lines.size(); ++k)
                write_on_line(from.on_lines[k], on_lines[k]);
        }
    }

    void write_on_line(const MadeSection::OnLine& from, SectionOnLine& to) {
        to.line = from.line;
        to.first_point = from.first_point;
        write_length(from.length, to.length);
        to.gauges = from.gauges;
        writer_.set(to.electrified, from.electrified);
        writer_.set(to.tracks, from.tracks);
        writer_.set(to.opened, from.opened);
        to.post_km_at_a = from.post_km_at_a;
        to.post_km_at_b = from.post_km_at_b;
    }

    void write_borders(NetworkImage& image) {
        const auto rows = writer_.set(image.borders, border_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const draft::Border& from = builder_.borders[i];
            BorderCrossing& to = rows[i];
            to.place = place(from.place);
            to.from = place(from.from);
            to.to = place(from.to);
            to.source = source(from.source);
            writer_.set(to.from_country, from.from_country);
            writer_.set(to.to_country, from.to_country);
            writer_.set(to.from_gauge_mm, from.from_gauge_mm);
            writer_.set(to.to_gauge_mm, from.to_gauge_mm);
            writer_.set(to.confidence, from.confidence);
            writer_.set(to.note, from.note);
            to.stop_h = from.stop_h;
            if (from.gauge_change_at) to.gauge_change_at = place(*from.gauge_change_at);
            to.file_line = from.file_line;
            to.traffic = from.traffic;
        }
        copy(writer_.set(image.borders_by_place, border_order_),
             in_order_of<std::uint32_t>(builder_.borders, &draft::Border::place));
    }

    void write_access(NetworkImage& image) {
        const auto rows = writer_.set(image.access, access_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const AccessLink& from = builder_.access[i];
            AccessRecord& to = rows[i];
            to.site = place(from.site);
            to.station = place(from.station);
            to.km = from.km;
            to.uncertainty_km = from.uncertainty_km;
            writer_.set(to.confidence, from.confidence);
            writer_.set(to.note, from.note);
            to.file_line = static_cast<std::uint32_t>(from.file_line);
            to.mode = from.mode;
        }
    }

    void write_junctions(NetworkImage& image) {
        const auto rows = writer_.set(image.junctions, junction_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const draft::Junction& from = builder_.junctions[i];
            Junction& to = rows[i];
            to.place = place(from.place);
            to.source = source(from.source);
            writer_.set(to.confidence, from.confidence);
            writer_.set(to.note, from.note);
            to.file_line = from.file_line;
            const auto& sides = junction_sides_[i];
            const auto spans = writer_.set(to.sides, side_rows_, sides.size());
            for (std::size_t k = 0; k < sides.size(); ++k)
                copy(writer_.set(spans[k], side_places_, sides[k].size()), sides[k]);
        }
        copy(writer_.set(image.junctions_by_place, junction_order_),
             in_order_of<std::uint32_t>(builder_.junctions, &draft::Junction::place));
    }

    void write_shutdowns(NetworkImage& image) {
        const auto rows = writer_.set(image.shutdowns, shutdown_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const draft::Shutdown& from = builder_.shutdowns[i];
            Shutdown& to = rows[i];
            if (from.line) to.line = line(*from.line);
            if (from.border) to.border = place(*from.border);
            to.from = from.from;
            to.until = from.until;
            writer_.set(to.from_text, from.from_text);
            writer_.set(to.until_text, from.until_text);
            writer_.set(to.confidence, from.confidence);
            writer_.set(to.note, from.note);
            to.source = source(from.source);
            to.file_line = from.file_line;
            to.shut_for = from.shut_for;
        }
    }

    void write_names(NetworkImage& image) {
        const auto rows = writer_.set(image.names, name_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const MadeNames::Name& from = names_.names[i];
            writer_.set(rows[i].key, from.key);
            writer_.set(rows[i].name, from.name);
            rows[i].place = from.place;
            rows[i].number = from.number;
            rows[i].is_alias = from.is_alias;
        }
        write_reduced(names_.as_russian, writer_.set(image.as_russian, russian_rows_));
        write_reduced(names_.as_korean, writer_.set(image.as_korean, korean_rows_));
        const auto codes = writer_.set(image.codes, code_rows_);
        for (std::size_t i = 0; i < codes.size(); ++i) {
            writer_.set(codes[i].code, names_.codes[i].code);
            codes[i].place = names_.codes[i].place;
        }
    }

    void write_reduced(const std::vector<MadeNames::Reduced>& from, std::span<ReducedName> to) {
        for (std::size_t i = 0; i < to.size(); ++i) {
            writer_.set(to[i].key, from[i].key);
            to[i].name = from[i].name;
        }
    }

    void write_files(NetworkImage& image) {
        const auto rows = writer_.set(image.files, file_rows_);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            writer_.set(rows[i].name, builder_.files[i].name);
            rows[i].bytes = builder_.files[i].bytes;
            rows[i].changed_ns = builder_.files[i].changed_ns;
        }
    }

    const NetworkBuilder& builder_;
    const MadeSections& made_;
    std::vector<Sides> sides_;                                          ///< by section
    std::vector<std::vector<std::uint8_t>> shapes_;                     ///< by section
    std::vector<std::vector<SectionIndex>> sections_at_;                ///< by place
    std::vector<std::vector<std::vector<PlaceIndex>>> junction_sides_;  ///< by junction
    MadeNames names_;
    ImageWriter writer_;
    ImageWriter::Rows<Source> source_rows_;
    ImageWriter::Rows<Place> place_rows_;
    ImageWriter::Rows<PlaceIndex> place_order_;
    ImageWriter::Rows<SectionIndex> place_sections_;
    ImageWriter::Rows<Line> line_rows_;
    ImageWriter::Rows<LineIndex> line_order_;
    ImageWriter::Rows<LinePoint> point_rows_;
    ImageWriter::Rows<SectionIndex> line_sections_;
    ImageWriter::Rows<LinePost> post_rows_;
    ImageWriter::Rows<Section> section_rows_;
    ImageWriter::Rows<SectionOnLine> on_line_rows_;
    ImageWriter::Rows<BorderCrossing> border_rows_;
    ImageWriter::Rows<std::uint32_t> border_order_;
    ImageWriter::Rows<AccessRecord> access_rows_;
    ImageWriter::Rows<Junction> junction_rows_;
    ImageWriter::Rows<std::uint32_t> junction_order_;
    ImageWriter::Rows<ImageSpan<PlaceIndex>> side_rows_;
    ImageWriter::Rows<PlaceIndex> side_places_;
    ImageWriter::Rows<Shutdown> shutdown_rows_;
    ImageWriter::Rows<PlaceName> name_rows_;
    ImageWriter::Rows<ReducedName> russian_rows_;
    ImageWriter::Rows<ReducedName> korean_rows_;
    ImageWriter::Rows<PlaceCode> code_rows_;
    ImageWriter::Rows<SourceFile> file_rows_;
    ImageWriter::Rows<std::uint8_t> shape_bytes_;
};

}  // namespace

std::shared_ptr<const NetworkImage> write_network(const NetworkBuilder& builder,
                                                  const MadeSections& made) {
    return NetworkWriter(builder, made).write();
}

}  // namespace verst
