#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "verst/journey/verdict.hpp"

namespace verst {

/// The columns of a claim's readings; of a batch with `line` first, the line of the input.
[[nodiscard]] std::string check_csv_header(bool with_line);

/// A judged claim: a row for each of its readings.
[[nodiscard]] std::string check_csv_rows(const ClaimAnswer& answer,
                                         std::optional<std::size_t> line);

/// `verst check CLAIM`: the header and the rows.
[[nodiscard]] std::string check_csv(const ClaimAnswer& answer);

}  // namespace verst
