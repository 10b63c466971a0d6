#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "verst/network/network.hpp"

namespace verst {

/// Stamp of one file that an image was made of: what shows that it has changed since.
struct SourceFile {
    ImageText name;  ///< relative to the directory
    std::uint64_t bytes = 0;
    std::int64_t changed_ns = 0;  ///< time of the last change, nanoseconds of the Unix epoch
};

/// A name of a place, reduced to what people agree on: see `fold_name`.
struct PlaceName {
    ImageText key;
    ImageText name;  ///< as the place has it
    PlaceIndex place;
    std::uint16_t number = 0;  ///< among the names of its place, the primary ones first
    bool is_alias = false;
};

/// A name of a place, reduced further, so that its romanisations fall together.
struct ReducedName {
    ImageText key;
    std::uint32_t name = 0;  ///< in `NetworkImage::names`
};

struct PlaceCode {
    ImageText code;
    PlaceIndex place;
};

/// The first bytes of every image. They are laid out alike in all versions.
struct ImageHead {
    static constexpr std::array<char, 8> verst_magic{'v', 'e', 'r', 's', 't', '\n', '\x1a', '\0'};
    static constexpr std::uint32_t this_byte_order = 0x01020304;
    /// Counted up whenever a record or the checksum changes.
    static constexpr std::uint32_t this_version = 6;

    std::array<char, 8> magic = verst_magic;
    std::uint32_t byte_order = this_byte_order;
    std::uint32_t version = this_version;
    std::uint64_t bytes = 0;          ///< of the whole file
    std::uint64_t checksum = 0;       ///< of what follows up to the network: `checksum_of_head`
    std::array<char, 224> command{};  ///< that makes the image anew; 0 after its end
};
static_assert(sizeof(ImageHead) == 256);

/// Bytes behind the network in the same file: see image_parts.hpp.
struct ImagePart {
    static constexpr std::size_t alignment = 64;

    std::array<char, 16> name{};
    std::uint64_t at = 0;  ///< from the start of the file; a multiple of `alignment`
    std::uint64_t bytes = 0;
    std::uint64_t checksum = 0;  ///< `checksum_of` them
    std::uint64_t network = 0;   ///< the checksum of the network that they were made of
};

/// What lies in the file: the network, and parts behind it that were made of it.
struct ImageContents {
    static constexpr std::size_t most_parts = 8;

    std::uint64_t network_bytes = 0;     ///< of the head, the arrays and the pool
    std::uint64_t network_checksum = 0;  ///< of those behind this: `checksum_of_network`
    std::array<ImagePart, most_parts> parts{};
};

/// A network as it lies in memory and on disk: this, its arrays, and then one pool of strings.
/// docs/image-format.md describes it.
struct NetworkImage {
    ImageHead head;
    ImageContents contents;
    std::array<std::uint32_t, 16> record_bytes{};  ///< `image_record_bytes` of who made it

    ImageText name;
    ImageText edition;
    ImageText credit;
    ImageText extract_date;

    ImageSpan<Source> sources;
    ImageSpan<Place> places;
    ImageSpan<PlaceIndex> places_by_id;  ///< in the order of their ids
    ImageSpan<Line> lines;
    ImageSpan<LineIndex> lines_by_id;
    ImageSpan<Section> sections;
    ImageSpan<BorderCrossing> borders;
    ImageSpan<AccessRecord> access;
    ImageSpan<Junction> junctions;  ///< in the order of the tables
    ImageSpan<std::uint32_t> junctions_by_place;
    ImageSpan<std::uint32_t> borders_by_place;
    ImageSpan<Shutdown> shutdowns;
    ImageSpan<PlaceName> names;         ///< by key, the primary names of a key first
    ImageSpan<ReducedName> as_russian;  ///< by key: `russian_skeleton` of all Latin names
    ImageSpan<ReducedName> as_korean;   ///< by key: `korean_skeleton` of those of North Korea
    ImageSpan<PlaceCode> codes;         ///< by code
    ImageSpan<SourceFile> files;        ///< that it was made of
    ImageText pool;                     ///< all texts lie in it
};

/// The sizes of the records, in a fixed order: an image whose sizes differ was made by another
/// compiler, or for another machine.
inline constexpr std::array<std::uint32_t, 16> image_record_bytes{
    sizeof(NetworkImage), sizeof(Source),        sizeof(Place),     sizeof(LinePoint),
    sizeof(Line),         sizeof(SectionOnLine), sizeof(Section),   sizeof(BorderCrossing),
    sizeof(AccessRecord), sizeof(Junction),      sizeof(Shutdown),  sizeof(SourceFile),
    sizeof(PlaceName),    sizeof(ReducedName),   sizeof(PlaceCode), sizeof(LinePost)};

}  // namespace verst
