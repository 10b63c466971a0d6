#pragma once

#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include "verst/network/network.hpp"

namespace verst {

/// When lines and crossings were shut, a paragraph each: "Not open before 2022-11 (A, source):
/// note". Empty if there are none.
[[nodiscard]] std::string shutdowns_text(const Network& network,
                                         std::span<const Shutdown* const> shutdowns);

/// [{"line","crossing","shut_for","from","until","confidence","source","note"}]
[[nodiscard]] nlohmann::ordered_json shutdowns_json(const Network& network,
                                                    std::span<const Shutdown* const> shutdowns);

}  // namespace verst
