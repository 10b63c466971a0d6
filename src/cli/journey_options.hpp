#pragma once

#include <optional>
#include <string>

#include "cli/constraint_options.hpp"

namespace verst::cli {

/// The options of `verst journey`, as written.
struct JourneyOptions {
    std::optional<std::string> name;
    std::optional<std::string> until;
    std::optional<std::string> train;
    std::string explain;  ///< the place; empty: everything
    bool list = false;
    bool writes_new = false;
    bool checks = false;
    bool all = false;
    bool explains = false;
    bool routes = false;
    bool sections = false;
    bool claims = false;
    ConstraintOptions constraints;
    std::string figure;
};

}  // namespace verst::cli
