#include "render/picture/data_note.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verst::picture {

std::string data_note(const Network& network) {
    const bool osm = std::ranges::any_of(
        network.sources(), [](const Source& source) { return source.licence == "ODbL-1.0"; });
    return fmt::format(
        "Land, borders and waters: Natural Earth. Railways: {}network of edition {}.",
        osm ? "\u00a9 OpenStreetMap contributors (ODbL), " : "", network.edition());
}

}  // namespace verst::picture
