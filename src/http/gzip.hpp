#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verst::http {

/// The text as gzip has it (RFC 1952); nothing if it would not become shorter.
[[nodiscard]] std::optional<std::string> gzip(std::string_view text);

}  // namespace verst::http
