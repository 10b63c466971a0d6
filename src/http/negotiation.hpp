#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace verst::http {

/// The format that an Accept field prefers of those that there are, best first where it does not
/// mind (RFC 9110, 12.5.1); nothing if it takes none of them. An empty field takes all.
[[nodiscard]] std::optional<std::string_view> preferred_format(
    std::string_view accept, const std::vector<std::string_view>& formats);

/// True if an Accept-Encoding field takes gzip.
[[nodiscard]] bool takes_gzip(std::string_view accept_encoding);

/// True if an If-None-Match field names the tag, weakly compared.
[[nodiscard]] bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace verst::http
