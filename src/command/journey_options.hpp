#pragma once

#include <optional>
#include <string>

#include "command/constraint_options.hpp"
#include "verst/render/render.hpp"
#include "verst/time/instant.hpp"

namespace verst::command {

/// The options of `verst journey`, as written.
struct JourneyOptions {
    std::optional<std::string> name;
    std::optional<CalendarDay> until;
    std::optional<std::string> train;
    std::optional<std::string> explain;  ///< the place; empty: everything
    bool list = false;
    bool writes_new = false;
    bool checks = false;
    bool all = false;
    bool routes = false;
    bool sections = false;
    bool claims = false;
    ConstraintOptions constraints;
    std::optional<Figure> figure;
};

}  // namespace verst::command
