#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verst::http {

/// A request, apart from the connection that it came by.
struct HttpRequest {
    std::string method;  ///< "GET"
    std::string target;  ///< "/distance?place=Khasan", as it came
    std::string host;
    std::string accept;
    std::string accept_encoding;
    std::string if_none_match;
    std::string content_type;
    std::string content_encoding;
    std::string body;
};

/// An answer, likewise. Its fields are of our own making: nothing of a request is among them.
struct HttpReply {
    unsigned status = 200;
    std::string media_type = "text/plain; charset=utf-8";
    std::vector<std::pair<std::string_view, std::string>> fields = {};
    std::string body = {};
    std::string tag = {};     ///< of what the body says, for a client that has it already
    bool is_lasting = false;  ///< the same question has the same answer as long as the server runs
    bool is_head = false;     ///< the body is not sent, though its length is told
    std::string fault = {};   ///< of the program, for the log
    std::string label = "?";  ///< what was asked for, as the metrics count it: "route"
    std::string head = {};    ///< its first lines as they are sent: see `ready`
};

/// An answer that several connections may be sending.
using SharedReply = std::shared_ptr<const HttpReply>;

/// When an answer comes too late.
struct Deadline {
    std::chrono::steady_clock::time_point at = std::chrono::steady_clock::time_point::max();

    [[nodiscard]] bool is_over() const { return std::chrono::steady_clock::now() >= at; }
};

}  // namespace verst::http
