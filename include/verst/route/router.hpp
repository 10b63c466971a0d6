#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/route/admissibility.hpp"
#include "verst/route/route.hpp"
#include "verst/route/route_index.hpp"
#include "verst/route/sweep.hpp"

namespace verst {

/// Finds routes of a network under one metric and one set of constraints. Immutable: share it
/// between threads. Keeps a reference to the network.
///
/// By rail and by geodesic a section costs its length. By time it costs its length over its typical
/// speed (see `typical_kmh`); half of a border's stop is charged to each section that touches the
/// border point; a change of gauge costs its stop (`gauge_break_stop_h`) unless it is made at a
/// border's own point or place of gauge change: that stop is the border's; a change of direction
/// costs `reversal_stop_h`. Of each range it is the middle. The practical way is by time, with what
/// `practical.hpp` adds; each leg is first looked for in the countries of its ends.
class Router {
  public:
    Router(const Network& network, Metric metric, Constraints constraints = {});
    /// The same without preparing the network again: what a change of constraints costs.
    explicit Router(RouteIndex index, Constraints constraints = {});
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;
    ~Router();

    [[nodiscard]] const Network& network() const;
    [[nodiscard]] const RouteIndex& index() const;
    [[nodiscard]] Metric metric() const;
    [[nodiscard]] const Constraints& constraints() const;
    /// The router of the same network and constraints by rail kilometres, which finds the shortest
    /// way: this one where it is that.
    [[nodiscard]] const Router& by_rail() const;
    /// The router of the same constraints without their day (`Constraints::as_of`); null where that
    /// closes nothing.
    [[nodiscard]] const Router* any_day() const;

    /// The best route through the stations (at least two) in their order (Dijkstra, Boost.Graph).
    /// Lengths are compared as whole millimetres (times: 3.6 milliseconds); among
    /// routes of one length the answer is always the same. Every consecutive pair must differ and
    /// be on rail. Refuses with `no_route`, saying why: the constraints that leave no way and the
    /// smallest change to them that gives one back, or that no line joins the two parts of the
    /// network.
    [[nodiscard]] Result<Route> shortest(std::span<const PlaceIndex> stations) const;

    /// The same without a reason: nothing where there is no route.
    [[nodiscard]] std::optional<Route> find(std::span<const PlaceIndex> stations) const;

    /// The best route and up to `count` admissible alternatives to it, by their cost. Refuses like
    /// `shortest`. The practical way comes first even where a way through other countries costs
    /// less; that then follows.
    [[nodiscard]] Result<std::vector<Route>> alternatives(std::span<const PlaceIndex> stations,
                                                          std::size_t count,
                                                          const Admissibility& limits = {}) const;

    /// Everything that can be reached from a station on rail within `limit`. Infinity: everything.
    [[nodiscard]] Sweep sweep(PlaceIndex from, Limit limit) const;

    /// What the best way from a station to each of the others comes to: kilometres by rail (also
    /// along the practical way) or geodesic, hours by time; 0 to itself, nothing where there is no
    /// way. No routes are made. Safe to call from several threads.
    [[nodiscard]] std::vector<std::optional<double>> costs(PlaceIndex from,
                                                           std::span<const PlaceIndex> to) const;

    /// What the best way to a place comes to.
    struct BestWay {
        double cost = 0;  ///< as `costs`
        double rail_km = 0;
    };
    /// The same with the rail kilometres of each way.
    [[nodiscard]] std::vector<std::optional<BestWay>> best_ways(
        PlaceIndex from, std::span<const PlaceIndex> to) const;

    struct Parts;

  private:
    friend class PlainDistances;

    std::unique_ptr<const Parts> parts_;
};

}  // namespace verst
