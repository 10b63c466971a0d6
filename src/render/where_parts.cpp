#include "render/where_parts.hpp"

namespace verst::where {

std::string_view outcome_name(WhereOutcome outcome) {
    switch (outcome) {
        case WhereOutcome::somewhere:
            return "somewhere";
        case WhereOutcome::sure:
            return "sure";
        case WhereOutcome::not_begun:
            return "not_begun";
        case WhereOutcome::over:
            return "over";
        case WhereOutcome::impossible:
            return "impossible";
    }
    return "";
}

Zone clock_of(const WhereAnswer& answer) {
    const auto& moments = answer.itinerary.deduction.moments;
    if (!answer.between.empty()) return moments[answer.between.back().earlier].zone;
    return answer.outcome == WhereOutcome::over ? moments.back().zone : moments.front().zone;
}

}  // namespace verst::where
