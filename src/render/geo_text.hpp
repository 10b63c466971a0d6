#pragma once

#include <string>

#include "verst/geo/position.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/time/instant.hpp"

/// What GPX and KML write alike.
namespace verst {

/// Degrees with six decimals, a tenth of a metre: "131.8819".
[[nodiscard]] std::string degrees_text(double degrees);

/// "2023-09-12T20:00:00Z": an xsd:dateTime.
[[nodiscard]] std::string utc_text(Instant instant);

/// A value as text: empty where it is not known.
[[nodiscard]] std::string value_text(const GeoValue& value);

/// The description of a file, with its edition and what its licences want to be said: a sentence on
/// each line.
[[nodiscard]] std::string description_with_licences(const GeoFile& file);

}  // namespace verst
