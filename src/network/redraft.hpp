#pragma once

#include "verst/network/network.hpp"
#include "verst/network/network_builder.hpp"

namespace verst {

/// A network as a draft again, for whoever makes another of it: places, lines, sections and all
/// else have the indices that they have in the network (but for the line of all track without a
/// name, which the builder makes anew), and every section is drafted, so that a line's row names
/// its sections. Texts are the network's: it must live until the draft has been built.
[[nodiscard]] NetworkBuilder redraft(const Network& network);

/// True of the line of all track that is on no line.
[[nodiscard]] bool is_unnamed(const Line& line);

}  // namespace verst
