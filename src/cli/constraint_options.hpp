#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst::cli {

/// What a route must keep to, as written.
struct ConstraintOptions {
    std::vector<std::string> avoid;
    std::vector<std::string> only;
    bool electrified = false;
    bool same_gauge = false;
    std::optional<std::string> as_of;
    bool special_train = false;
};

/// Adds --avoid, --only, --electrified, --same-gauge, --as-of and --special-train.
void add_constraint_options(CLI::App& command, ConstraintOptions& options);

/// What they come to. Without --as-of the network is taken as it was on the date of its edition; an
/// edition that is no date sets none. Refuses what cannot be read, and constraints that contradict
/// each other.
[[nodiscard]] Result<Constraints> constraints_argument(const Network& network,
                                                       const ConstraintOptions& options);

}  // namespace verst::cli
