#include "verst/base/refusal.hpp"

namespace verst {

std::string_view code_name(RefusalCode code) {
    switch (code) {
        case RefusalCode::bad_argument:
            return "bad_argument";
        case RefusalCode::bad_coordinate:
            return "bad_coordinate";
        case RefusalCode::unknown_place:
            return "unknown_place";
        case RefusalCode::ambiguous_place:
            return "ambiguous_place";
        case RefusalCode::unknown_line:
            return "unknown_line";
        case RefusalCode::same_place:
            return "same_place";
        case RefusalCode::too_far_from_rail:
            return "too_far_from_rail";
        case RefusalCode::no_route:
            return "no_route";
        case RefusalCode::unreadable_file:
            return "unreadable_file";
        case RefusalCode::bad_data:
            return "bad_data";
        case RefusalCode::unknown_journey:
            return "unknown_journey";
        case RefusalCode::bad_journey:
            return "bad_journey";
        case RefusalCode::bad_claim:
            return "bad_claim";
        case RefusalCode::bad_time:
            return "bad_time";
        case RefusalCode::output_failed:
            return "output_failed";
    }
    return "unknown";
}

}  // namespace verst
