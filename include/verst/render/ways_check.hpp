#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "verst/journey/ways_verdict.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst check` of a comparison of two ways, in each format of the command; a row is one line of
/// a batch.
[[nodiscard]] std::string ways_check_text(const Network& network, const WaysAnswer& answer,
                                          const TextOptions& options);
[[nodiscard]] std::string ways_check_row(const Network& network, const WaysAnswer& answer,
                                         const TextOptions& options);
[[nodiscard]] std::string ways_check_markdown(const Network& network, const WaysAnswer& answer,
                                              const TextOptions& options);
[[nodiscard]] std::string ways_check_json(const Network& network, const WaysAnswer& answer);
[[nodiscard]] std::string ways_check_json_row(const Network& network, const WaysAnswer& answer,
                                              std::size_t line);
/// Rows of the columns of `check_csv_header`.
[[nodiscard]] std::string ways_check_csv_rows(const WaysAnswer& answer,
                                              std::optional<std::size_t> line);

}  // namespace verst
