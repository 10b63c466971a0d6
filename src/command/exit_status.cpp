#include "command/exit_status.hpp"

namespace verst::command {

ExitStatus exit_status(RefusalCode code) {
    switch (code) {
        case RefusalCode::too_far_from_rail:
        case RefusalCode::no_route:
            return ExitStatus::refused;
        case RefusalCode::output_failed:
            return ExitStatus::output_failed;
        case RefusalCode::bad_argument:
        case RefusalCode::bad_coordinate:
        case RefusalCode::unknown_place:
        case RefusalCode::ambiguous_place:
        case RefusalCode::unknown_line:
        case RefusalCode::same_place:
        case RefusalCode::unreadable_file:
        case RefusalCode::bad_data:
        case RefusalCode::unknown_journey:
        case RefusalCode::bad_journey:
        case RefusalCode::bad_claim:
        case RefusalCode::bad_time:
            return ExitStatus::bad_input;
    }
    return ExitStatus::bad_input;
}

ExitStatus status_of(const Itinerary& itinerary) {
    const bool contradicts =
        itinerary.chronology.disputed || !itinerary.deduction.contradictions.empty();
    return contradicts ? ExitStatus::not_yes : ExitStatus::answered;
}

}  // namespace verst::command
