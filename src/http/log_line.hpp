#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace verst::http {

/// What the log tells of a request.
struct LogEntry {
    std::chrono::system_clock::time_point at;
    std::string_view address;  ///< of the client
    std::string_view method;
    std::string_view target;
    unsigned status = 0;
    std::size_t bytes = 0;  ///< of the body that was sent
    double ms = 0;          ///< from the end of the request to the end of its answer
    std::string_view fault = {};
};

/// `2026-11-29T06:55:01Z 127.0.0.1:40312 "GET /find?text=khasan" 200 812 1.4`, and its end.
/// Nothing that came from outside can steer a terminal or begin a line: what is no printing ASCII
/// character, and quotation marks and backslashes, are written as \xHH.
[[nodiscard]] std::string log_line(const LogEntry& entry);

/// The moment as the Date field has it: "Sun, 29 Nov 2026 06:55:01 GMT" (RFC 9110, 5.6.7).
[[nodiscard]] std::string http_date(std::chrono::system_clock::time_point at);

}  // namespace verst::http
