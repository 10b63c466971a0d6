#include "render/alternatives_parts.hpp"

#include <fmt/format.h>

#include "verst/render/figures.hpp"

namespace verst {

std::string alternatives_conditions(const AlternativesAnswer& answer) {
    const Admissibility& limits = answer.limits;
    const auto percent = [](double share) { return whole_number(100 * share) + " %"; };
    return fmt::format(
        "{}Shown is what shares at most {} with the ways before it, is the best way over every "
        "part of {} of the whole, and nowhere takes more than {} times the best.",
        answer.ways.size() == 1 ? "No other way is worth showing. " : "", percent(limits.sharing),
        percent(limits.locality), decimal_number(limits.stretch, 2));
}

}  // namespace verst
