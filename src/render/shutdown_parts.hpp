#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/json_value.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// "Khasan - Tumangang: shut to passenger trains from 2020-02 to 2024-12"
[[nodiscard]] std::string shutdown_clause(const Network& network, const Shutdown& shutdown);
/// The same with its confidence and source: "... to 2024-12 (B, general-knowledge)"
[[nodiscard]] std::string sourced_clause(const Network& network, const Shutdown& shutdown);

/// When lines and crossings were shut, an item each: "Khasan: not open before 2022-11 (A, source).
/// Note".
[[nodiscard]] std::vector<std::string> shutdown_items(const Network& network,
                                                      std::span<const Shutdown* const> shutdowns);

/// [{"line","crossing","shut_for","from","until","confidence","source","note"}]
[[nodiscard]] json::Json shutdowns_json(const Network& network,
                                        std::span<const Shutdown* const> shutdowns);

}  // namespace verst
