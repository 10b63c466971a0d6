#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace verst {

/// A unit in which people give distances along a journey.
enum class LengthUnit : std::uint8_t {
    km,
    mi,      ///< international mile, 1.609344 km (agreement of 1959)
    versts,  ///< 500 sazhen of 7 feet, 1.0668 km (Russian ukase of 1835)
    nmi,     ///< international nautical mile, 1.852 km (Hydrographic Conference, Monaco 1929)
    li,      ///< Chinese li (market li), 0.5 km: 1,500 chi of a third of a metre (Weights and
             ///< Measures Act of the Republic of China, 1929; kept by the State Council in 1959)
};

inline constexpr double metres_per_km = 1000;

[[nodiscard]] double km_per(LengthUnit unit);

/// "km", "mi", "versts", "nmi", "li": as an option says it, and as it stands behind a figure.
[[nodiscard]] std::string_view unit_name(LengthUnit unit);

/// The unit that a word names, in any case: "km", "kilometres", "kilometers", "mi", "miles",
/// "verst", "versts", "nmi", "nautical miles", "li". Nothing if none.
[[nodiscard]] std::optional<LengthUnit> find_length_unit(std::string_view word);

}  // namespace verst
