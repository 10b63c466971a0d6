#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verst/base/refusal.hpp"

namespace verst::http {

/// The address of a request, decoded: its path and the parameters of its query.
struct Target {
    std::string path;  ///< "/data/check"
    std::vector<std::pair<std::string, std::string>> parameters;
};

/// True of text that a parameter of a command can be: a line of UTF-8, without control characters.
[[nodiscard]] bool is_line(std::string_view text);

/// Reads "/distance?place=A&place=%D0%A5" (RFC 3986, and the HTML form encoding: '+' is a space).
/// Refuses with `bad_argument` what is no path, a percent sign without two digits, and what decodes
/// to no UTF-8 or to control characters.
[[nodiscard]] Result<Target> parse_target(std::string_view target);

/// Reads the body that a form of HTML sends (application/x-www-form-urlencoded). Its values may
/// have several lines; else it refuses what `parse_target` does.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> parse_form(
    std::string_view body);

/// A text as the value of a parameter in an address.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace verst::http
