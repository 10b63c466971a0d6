#include "verst/route/route.hpp"

#include <algorithm>

namespace verst {

std::string_view metric_name(Metric metric) {
    switch (metric) {
        case Metric::practical:
            return "practical";
        case Metric::rail:
            return "shortest";
        case Metric::geodesic:
            return "geodesic";
        case Metric::time:
            return "time";
    }
    return "";
}

bool same_sections(const Route& a, const Route& b) {
    return std::ranges::equal(a.steps, b.steps, {}, &RouteStep::section, &RouteStep::section);
}

}  // namespace verst
