#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "verst/network/ids.hpp"

namespace verst {

/// The gauges that a `GaugeSet` can hold, mm.
inline constexpr std::array known_gauges_mm{1000, 1067, 1435, 1520, 1524, 1668};

/// The gauges that a track serves, as a set: a dual-gauge track serves two.
class GaugeSet {
  public:
    constexpr GaugeSet() = default;
    /// True if the gauge is one the set can hold.
    [[nodiscard]] static bool known(int gauge_mm);
    void add(int gauge_mm);
    [[nodiscard]] bool empty() const { return bits_ == 0; }
    [[nodiscard]] bool contains(int gauge_mm) const;
    [[nodiscard]] std::vector<int> gauges_mm() const;  ///< ascending
    [[nodiscard]] GaugeSet common_with(GaugeSet other) const;
    [[nodiscard]] GaugeSet united_with(GaugeSet other) const;

    friend bool operator==(GaugeSet, GaugeSet) = default;

  private:
    std::uint8_t bits_ = 0;
};

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
    std::optional<double> post_km;  ///< published chainage, on the line's own scale
    PostBasis post_basis = PostBasis::printed;
    SourceIndex post_source;
    std::optional<double> track_km;  ///< chainage measured along the track
    bool track_estimated = false;    ///< the stretch from the previous point is no measurement
    double offset_km = 0;            ///< from the place's point to the track
    std::size_t file_line = 0;       ///< of lines/<line id>.csv, 1-based
};

/// A named railway line: an ordered row of places.
struct Line {
    std::string_view id;
    std::string_view name;
    std::string_view countries;  ///< "RU", or "RU/KP" for a border line
    GaugeSet gauges;
    std::string_view tracks;       ///< "1", "2"; empty if unknown
    std::string_view electrified;  ///< "no", "3kV", "25kV"; empty if unknown
    double typical_kmh = 0;        ///< ordinary running speed of a heavy passenger train
    std::string_view opened;
    std::string_view confidence;  ///< of these attributes: A, B or C
    SourceIndex source;
    std::string_view note;
    std::vector<LinePoint> points;
};

/// An attribute that holds between two places of a line, over what the line itself says.
struct LineAttribute {
    LineIndex line;
    std::size_t from_point = 0;
    std::size_t to_point = 0;    ///< after `from_point`
    std::string_view attribute;  ///< "electrified", "tracks", "gauge_mm"
    std::string_view value;
    SourceIndex source;
};

}  // namespace verst
