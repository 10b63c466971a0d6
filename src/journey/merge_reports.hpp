#pragma once

#include <vector>

#include "verst/journey/chronology.hpp"

namespace verst {

/// The events that the reports tell of, each with what its own reports come to; `bounds` is left
/// empty.
[[nodiscard]] std::vector<Event> merge_reports(const Network& network, const Journey& journey);

}  // namespace verst
