#pragma once

#include <string>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// The image of a network (see `image_bytes`) with the graphs behind it that routes are searched
/// in: for the shortest, the practical and the fastest ways, without constraints that need
/// another. A router of the opened image uses them, and need not make them first.
[[nodiscard]] std::string image_with_graphs(const Network& network);

/// True if every graph that the image of a network keeps can be used safely, or it keeps none.
/// (Routers do not use one that cannot: they make their own.)
[[nodiscard]] bool has_safe_graphs(const Network& network);

/// Refuses with `bad_data` if a graph that an image keeps is damaged, or is not the one that a
/// router of its network would make.
[[nodiscard]] Result<void> check_kept_graphs(const Network& network);

}  // namespace verst
