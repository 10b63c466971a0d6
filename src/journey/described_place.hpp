#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verst {

/// A place without what a sentence says of it besides: "the Russian city of Khasan", "Khasan, on
/// the border with North Korea", "North Korea's capital Pyongyang".
struct DescribedPlace {
    std::string name;
    std::string country;  ///< in English, where it is told: "Russia", "Russian"; else empty
};

/// Nothing where nothing more than a name is recognised, or where what is said besides could be a
/// claim of its own or name a way: it has a figure, or speaks of a road.
[[nodiscard]] std::optional<DescribedPlace> described_place(std::string_view text);

/// "130 km from Vladivostok" of "Khasan, 130 km from Vladivostok"; nothing where no figure stands
/// behind a comma.
[[nodiscard]] std::optional<std::string_view> claim_about_place(std::string_view text);

}  // namespace verst
