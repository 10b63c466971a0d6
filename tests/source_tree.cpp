#include "source_tree.hpp"

namespace verst {

std::string in_source_tree(std::string_view path) {
    return std::string(VERST_SOURCE_DIR "/").append(path);
}

}  // namespace verst
