#pragma once

#include <string>
#include <string_view>

#include "verst/network/network.hpp"

namespace verst {

/// Who is to be named under every answer of two networks that are joined, parted by "; ": "Tables,
/// edition 2026-01-01 (ODbL-1.0); © OpenStreetMap contributors, ODbL 1.0, as of 2026-11-20,
/// 2026-11-25". Each is named once. Empty where neither is of what must be named so: tables alone,
/// whose sources are named by themselves.
[[nodiscard]] std::string credit_of_both(const Network& first, const Network& second);

/// Who is to be named for data of a day (may be empty): "WHO, as of DATE".
[[nodiscard]] std::string dated_credit(std::string_view who, std::string_view date);

/// Two in a row: who is named in both has the dates of both.
[[nodiscard]] std::string joined_credits(std::string_view first, std::string_view second);

}  // namespace verst
