#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"

/// The lines of a batch of distances (`verst distance -`).
namespace verst {

/// Cells apart by tabs: from, to, straight, direction, by rail, and what is worth knowing.
[[nodiscard]] std::string distance_row(const Network& network, const DistanceAnswer& answer,
                                       const TextOptions& options);

/// One JSON object on one line: `line` says which line of the input it answers.
[[nodiscard]] std::string distance_json_row(const Network& network, const DistanceAnswer& answer,
                                            std::size_t line);

/// The columns of the CSV; with `line` first, the line of the input that a row answers.
[[nodiscard]] std::string distance_csv_header(bool with_line);
/// One distance as a row. Where there is no way by rail, `refusal` has the code.
[[nodiscard]] std::string distance_csv_row(const Network& network, const DistanceAnswer& answer,
                                           std::optional<std::size_t> line);

}  // namespace verst
