#pragma once

#include <cstddef>
#include <span>

#include "command/exit_status.hpp"

namespace verst::cli {

using command::ExitStatus;

/// The whole program, from its arguments to its exit status. `image` is that of the tables that
/// come with verst, if the program carries it (`carried_network`).
[[nodiscard]] ExitStatus run(int argc, const char* const* argv,
                             std::span<const std::byte> image = {});

}  // namespace verst::cli
