#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/geo/length_unit.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/journey/ways_verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// "depends, narrowly"; `none` where there is no verdict.
[[nodiscard]] std::string verdict_words(const std::optional<Verdict>& verdict, bool narrow,
                                        std::string_view none);

/// "1,005 km by straight line, north-north-west; 967 km farther north"
[[nodiscard]] std::string true_wording_text(const Network& network, const TrueWording& wording,
                                            LengthUnit unit);

/// The two ways that are compared, and the others that their names can mean.
[[nodiscard]] std::vector<const MeasuredWay*> all_ways(const WaysAnswer& answer);
/// "through China"; "the other way" where it has no name.
[[nodiscard]] std::string way_called(const Network& network, const MeasuredWay& way);
/// "8,303 km through China; 9,288 km along the Trans-Siberian Railway"
[[nodiscard]] std::string both_ways(const Network& network, const WaysAnswer& answer,
                                    LengthUnit unit);

}  // namespace verst
