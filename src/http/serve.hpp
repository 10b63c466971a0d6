#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "command/serve_options.hpp"
#include "http/sources.hpp"
#include "verst/base/refusal.hpp"

namespace verst::http {

/// What a server says to the one who started it.
struct Voice {
    /// Told once, when it begins to listen: "http://127.0.0.1:8100/". A refusal ends it.
    std::function<Result<void>(const std::string& address, bool beyond_loopback)> listening;
    /// A line of the log, with its end; called on one thread at a time.
    std::function<void(std::string_view line)> log;
};

/// Answers requests until SIGINT or SIGTERM: then no connection is taken any more, what is under
/// way is finished, and it returns. Refuses an address that it cannot listen at.
[[nodiscard]] Result<void> serve(const Sources& sources, const command::ServeOptions& options,
                                 const Voice& voice);

}  // namespace verst::http
