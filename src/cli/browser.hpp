#pragma once

#include <string>

namespace verst::cli {

/// Has the desktop show an address, without waiting for it. False where nothing could be started.
[[nodiscard]] bool show_in_browser(const std::string& address);

}  // namespace verst::cli
