#pragma once

#include <string>
#include <string_view>

#include "http/exchange.hpp"

namespace verst::http {

/// An answer that is ready to be sent: its head is made.
[[nodiscard]] SharedReply ready(HttpReply reply);

/// The last lines of the head of an answer, and the empty one: what hangs on the moment
/// (`http_date`) and the connection.
[[nodiscard]] std::string_view end_of_head(std::string_view date, bool keeps_connection,
                                           std::string& into);

}  // namespace verst::http
