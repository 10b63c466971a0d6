#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// The least time between two places, and how it comes about.
struct LeastRun {
    std::chrono::seconds time{0};  ///< rounded down
    double rail_km = 0;            ///< along the fastest way, which need not be the shortest
    double stop_h = 0;             ///< of the time: stops at borders and breaks of gauge
    /// The fastest average while it runs, km/h; nothing where it need not move.
    [[nodiscard]] std::optional<double> kmh() const;
};

/// A run from one place to another, at a point between: the least time before it, what it takes
/// there (along a section, or the stop that a border asks for), and the least time after it.
struct LeastParts {
    std::chrono::seconds before{0};
    std::chrono::seconds there{0};
    std::chrono::seconds after{0};

    [[nodiscard]] std::chrono::seconds whole() const { return before + there + after; }
};

/// A run from one place to another by way of a third.
struct LeastDetour {
    LeastRun to;    ///< of the fastest such run, as far as the third place
    LeastRun from;  ///< and on from there
    /// Every manner in which such a run can be at the third place.
    std::vector<LeastParts> ways;
};

/// An end of a run.
struct RunEnd {
    PlaceIndex station;
    /// Where the run begins: the train arrived here just then. Where it ends: it departs here.
    /// Either way the stop that a border at this station asks for lies within the run. Else it may
    /// have been made outside it.
    bool stop_within = false;
};

/// The least times of one train over what constraints leave of a network: every section at the
/// fastest credible speed of its lines that are open to the train, every border and break of gauge
/// with the shortest stop that is known of it, by whatever way is fastest. They are lower bounds:
/// what is not certain to cost time costs none. A change of direction is not counted: what it takes
/// at the least is an assumption (`reversal_stop_h`), and nothing to prove by.
///
/// A border's stop is made at the stations on either side of it. It counts where a run passes both
/// of them, not where it begins or ends at one of them or between them: part of it may have been
/// made before or after. A break of gauge counts unless the train may change its bogies at a
/// border.
///
/// Keeps a reference to the network. What was found is remembered, so one object is for one thread.
class LeastTimes {
  public:
    LeastTimes(const Network& network, TrainOnLines train, const Constraints& constraints = {});
    LeastTimes(LeastTimes&&) noexcept;
    LeastTimes& operator=(LeastTimes&&) noexcept;
    ~LeastTimes();

    [[nodiscard]] const Train& train() const;

    /// Of the same train under other constraints, without preparing the network again.
    [[nodiscard]] LeastTimes under(const Constraints& constraints) const;

    /// Nothing if no railway that is open to the train joins the two. Both must be on rail.
    [[nodiscard]] std::optional<LeastRun> between(const RunEnd& from, const RunEnd& to) const;

    /// The least time to every place, by place; nothing where no railway leads. Times are the same
    /// in both directions.
    [[nodiscard]] const std::vector<std::optional<std::chrono::seconds>>& to_all(
        const RunEnd& from) const;

    /// Runs from one station to another that come by a place. Such a run is one: where it passes a
    /// border on its way there, and again on its way back, it makes both stops. Nothing if no
    /// railway leads there.
    [[nodiscard]] std::optional<LeastDetour> by_way_of(PlaceIndex place, PlaceIndex from,
                                                       PlaceIndex to) const;

    /// The manners alone in which a run between two stations can be at a place, or under way on a
    /// section in either direction, or on a part of it and back. Empty where it cannot.
    [[nodiscard]] std::vector<LeastParts> ways_by(PlaceIndex place, PlaceIndex from,
                                                  PlaceIndex to) const;
    [[nodiscard]] std::vector<LeastParts> ways_along(SectionIndex section, PlaceIndex from,
                                                     PlaceIndex to) const;

    /// The same without ever coming through one place.
    [[nodiscard]] std::optional<std::chrono::seconds> avoiding(PlaceIndex place, const RunEnd& from,
                                                               const RunEnd& to) const;

    /// Whether the place is a border point, a station of its crossing, or between them.
    [[nodiscard]] bool at_border(PlaceIndex place) const;

  private:
    struct Parts;
    explicit LeastTimes(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

/// The least times, under the journey's constraints, of the train that is named, or of the one that
/// the journey file calls its own, or of the first in `trains.toml`. Refuses with `bad_argument` a
/// name that no train has (hints: the names there are), and as `read_trains` does.
[[nodiscard]] Result<LeastTimes> least_times_of(const Network& network, const Journey& journey,
                                                const std::optional<std::string>& train_name);

}  // namespace verst
