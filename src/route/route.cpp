#include "verst/route/route.hpp"

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

}  // namespace verst
