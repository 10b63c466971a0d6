#pragma once

#include <string>

#include "verst/network/network.hpp"

namespace verst::picture {

/// What a map must say of its data: who has the rights, and which edition it is.
[[nodiscard]] std::string data_note(const Network& network);

}  // namespace verst::picture
