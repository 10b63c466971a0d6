#include "osm/tags.hpp"

#include <algorithm>

namespace verst {

Tags::Tags(std::vector<std::pair<std::string, std::string>> tags) : tags_(std::move(tags)) {
    std::ranges::sort(tags_);
}

std::string_view Tags::operator[](std::string_view key) const {
    for (const auto& [name, value] : tags_) {
        if (name == key) return value;
    }
    return {};
}

}  // namespace verst
