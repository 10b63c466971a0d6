#pragma once

#include <string_view>
#include <vector>

#include "command/command.hpp"
#include "command/journey_options.hpp"

namespace verst::command {

// What `verst journey` can be asked for, one file each. Each has its own formats.

/// One journey: its legs, days and claims.
[[nodiscard]] Result<Response> run_journey(const Call& call, const JourneyOptions& options);

/// The formats of that answer.
[[nodiscard]] std::vector<std::string_view> journey_format_names();

/// --list: which journeys there are.
[[nodiscard]] Result<Response> run_journey_list(const Call& call, const JourneyOptions& options);

/// --new: a file to begin with.
[[nodiscard]] Result<Response> run_journey_new(const Call& call, const JourneyOptions& options);

/// --check: whether a file is written well, and no more.
[[nodiscard]] Result<Response> run_journey_check(const Call& call, const JourneyOptions& options);

/// --all: a line for each of them.
[[nodiscard]] Result<Response> run_journey_overview(const Call& call,
                                                    const JourneyOptions& options);

/// --explain [PLACE]: what follows from what.
[[nodiscard]] Result<Response> run_journey_explain(const Call& call, const JourneyOptions& options);

/// --routes: which ways the reports leave possible.
[[nodiscard]] Result<Response> run_journey_routes(const Call& call, const JourneyOptions& options);

}  // namespace verst::command
