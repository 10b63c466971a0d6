#pragma once

#include <string>

#include "verst/network/network.hpp"

namespace verst::http {

/// The journeys of the catalogue as cards: the way as a sketch, title, days, kilometres, claims.
/// Each is a link to its page. Markup; it takes its time to make.
[[nodiscard]] std::string gallery(const Network& network);

}  // namespace verst::http
