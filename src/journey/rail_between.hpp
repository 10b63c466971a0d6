#pragma once

#include <optional>

#include "journey/account.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// The rail kilometres from one place to another.
struct RailBetween {
    RailSum sum;
    bool as_it_went = false;  ///< along the journey's own way; else the shortest
};

/// Along the way that the train went from one place to the other, else the shortest way. Nothing
/// where no railway joins them.
[[nodiscard]] std::optional<RailBetween> rail_between(const Router& router, const Account& account,
                                                      PlaceIndex from, PlaceIndex to);

}  // namespace verst
