#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "verst/geo/position.hpp"
#include "verst/network/access.hpp"
#include "verst/network/border.hpp"
#include "verst/network/gauge_set.hpp"
#include "verst/network/ids.hpp"
#include "verst/network/line.hpp"
#include "verst/network/place.hpp"
#include "verst/network/section.hpp"
#include "verst/network/shutdown.hpp"

/// What readers give to a `NetworkBuilder`: the records of a network, before they are laid out in
/// an image. Fields mean what those of the same name in the records mean (verst::Place for
/// draft::Place). Their texts must live until the builder has built: `NetworkBuilder::keep`. An
/// index counts in the builder's vectors.
namespace verst::draft {

struct Source {
    std::string_view id = {};
    std::string_view licence = {};
    std::string_view citation = {};
};

/// Only the id and the position are needed; the kind decides what it can be: a journey begins and
/// ends at no junction.
struct Place {
    std::string_view id = {};
    PlaceKind kind = PlaceKind::station;
    std::string_view name = {};
    std::string_view name_native = {};
    std::string_view aliases = {};
    std::string_view country = {};
    Position position = {};
    double uncertainty_km = 0;
    std::optional<double> radius_km = {};
    std::string_view zone = {};
    std::string_view codes = {};
    SourceIndex source = {};  ///< the first if it has no row of its own
    std::string_view note = {};
    std::string_view file = {};
    std::uint32_t file_line = 0;
};

struct LinePoint {
    PlaceIndex place = {};
    std::optional<double> post_km = {};
    PostBasis post_basis = PostBasis::printed;
    SourceIndex post_source = {};
    std::optional<double> track_km = {};
    bool track_estimated = false;
    double offset_km = 0;
    std::uint32_t file_line = 0;
    /// The section from here to the next point, in `NetworkBuilder::sections`. Nothing: the line
    /// itself makes it, one with all lines that say nothing and join the same two places.
    std::optional<std::size_t> section_to_next = std::nullopt;
};

/// A place between two neighbours of a row, at a share of the track from one to the other: it has
/// no post, and what is known of its track is what they tell.
[[nodiscard]] inline LinePoint point_between(const LinePoint& from, const LinePoint& to,
                                             double share, PlaceIndex place) {
    LinePoint point;
    point.place = place;
    point.post_source = from.post_source;
    if (from.track_km && to.track_km) {
        point.track_km = *from.track_km + share * (*to.track_km - *from.track_km);
        point.track_estimated = to.track_estimated;
    }
    return point;
}

struct LinePost {
    std::size_t section = 0;  ///< in `NetworkBuilder::sections`
    double share = 0;         ///< of its length, from its end a
    double post_km = 0;
};

/// The kilometres of a line at the ends of a section that is not in its row.
struct Chainage {
    LineIndex line = {};
    std::optional<double> post_km_at_a = {};
    std::optional<double> post_km_at_b = {};
};

struct Line {
    std::string_view id = {};
    std::string_view name = {};
    std::string_view countries = {};
    GaugeSet gauges = {};
    std::string_view tracks = {};
    std::string_view electrified = {};
    double typical_kmh = 0;
    std::string_view opened = {};
    std::string_view confidence = {};
    SourceIndex source = {};
    std::string_view note = {};
    std::vector<LinePoint> points = {};  ///< none, or two and more
    std::vector<LinePost> posts = {};
};

/// An attribute that holds between two places of a line, over what the line itself says.
struct Attribute {
    LineIndex line = {};
    std::size_t from_point = 0;
    std::size_t to_point = 0;         ///< after `from_point`
    std::string_view attribute = {};  ///< "electrified", "tracks", "gauge_mm", "opened"
    std::string_view value = {};
    SourceIndex source = {};
};

/// A section that is more than two neighbours on a line: with a length, a shape, attributes of its
/// own. Several may join the same two places, but none a place with itself.
struct Section {
    PlaceIndex a = {};
    PlaceIndex b = {};
    double rail_km = 0;  ///< above 0
    LengthKind kind = LengthKind::track;
    bool weak = false;  ///< see `RailLength`
    SourceIndex source = {};
    /// The lines that it is on, without a place in their rows (those that name it in
    /// `LinePoint::section_to_next` need not be listed). It may be on none.
    std::vector<LineIndex> lines = {};
    /// By line: where both are known its published length there is their difference. Ascending by
    /// line.
    std::vector<Chainage> chainages = {};
    GaugeSet gauges = {};               ///< empty if unknown
    std::string_view electrified = {};  ///< "no", "3kV", "25kV"; empty if unknown
    std::string_view tracks = {};       ///< "1", "2"; empty if unknown
    double typical_kmh = 0;             ///< 0 if unknown: then that of its lines
    std::uint16_t max_kmh = 0;          ///< 0 if unknown
    bool freight_only = false;
    std::string_view country = {};  ///< empty: of its end that is not a border point
    std::vector<Position> bends =
        {};  ///< its polyline between a and b, without either; may be empty
    /// The place at an end stands beside the track: the track begins at the bend next to it. Where
    /// both do there are two bends at least.
    bool a_beside = false;
    bool b_beside = false;
};

struct Border {
    PlaceIndex place = {};
    PlaceIndex from = {};
    PlaceIndex to = {};
    std::string_view from_country = {};
    std::string_view to_country = {};
    std::string_view from_gauge_mm = {};
    std::string_view to_gauge_mm = {};
    Range stop_h = {};
    Traffic traffic = Traffic::passenger;
    std::optional<PlaceIndex> gauge_change_at = {};
    std::string_view confidence = {};
    SourceIndex source = {};
    std::string_view note = {};
    std::uint32_t file_line = 0;
};

/// Which of the tracks that meet at a place join end-on: by its neighbours where no two sections go
/// to one, else by its sections. From one side a train runs on to any section of another side; to
/// one of its own side it must reverse.
struct Junction {
    PlaceIndex place = {};
    std::vector<std::vector<PlaceIndex>> sides = {};  ///< neighbours; by side
    std::vector<std::vector<std::size_t>> section_sides =
        {};  ///< of `NetworkBuilder::sections`, instead
    std::string_view confidence = {};
    SourceIndex source = {};
    std::string_view note = {};
    std::uint32_t file_line = 0;
};

struct Shutdown {
    std::optional<LineIndex> line = {};
    std::optional<PlaceIndex> border = {};
    ShutFor shut_for = ShutFor::all;
    std::optional<CalendarDay> from = {};
    std::optional<CalendarDay> until = {};
    std::string_view from_text = {};
    std::string_view until_text = {};
    std::string_view confidence = {};
    SourceIndex source = {};
    std::string_view note = {};
    std::uint32_t file_line = 0;
};

/// A file that the network is made of: what shows that it has changed since.
struct File {
    std::string_view name = {};  ///< relative to the directory
    std::uint64_t bytes = 0;
    std::int64_t changed_ns = 0;  ///< time of the last change, nanoseconds of the Unix epoch
};

}  // namespace verst::draft
