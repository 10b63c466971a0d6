#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "verst/network/gauge_set.hpp"
#include "verst/network/ids.hpp"
#include "verst/network/image_types.hpp"

namespace verst {

/// What a published chainage rests on.
enum class PostBasis : std::uint8_t {
    origin,    ///< zero by definition: where the line's scale begins
    printed,   ///< a kilometre post, a station table, a published length
    derived,   ///< arithmetic on printed figures
    memory,    ///< general knowledge, no source found
    estimate,  ///< a straight line times a factor, or the like
};

/// "origin", "printed", ...: as the tables say it.
[[nodiscard]] std::string_view basis_name(PostBasis basis);

/// A place on a line.
struct LinePoint {
    PlaceIndex place;
    SourceIndex post_source;
    Maybe<double> post_km;        ///< published chainage, on the line's own scale
    Maybe<double> track_km;       ///< chainage measured along the track
    double offset_km = 0;         ///< from the place's point to the track
    std::uint32_t file_line = 0;  ///< of lines/<line id>.csv, 1-based
    PostBasis post_basis = PostBasis::printed;
    bool track_estimated = false;  ///< the stretch from the previous point is no measurement
};

/// A kilometre post of a line that stands on one of its sections, not at one of its points.
struct LinePost {
    SectionIndex section;
    double share = 0;    ///< of the section's length, from its end a
    double post_km = 0;  ///< on the line's own scale
};

/// A named railway line: an ordered row of places. Sections that have no name of their own are on
/// one line of no places, `unnamed_line_id`.
struct Line {
    ImageText id;
    ImageText name;
    ImageText countries;    ///< "RU", or "RU/KP" for a border line
    ImageText tracks;       ///< "1", "2"; empty if unknown
    ImageText electrified;  ///< "no", "3kV", "25kV"; empty if unknown
    ImageText opened;
    ImageText confidence;  ///< of these attributes: A, B or C
    ImageText note;
    ImageSpan<LinePoint> points;
    ImageSpan<SectionIndex> sections;  ///< from points[i] to points[i + 1]
    ImageSpan<LinePost> posts;         ///< beside those of the points, by section and share
    double typical_kmh = 0;            ///< ordinary running speed of a heavy passenger train
    double detour_factor = 0;          ///< see `Network::detour_factor`
    GaugeSet gauges;
    SourceIndex source;
    bool opened_in_stretches = false;  ///< some stretch has a date of opening of its own
};

/// The id of the line of all track that is on no line.
inline constexpr std::string_view unnamed_line_id = "unnamed-track";

}  // namespace verst
