#pragma once

#include <optional>

#include "verst/geo/straight_line.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// A distance of which there is nothing more to say.
struct PlainDistance {
    StraightLine straight;   ///< its length and azimuth alone
    Result<double> rail_km;  ///< or that no railway joins the two: `no_route`, without hints
};

/// The distances of a long batch of pairs that need no route: tables tell their length, the
/// shortest way is no other, and nothing is to be said of the day or of the ends. The rest is for
/// `distance`. Immutable: share it between threads.
class PlainDistances {
  public:
    /// By a router's metric, under its constraints, from its tables; it keeps a reference to it.
    explicit PlainDistances(const Router& router);

    [[nodiscard]] std::optional<PlainDistance> between(const NamedPoint& from,
                                                       const NamedPoint& to) const;
    /// Its part by rail.
    [[nodiscard]] std::optional<Result<double>> rail_km(const NamedPoint& from,
                                                        const NamedPoint& to) const;

  private:
    const Router& router_;
    bool no_remarks_;                   ///< whatever the way
    const Router* shortest_ = nullptr;  ///< null: the metric is that
};

}  // namespace verst
