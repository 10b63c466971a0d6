#pragma once

#include "command/exit_status.hpp"

namespace verst::cli {

using command::ExitStatus;

/// The whole program, from its arguments to its exit status.
[[nodiscard]] ExitStatus run(int argc, const char* const* argv);

}  // namespace verst::cli
