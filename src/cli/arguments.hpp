#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/route/route.hpp"

namespace verst::cli {

/// A number between two bounds, both allowed. `option` names it in the refusal.
[[nodiscard]] Result<double> number_argument(std::string_view option, std::string_view text,
                                             double least, double most);

/// The value of --snap, km; the default where the text is empty.
[[nodiscard]] Result<double> snap_argument(std::string_view text);

/// The values of --only: "line:transsib", or the bare id.
[[nodiscard]] Result<Constraints> only_lines_argument(const Network& network,
                                                      const std::vector<std::string>& values);

/// A place of the network, by what people write; a coordinate is none.
[[nodiscard]] Result<PlaceIndex> station_argument(const Network& network, std::string_view text);

/// Those of the candidates that a misspelt word may have meant, most alike first.
[[nodiscard]] std::vector<std::string> nearest_words(
    std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace verst::cli
