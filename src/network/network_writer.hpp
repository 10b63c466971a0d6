#pragma once

#include <memory>

#include "network/image.hpp"
#include "network/section_maker.hpp"
#include "verst/network/network_builder.hpp"

namespace verst {

/// Lays a builder's tables, and the sections made of them, out as an image. Null if an image cannot
/// be as large.
[[nodiscard]] std::shared_ptr<const NetworkImage> write_network(const NetworkBuilder& builder,
                                                                const MadeSections& made);

}  // namespace verst
