#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/network/gazetteer.hpp"
#include "verst/network/network_builder.hpp"
#include "verst/route/route.hpp"

namespace verst::test {

/// The lengths of a line's sections, and what they rest on.
struct SectionKm {
    std::vector<double> km;
    LengthKind kind;
};
SectionKm posts(std::vector<double> km);     ///< published
SectionKm track(std::vector<double> km);     ///< measured
SectionKm estimate(std::vector<double> km);  ///< estimated

struct LineOptions {
    std::vector<int> gauges_mm = {1520};
    double kmh = 60;
    std::string_view electrified = {};  ///< "no", "3kV"; unknown if empty
};

struct BorderOptions {
    Range stop_h = {1, 3};
    Traffic traffic = Traffic::passenger;
    std::optional<char> gauge_change_at = std::nullopt;
};

/// A network that was drawn, with what a test asks of it. A place goes by its letter.
class DrawnNetwork {
  public:
    explicit DrawnNetwork(Network network) : network_(std::move(network)) {}

    [[nodiscard]] const Network& network() const { return network_; }
    [[nodiscard]] PlaceIndex place(char letter) const;
    [[nodiscard]] std::vector<PlaceIndex> places(std::string_view letters) const;
    [[nodiscard]] LineIndex line(std::string_view id) const;
    /// Between two neighbours: "AB".
    [[nodiscard]] SectionIndex section(std::string_view ends) const;
    [[nodiscard]] NamedPoint point(char letter) const;
    [[nodiscard]] std::vector<NamedPoint> points(std::string_view letters) const;

    /// The way through the letters, section by section, each on the first of its lines.
    [[nodiscard]] std::vector<RouteStep> steps(std::string_view letters) const;

    /// The letters of the places on the way: "ABD".
    [[nodiscard]] std::string path(const Route& route) const;
    /// The lines in the order of their use: "north south".
    [[nodiscard]] std::string lines(const Route& route) const;

  private:
    Network network_;
};

/// Draws a network for a test. A capital letter is a station; a small one is a border point, or a
/// site if it is given access. One character is a tenth of a degree (some 11 km) on either axis,
/// close to the equator and the meridian of Greenwich; the strokes between letters are for the
/// reader only: it is `line` that joins places.
///
///     const auto net = Drawing(R"(
///         A---B---C
///              \ /
///               D
///     )")
///                          .line("main", "ABC", posts({40, 40}))
///                          .line("loop", "BDC", track({25, 26}), {.kmh = 30})
///                          .make();
class Drawing {
  public:
    explicit Drawing(std::string_view picture);

    Drawing& line(std::string_view id, std::string_view through, const SectionKm& lengths,
                  const LineOptions& options = {});
    /// What holds between two places of a line, over what the line itself says: "gauge_mm",
    /// "electrified".
    Drawing& attribute(std::string_view line, char from, char to, std::string_view attribute,
                       std::string_view value);
    /// All places are in country "AA" unless it is said here.
    Drawing& country(std::string_view letters, std::string_view code);
    /// All clocks show UTC unless it is said here.
    Drawing& zone(std::string_view letters, std::string_view iana_name);
    /// A crossing between two stations whose countries are already known.
    Drawing& border(char at, char from, char to, const BorderOptions& options = {});
    /// Which neighbours lie beyond each end of a place: {"A", "CD"} makes trains between C and D
    /// reverse. Two sides, three of a triangle, one of a terminus.
    Drawing& junction(char at, const std::vector<std::string_view>& sides);
    /// A line (by its id) or a crossing (by the letter of its border point) that was shut; dates as
    /// in shutdowns.csv, a blank one is open.
    Drawing& shut(std::string_view line_or_border, std::string_view from, std::string_view until,
                  ShutFor shut_for = ShutFor::all);
    Drawing& access(char site, char station, AccessMode mode, double km);

    [[nodiscard]] DrawnNetwork make() { return DrawnNetwork(std::move(builder_).build().value()); }

  private:
    std::string_view keep(std::string_view text) { return builder_.keep(text); }
    PlaceIndex index(char letter) const;
    draft::Place& place(char letter) { return builder_.places[index(letter).value()]; }

    NetworkBuilder builder_;
    std::map<char, PlaceIndex> by_letter_;
};

}  // namespace verst::test
