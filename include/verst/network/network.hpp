#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verst/network/access.hpp"
#include "verst/network/border.hpp"
#include "verst/network/ids.hpp"
#include "verst/network/junction.hpp"
#include "verst/network/line.hpp"
#include "verst/network/place.hpp"
#include "verst/network/section.hpp"
#include "verst/network/shutdown.hpp"
#include "verst/network/source.hpp"

namespace verst {

class CountryMap;
struct NetworkImage;

/// Measured track over chord of the whole built-in network, to two digits (a test compares them):
/// for lines that have neither track nor posts.
inline constexpr double default_detour_factor = 1.11;

/// What is known of an image and the parts behind it (docs/image-format.md) before they are used.
enum class ImageTrust : std::uint8_t {
    nothing,      ///< who uses a part checks it first
    known_sound,  ///< all that is read on opening, and the search graphs, were checked before
};

/// Places, lines, and the sections between them: a view of an image, whether it was mapped from a
/// file (`open_image`) or built in memory (`NetworkBuilder`). Immutable: share it between threads
/// freely. Cheap to move, not copyable.
class Network {
  public:
    /// A view of an image that is sound, and lives as long as `image` says.
    Network(std::shared_ptr<const NetworkImage> image, std::string directory,
            ImageTrust trust = ImageTrust::nothing);
    Network(Network&&) noexcept = default;
    Network& operator=(Network&&) noexcept = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    ~Network() = default;

    [[nodiscard]] std::string_view name() const;
    [[nodiscard]] std::string_view edition() const;
    /// Of the tables, and of what else lies beside them; empty if it came from no directory.
    [[nodiscard]] const std::string& directory() const { return directory_; }
    /// Who is to be named under every answer, beside the sources; may be empty.
    [[nodiscard]] std::string_view credit() const;
    /// The day of the data, "2026-11-20"; empty if the edition says it.
    [[nodiscard]] std::string_view extract_date() const;

    [[nodiscard]] std::span<const Place> places() const { return places_; }
    [[nodiscard]] std::span<const Line> lines() const { return lines_; }
    [[nodiscard]] std::span<const Section> sections() const { return sections_; }
    [[nodiscard]] std::span<const BorderCrossing> borders() const;
    [[nodiscard]] std::vector<AccessLink> access_links() const;
    [[nodiscard]] std::span<const Junction> junctions() const;
    [[nodiscard]] std::span<const Shutdown> shutdowns() const;
    [[nodiscard]] std::span<const Source> sources() const;

    [[nodiscard]] const Place& operator[](PlaceIndex i) const { return places_[i.value()]; }
    [[nodiscard]] const Line& operator[](LineIndex i) const { return lines_[i.value()]; }
    [[nodiscard]] const Section& operator[](SectionIndex i) const { return sections_[i.value()]; }
    [[nodiscard]] const Source& operator[](SourceIndex i) const { return sources()[i.value()]; }

    [[nodiscard]] std::optional<PlaceIndex> find_place(std::string_view id) const;
    [[nodiscard]] std::optional<LineIndex> find_line(std::string_view id) const;

    /// True if at least one section ends at the place: it can be an end of a route.
    [[nodiscard]] bool on_rail(PlaceIndex place) const { return !(*this)[place].sections.empty(); }

    /// WGS84 length between the ends of a section, km.
    [[nodiscard]] double geodesic_km(SectionIndex section) const {
        return (*this)[section].geodesic_km;
    }

    /// What a geodesic on this line is multiplied by where nothing better is known: track over
    /// chord where the line has measured track, else published over chord where it has posts, else
    /// `default_detour_factor`.
    [[nodiscard]] double detour_factor(LineIndex line) const { return (*this)[line].detour_factor; }

    /// The polyline of a section from its end a to its end b, both included: at most some metres
    /// off the track where the section has a shape, else the two ends alone.
    [[nodiscard]] std::vector<Position> shape_of(SectionIndex section) const;

    /// The same without the places that stand beside the track: where trains run, and what the
    /// section's length is measured along. Two points at least.
    [[nodiscard]] std::vector<Position> track_of(SectionIndex section) const;

    /// The links that lead from a site or city to stations, best first: rail before road, then by
    /// length. Empty for a station.
    [[nodiscard]] std::vector<AccessLink> access_of(PlaceIndex site) const;

    /// The crossing whose border point this is, if any.
    [[nodiscard]] const BorderCrossing* crossing_at(PlaceIndex border_point) const;

    /// What is known of the directions at a place, if anything.
    [[nodiscard]] const Junction* junction_at(PlaceIndex place) const;

    /// False if a train that comes to `at` by one section is on another track there than the other
    /// section is: it cannot go on by that at all (see `Junction`).
    [[nodiscard]] bool on_one_track(SectionIndex from, PlaceIndex at, SectionIndex to) const;
    /// True if a train that comes to `at` by one section must change direction to go on by another
    /// (see `Junction`).
    [[nodiscard]] bool reverses(SectionIndex from, PlaceIndex at, SectionIndex to) const;
    /// The same by its neighbours: true if it must whichever sections lead from and to them.
    [[nodiscard]] bool reverses(PlaceIndex from, PlaceIndex at, PlaceIndex to) const;

    /// The section of a line from points[first_point] to the next, as the line has it.
    [[nodiscard]] const SectionOnLine& on_line(LineIndex line, std::size_t first_point) const;

    /// The gauges of a section as one line has it.
    [[nodiscard]] GaugeSet gauges_on(const SectionOnLine& section) const { return section.gauges; }
    /// The electrification of a section as one line has it: "no", "3kV"; empty if unknown.
    [[nodiscard]] std::string_view electrified_on(const SectionOnLine& section) const {
        return section.electrified;
    }
    /// The same of the number of tracks: "1", "2".
    [[nodiscard]] std::string_view tracks_on(const SectionOnLine& section) const {
        return section.tracks;
    }
    /// When it was opened: the line's year, or that of the stretch where the line has several;
    /// empty if unknown. A date of `parse_day_period`, as the reader has checked.
    [[nodiscard]] std::string_view opened_on(const SectionOnLine& section) const {
        return section.opened;
    }
    /// True if some stretch of the line has a date of opening of its own.
    [[nodiscard]] bool opened_in_stretches(LineIndex line) const {
        return (*this)[line].opened_in_stretches;
    }
    /// True if it is known to be electrified.
    [[nodiscard]] bool is_electrified(const SectionOnLine& section) const;

    /// Every gauge that some section has, mm, ascending.
    [[nodiscard]] std::vector<int> gauges_mm() const;

    /// Which country a position lies in, by the base map of this network (`locate_base_map`). Read
    /// when it is first asked for; null if it cannot be read, or the network has no directory.
    [[nodiscard]] const CountryMap* country_map() const;

    [[nodiscard]] const NetworkImage& image() const { return *image_; }
    [[nodiscard]] ImageTrust trust() const { return trust_; }

  private:
    struct LazyCountryMap;

    std::shared_ptr<const NetworkImage> image_;
    std::span<const Place> places_;
    std::span<const Line> lines_;
    std::span<const Section> sections_;
    std::string directory_;
    std::shared_ptr<LazyCountryMap> country_map_;
    ImageTrust trust_;
};

}  // namespace verst
