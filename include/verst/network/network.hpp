#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "verst/network/access.hpp"
#include "verst/network/border.hpp"
#include "verst/network/ids.hpp"
#include "verst/network/junction.hpp"
#include "verst/network/line.hpp"
#include "verst/network/place.hpp"
#include "verst/network/section.hpp"
#include "verst/network/shutdown.hpp"

namespace verst {

class CountryMap;

/// Where facts are from.
struct Source {
    std::string_view id;
    std::string_view licence;  ///< "ODbL-1.0", "CC-BY-4.0", "fact"
    std::string_view citation;
};

/// The licence of a source of bare facts: no attribution is asked for.
inline constexpr std::string_view fact_licence = "fact";

/// Measured track over chord of the whole built-in network, to two digits (a test compares them):
/// for lines that have neither track nor posts.
inline constexpr double default_detour_factor = 1.11;

/// The tables as read, before sections and lengths are made of them. `texts` owns every string that
/// the tables point into.
struct NetworkTables {
    std::string directory;
    std::string name;
    std::string edition;
    std::vector<Source> sources;
    std::vector<Place> places;
    std::vector<Line> lines;
    std::vector<LineAttribute> attributes;
    std::vector<BorderCrossing> borders;
    std::vector<AccessLink> access;
    std::vector<Junction> junctions;
    std::vector<Shutdown> shutdowns;
    std::vector<std::unique_ptr<char[]>> texts;
};

/// Places, lines, and the sections between them. Immutable once made: share it between threads
/// freely. Movable, not copyable (texts are pointed into).
class Network {
  public:
    /// Makes sections and rail lengths of tables whose indices are all in range.
    explicit Network(NetworkTables tables);
    Network(Network&&) noexcept = default;
    Network& operator=(Network&&) noexcept = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    ~Network() = default;

    [[nodiscard]] std::string_view name() const { return tables_.name; }
    [[nodiscard]] std::string_view edition() const { return tables_.edition; }
    [[nodiscard]] const std::string& directory() const { return tables_.directory; }

    [[nodiscard]] std::span<const Place> places() const { return tables_.places; }
    [[nodiscard]] std::span<const Line> lines() const { return tables_.lines; }
    [[nodiscard]] std::span<const Section> sections() const { return sections_; }
    [[nodiscard]] std::span<const BorderCrossing> borders() const { return tables_.borders; }
    [[nodiscard]] std::span<const AccessLink> access_links() const { return tables_.access; }
    [[nodiscard]] std::span<const Junction> junctions() const { return tables_.junctions; }
    [[nodiscard]] std::span<const Shutdown> shutdowns() const { return tables_.shutdowns; }
    [[nodiscard]] std::span<const Source> sources() const { return tables_.sources; }

    [[nodiscard]] const Place& operator[](PlaceIndex i) const { return tables_.places[i.value()]; }
    [[nodiscard]] const Line& operator[](LineIndex i) const { return tables_.lines[i.value()]; }
    [[nodiscard]] const Section& operator[](SectionIndex i) const { return sections_[i.value()]; }
    [[nodiscard]] const Source& operator[](SourceIndex i) const {
        return tables_.sources[i.value()];
    }

    [[nodiscard]] std::optional<PlaceIndex> find_place(std::string_view id) const;
    [[nodiscard]] std::optional<LineIndex> find_line(std::string_view id) const;

    /// True if at least one line passes through the place: it can be an end of a route.
    [[nodiscard]] bool on_rail(PlaceIndex place) const { return on_rail_[place.value()]; }

    /// WGS84 length between the ends of a section, km. Computed when it is first asked for.
    [[nodiscard]] double geodesic_km(SectionIndex section) const;

    /// What a geodesic on this line is multiplied by where nothing better is known: track over
    /// chord where the line has measured track, else published over chord where it has posts, else
    /// `default_detour_factor`. Computed on each call.
    [[nodiscard]] double detour_factor(LineIndex line) const;

    /// The links that lead from a site or city to stations, best first: rail before road, then by
    /// length. Empty for a station.
    [[nodiscard]] std::vector<AccessLink> access_of(PlaceIndex site) const;

    /// The crossing whose border point this is, if any.
    [[nodiscard]] const BorderCrossing* crossing_at(PlaceIndex border_point) const;

    /// True if a train that comes to `at` from its neighbour `from` must change direction to go on
    /// to its neighbour `to` (see `Junction`).
    [[nodiscard]] bool reverses(PlaceIndex from, PlaceIndex at, PlaceIndex to) const;

    /// The gauges of a section as one line has it (its attributes override the line's own).
    [[nodiscard]] GaugeSet gauges_on(const SectionOnLine& section) const;

    /// The electrification of a section as one line has it: "no", "3kV"; empty if unknown.
    [[nodiscard]] std::string_view electrified_on(const SectionOnLine& section) const;
    /// The same of the number of tracks: "1", "2".
    [[nodiscard]] std::string_view tracks_on(const SectionOnLine& section) const;
    /// When it was opened: the line's year, or that of the stretch where the line has several;
    /// empty if unknown. A date of `parse_day_period`, as the reader has checked.
    [[nodiscard]] std::string_view opened_on(const SectionOnLine& section) const;
    /// True if some stretch of the line has a date of opening of its own.
    [[nodiscard]] bool opened_in_stretches(LineIndex line) const;
    /// True if it is known to be electrified.
    [[nodiscard]] bool is_electrified(const SectionOnLine& section) const;

    /// Which country a position lies in, by the base map of this network (`locate_base_map`). Read
    /// when it is first asked for; null if it cannot be read, or the network has no directory.
    [[nodiscard]] const CountryMap* country_map() const;

  private:
    struct LazyCountryMap;

    [[nodiscard]] std::span<const LineAttribute> attributes_of(LineIndex line) const;
    [[nodiscard]] std::optional<std::string_view> attribute_of(const SectionOnLine& section,
                                                               std::string_view attribute) const;

    NetworkTables tables_;
    /// By line: its first attribute in `tables_.attributes`, which are in the order of the lines.
    std::vector<std::size_t> first_attribute_;
    std::vector<Section> sections_;
    /// By section; not a number until it is known. Whoever computes it writes the same number.
    std::unique_ptr<std::atomic<double>[]> geodesics_km_;
    std::shared_ptr<LazyCountryMap> country_map_;
    std::vector<bool> on_rail_;
    std::unordered_map<PlaceIndex, std::size_t> junction_at_;
    std::unordered_map<std::string_view, PlaceIndex> place_by_id_;
    std::unordered_map<std::string_view, LineIndex> line_by_id_;
};

}  // namespace verst
