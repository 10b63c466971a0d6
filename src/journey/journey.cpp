#include "verst/journey/journey.hpp"

namespace verst {

std::string_view event_name(EventKind kind) {
    switch (kind) {
        case EventKind::depart:
            return "depart";
        case EventKind::arrive:
            return "arrive";
        case EventKind::pass:
            return "pass";
        case EventKind::seen:
            return "seen";
        case EventKind::met:
            return "met";
        case EventKind::visit:
            return "visit";
        case EventKind::stopped:
            return "stopped";
        case EventKind::stood:
            return "stood";
    }
    return "unknown";
}

}  // namespace verst
