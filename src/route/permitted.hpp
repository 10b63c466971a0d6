#pragma once

#include "verst/route/route.hpp"

namespace verst {

[[nodiscard]] bool permits(const Constraints& constraints, LineIndex line);

/// True if one of the section's lines is permitted.
[[nodiscard]] bool permits(const Constraints& constraints, const Section& section);

[[nodiscard]] bool closes(const Constraints& constraints, PlaceIndex border_point);

}  // namespace verst
