#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/parameter.hpp"
#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"
#include "verst/time/instant.hpp"

namespace verst::command {

/// What a route must keep to, as written.
struct ConstraintOptions {
    std::vector<std::string> avoid;
    std::vector<std::string> only;
    bool electrified = false;
    bool same_gauge = false;
    std::optional<CalendarDay> as_of;
    bool special_train = false;
};

/// --avoid, --only, --electrified, --same-gauge, --as-of and --special-train.
[[nodiscard]] Parameters<ConstraintOptions> constraint_parameters();

/// The day of the network's edition; nothing where it is no date.
[[nodiscard]] std::optional<CalendarDay> edition_day(const Network& network);

/// What they come to. Without --as-of the network is taken as it was on the date of its edition; an
/// edition that is no date sets none. Refuses what cannot be read, and constraints that contradict
/// each other.
[[nodiscard]] Result<Constraints> constraints_argument(const Network& network,
                                                       const ConstraintOptions& options);

}  // namespace verst::command
