#include "verst/base/version.hpp"

namespace verst {

std::string_view version() { return VERST_VERSION; }

}  // namespace verst
