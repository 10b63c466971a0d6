#pragma once

#include <string>

namespace verst::cli {

/// Makes a temporary file of a name that ends in XXXXXX (see mkstemp(3)), which is replaced by its
/// own. If a signal ends the program (SIGINT, SIGTERM, SIGHUP) before `keep_unfinished_file`, the
/// file is removed first. One at a time. Returns its descriptor, or -1 with errno set.
[[nodiscard]] int make_unfinished_file(std::string& name);

/// The file has its proper name now, or is gone: nothing is left to remove.
void keep_unfinished_file();

}  // namespace verst::cli
