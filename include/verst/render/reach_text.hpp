#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// Which of the places reached a reader wants to see.
struct ReachRows {
    bool every_kind = false;           ///< halts, junctions and border points too
    std::optional<std::size_t> limit;  ///< the nearest so many
};

/// `verst reach` for a reader: what is left out is counted.
[[nodiscard]] std::string reach_text(const Network& network, const ReachAnswer& answer,
                                     const ReachRows& rows, const TextOptions& options);

}  // namespace verst
