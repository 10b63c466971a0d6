#pragma once

#include <string_view>

namespace verst {

/// A journey file that explains itself, to be written over: it can be read as it stands.
[[nodiscard]] std::string_view journey_template();

}  // namespace verst
