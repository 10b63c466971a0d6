#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "command/parameter.hpp"

namespace verst::command {

/// What a server does not let a request exceed, so that none of them costs the others their answer.
struct ServeBounds {
    std::size_t most_target = 0;       ///< bytes of the address of a request
    std::size_t most_header = 0;       ///< bytes of its header, the address included
    std::size_t most_body = 0;         ///< bytes
    std::size_t most_places = 0;       ///< values of one parameter; lines of a list of places
    std::size_t most_depth = 0;        ///< of TOML and JSON in a body
    std::size_t most_connections = 0;  ///< at once
    double answer_s = 0;               ///< to find an answer
    double request_s = 0;              ///< to send a request
    double send_s = 0;                 ///< to take the answer
    double idle_s = 0;                 ///< between two requests of a connection
};

/// The options of `verst serve`.
struct ServeOptions {
    std::string listen;
    std::vector<std::string> hosts;
    bool open = false;
    bool quiet = false;
    std::optional<std::size_t> threads;
    ServeBounds bounds;
};

[[nodiscard]] Parameters<ServeOptions> serve_parameters();

}  // namespace verst::command
