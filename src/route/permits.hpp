#pragma once

#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

class LineDates;

/// What constraints leave of a network. Some of them go by what a section is (its lines, country,
/// gauges, wires), and are the same all along a stretch of line; the others name single sections.
class Permits {
  public:
    Permits(const Network& network, const Constraints& constraints);

    /// What a train may use of a section.
    struct Track {
        bool usable = false;
        GaugeSet gauges;  ///< that the train may have; empty: not known, any train
    };
    /// By what the section is alone.
    [[nodiscard]] Track track(const Section& section) const;

    /// False if all sections are the same to the constraints on what a section is.
    [[nodiscard]] bool tells_tracks_apart() const { return tells_tracks_apart_; }

    /// True if the day of the constraints closes a line, a crossing or a section.
    [[nodiscard]] bool day_closes() const { return day_closes_; }

    /// Single sections that are out: avoided, or not yet opened while other stretches of their
    /// lines were.
    [[nodiscard]] const std::vector<SectionIndex>& banned_sections() const {
        return banned_sections_;
    }

    /// Places that no route may touch.
    [[nodiscard]] const std::vector<PlaceIndex>& avoided_places() const { return avoided_places_; }
    /// True if the constraints keep to some sections, or to some places: then `within` says of each
    /// section whether it is one of those.
    [[nodiscard]] bool keeps_within() const { return keeps_within_; }
    [[nodiscard]] bool within(SectionIndex section) const;

    [[nodiscard]] bool permits(SectionIndex index) const;
    /// True if a train may run there as on this line, the bans on single sections apart.
    [[nodiscard]] bool permits(const SectionOnLine& on_line) const;

  private:
    [[nodiscard]] GaugeSet usable_gauges(GaugeSet gauges) const;
    [[nodiscard]] bool permits_line(const SectionOnLine& on_line) const;
    [[nodiscard]] bool closed_on_day(const SectionOnLine& on_line) const;
    void limit_lines();
    void close_stretches(LineIndex line, const LineDates& dates);
    void find_banned_sections();
    void find_avoided_places();

    const Network& network_;
    const Constraints& constraints_;
    std::vector<bool> line_permitted_;  ///< by line
    /// By line that is not open in some stretches yet, by its section: not yet open. Else empty.
    std::vector<std::vector<bool>> stretch_closed_;
    std::vector<SectionIndex> banned_sections_;
    bool day_closes_ = false;
    bool gauge_limited_;
    bool tells_tracks_apart_ = false;
    std::vector<PlaceIndex> avoided_places_;
    bool keeps_within_ = false;
};

/// The shutdowns that `as_of` puts in force.
[[nodiscard]] std::vector<const Shutdown*> shutdowns_in_force(const Network& network,
                                                              const Constraints& constraints);

}  // namespace verst
