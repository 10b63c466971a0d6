#include "verst/route/route.hpp"

namespace verst {

std::string_view metric_name(Metric metric) {
    switch (metric) {
        case Metric::rail:
            return "rail";
        case Metric::geodesic:
            return "geodesic";
        case Metric::time:
            return "time";
    }
    return "";
}

}  // namespace verst
