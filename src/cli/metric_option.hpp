#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "verst/base/refusal.hpp"
#include "verst/route/route.hpp"

namespace verst::cli {

/// --by: what the best way is best in.
void add_metric_option(CLI::App& command, std::string& by);

/// Its value; the practical way where it was not given.
[[nodiscard]] Result<Metric> metric_argument(std::string_view text);

}  // namespace verst::cli
