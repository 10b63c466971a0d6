#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verst {

/// Those of the candidates that a misspelt word may have meant, most alike first.
[[nodiscard]] std::vector<std::string> nearest_words(
    std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace verst
