#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "verst/network/network.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// The columns of a distance; of a batch with `line` first, the line of the input that it answers.
[[nodiscard]] std::string distance_csv_header(bool with_line);

/// One distance as a row. Where there is no way by rail, `refusal` has the code.
[[nodiscard]] std::string distance_csv_row(const Network& network, const DistanceAnswer& answer,
                                           std::optional<std::size_t> line);

/// `verst distance A B`: the header and one row.
[[nodiscard]] std::string distance_csv(const Network& network, const DistanceAnswer& answer);

}  // namespace verst
