#pragma once

#include <optional>
#include <string>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

/// The image of a network (see `image_bytes`) with tables of its best ways behind it: the shortest,
/// the practical and the fastest, on a day (`Constraints::as_of`) and without other constraints. A
/// router of the opened image without constraints but a day on which the same is open answers many
/// questions from them, and need not make them first. A table that takes more than 32 MB is left
/// out, and so is one of a network that is too dense.
[[nodiscard]] std::string image_with_tables(const Network& network,
                                            std::optional<CalendarDay> as_of = {});

/// Refuses with `bad_data` if a table that an image keeps is damaged, or is not one of its network
/// on this day. (Routers do not use such a table: they make their own.)
[[nodiscard]] Result<void> check_kept_tables(const Network& network,
                                             std::optional<CalendarDay> as_of = {});

}  // namespace verst
