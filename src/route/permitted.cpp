#include "route/permitted.hpp"

#include <algorithm>

namespace verst {

bool permits(const Constraints& constraints, LineIndex line) {
    const auto& only = constraints.only_lines;
    return only.empty() || std::find(only.begin(), only.end(), line) != only.end();
}

bool permits(const Constraints& constraints, const Section& section) {
    return std::any_of(section.on_lines.begin(), section.on_lines.end(),
                       [&](const SectionOnLine& on) { return permits(constraints, on.line); });
}

bool closes(const Constraints& constraints, PlaceIndex border_point) {
    const auto& closed = constraints.closed_borders;
    return std::find(closed.begin(), closed.end(), border_point) != closed.end();
}

}  // namespace verst
