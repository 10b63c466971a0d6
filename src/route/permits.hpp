#pragma once

#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

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

    /// Sections that are out for themselves, by index; empty if there are none.
    [[nodiscard]] const std::vector<bool>& banned_sections() const { return banned_sections_; }

    [[nodiscard]] bool permits(SectionIndex section) const;
    /// True if a train may run there as on this line, the bans on single sections apart.
    [[nodiscard]] bool permits(const SectionOnLine& on_line) const;

  private:
    [[nodiscard]] GaugeSet usable_gauges(GaugeSet gauges) const;
    void limit_lines();
    void limit_gauges();
    void ban_sections();

    const Network& network_;
    const Constraints& constraints_;
    std::vector<bool> line_permitted_;  ///< by line
    bool gauge_limited_ = false;
    GaugeSet permitted_gauges_;  ///< where limited
    std::vector<bool> banned_sections_;
};

/// The shutdowns that `as_of` puts in force.
[[nodiscard]] std::vector<const Shutdown*> shutdowns_in_force(const Network& network,
                                                              const Constraints& constraints);

}  // namespace verst
