#pragma once

#include <optional>
#include <string_view>

#include "command/command.hpp"
#include "command/serve_options.hpp"
#include "http/exchange.hpp"
#include "http/sources.hpp"
#include "http/target.hpp"

namespace verst::http {

/// Answers a request whose path is that of a command, as the command line does.
[[nodiscard]] HttpReply ask(const Sources& sources, const command::ServeBounds& bounds,
                            const command::Command& command, const Target& target,
                            const HttpRequest& http, Deadline deadline);

/// Why a journey file that came as a body is not read at all: it lies too deep. Nothing if it does
/// not.
[[nodiscard]] std::optional<HttpReply> journey_too_deep(std::string_view toml,
                                                        const command::ServeBounds& bounds);

}  // namespace verst::http
