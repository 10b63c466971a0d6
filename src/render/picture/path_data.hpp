#pragma once

#include <span>
#include <string>

#include "render/picture/plane.hpp"

namespace verst::picture {

/// A coordinate, to a tenth of a unit: "12.3", "-0.5" as "-.5", "7".
[[nodiscard]] std::string coordinate(double value);

/// Adds a line to the data of an SVG path, in steps: "M12.3 4l1.5-.5". Points that fall onto the
/// same tenth of a unit are left out.
void add_to_path(std::string& data, std::span<const Point> line, bool closed);

[[nodiscard]] std::string path_data(std::span<const Point> line, bool closed = false);

}  // namespace verst::picture
