#include "http/reply_head.hpp"

#include <utility>

#include <boost/beast/http/status.hpp>
#include <fmt/format.h>

namespace verst::http {

namespace {

std::string_view reason_of(unsigned status) {
    namespace beast = boost::beast::http;
    const auto reason = beast::obsolete_reason(static_cast<beast::status>(status));
    return {reason.data(), reason.size()};
}

std::string head_of(const HttpReply& reply) {
    std::string head = fmt::format("HTTP/1.1 {} {}\r\n", reply.status, reason_of(reply.status));
    const bool has_body = reply.status != 304 && reply.status != 204;
    if (has_body) {
        head += fmt::format("Content-Type: {}\r\nContent-Length: {}\r\n", reply.media_type,
                            reply.body.size());
    }
    for (const auto& [name, value] : reply.fields)
        head.append(name).append(": ").append(value) += "\r\n";
    return head;
}

}  // namespace

SharedReply ready(HttpReply reply) {
    reply.head = head_of(reply);
    return std::make_shared<const HttpReply>(std::move(reply));
}

std::string_view end_of_head(std::string_view date, bool keeps_connection, std::string& into) {
    into.assign("Date: ").append(date).append("\r\nConnection: ");
    return into.append(keeps_connection ? "keep-alive" : "close").append("\r\n\r\n");
}

}  // namespace verst::http
