#pragma once

#include <string>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

/// One of the things that constraints say, so that it can be lifted alone: a thing to avoid, all
/// that is to be kept to of one kind, or one of the rest.
struct ConstraintItem {
    enum class Kind : unsigned char { avoid, only, electrified, same_gauge, as_of } kind;
    /// "line:khasan"; of `only` all of one kind: "line:khasan or line:transsib"; the date.
    std::string name;
    Constraints alone;  ///< this item and nothing else
};

/// In a fixed order.
[[nodiscard]] std::vector<ConstraintItem> constraint_items(const Network& network,
                                                           const Constraints& constraints);

/// The constraints that these items say together.
[[nodiscard]] Constraints united(const std::vector<ConstraintItem>& items);

/// "avoids both country:CN and line:khasan and has no break of gauge"
[[nodiscard]] std::string sentence(const std::vector<ConstraintItem>& items);

}  // namespace verst
