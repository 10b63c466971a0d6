#pragma once

#include <limits>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"
#include "verst/route/route.hpp"

namespace verst::test {

inline constexpr double nowhere = std::numeric_limits<double>::infinity();

/// What the words of constraints.hpp and router.hpp say, worked out in the plainest way, section by
/// section, to hold against the router. Nothing of src/route is used.
class PlainSearch {
  public:
    PlainSearch(const Network& network, Metric metric, const Constraints& constraints);

    /// True if a train may run on a section at all.
    [[nodiscard]] bool is_open(SectionIndex section) const {
        return !tracks_[section.value()].empty();
    }
    /// True if it may run there as on this line.
    [[nodiscard]] bool is_open(const SectionOnLine& on_line) const;

    /// Kilometres or hours of the best way through the stations; `nowhere` if there is none.
    [[nodiscard]] double least(std::span<const PlaceIndex> stations) const;

    /// By place: of the best way there from a start.
    [[nodiscard]] std::vector<double> least_from(PlaceIndex start) const;

    /// Of these steps, with the best choice of where to change gauge; `nowhere` if they are not
    /// permitted.
    [[nodiscard]] double cost(std::span<const RouteStep> steps) const;

  private:
    /// Where a train is, where it came from (itself where it begins), and its gauge.
    using State = std::tuple<PlaceIndex, PlaceIndex, int>;
    using States = std::map<State, double>;

    [[nodiscard]] std::vector<int> tracks_of(SectionIndex index) const;
    [[nodiscard]] std::optional<GaugeSet> usable(const SectionOnLine& on_line) const;
    [[nodiscard]] bool is_shut(const Shutdown& shutdown) const;
    [[nodiscard]] States begin(PlaceIndex start) const;
    [[nodiscard]] States everywhere(States costs) const;
    [[nodiscard]] static States at(const States& states, PlaceIndex place);
    /// `nowhere` if the train cannot go so.
    [[nodiscard]] double step_cost(const State& from, SectionIndex section, PlaceIndex to,
                                   int gauge_mm) const;
    [[nodiscard]] double gauge_change(PlaceIndex place) const;
    [[nodiscard]] bool changes_line(PlaceIndex came_from, PlaceIndex place,
                                    SectionIndex onto) const;
    [[nodiscard]] Constraints at_home(PlaceIndex from, PlaceIndex to) const;

    const Network& network_;
    Metric metric_;
    const Constraints& constraints_;
    std::vector<std::vector<int>> tracks_;  ///< by section: the gauges a train may have there
    std::vector<std::vector<SectionIndex>> meeting_;  ///< by place
};

}  // namespace verst::test
