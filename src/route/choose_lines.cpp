#include "route/choose_lines.hpp"

#include <algorithm>
#include <cstddef>

#include "route/permits.hpp"

namespace verst {
namespace {

bool runs_on(const Section& section, LineIndex line) {
    return std::any_of(section.on_lines.begin(), section.on_lines.end(),
                       [&](const SectionOnLine& on) { return on.line == line; });
}

std::size_t steps_on(const Network& network, std::span<const RouteStep> steps, LineIndex line) {
    const auto end = std::find_if(steps.begin(), steps.end(), [&](const RouteStep& step) {
        return !runs_on(network[step.section], line);
    });
    return static_cast<std::size_t>(end - steps.begin());
}

}  // namespace

void choose_lines(const Network& network, const Constraints& constraints,
                  std::span<RouteStep> steps) {
    const Permits permits(network, constraints);
    // Taking the longest run at each change is optimal: whatever line another choice is on where
    // this run ends, it has changed at least as often.
    while (!steps.empty()) {
        LineIndex best;
        std::size_t longest = 0;
        for (const SectionOnLine& on : network[steps.front().section].on_lines) {
            if (!permits.permits(on)) {
                continue;
            }
            const std::size_t length = steps_on(network, steps, on.line);
            if (length > longest) {  // on_lines is in the order of the lines
                best = on.line;
                longest = length;
            }
        }
        if (longest == 0) {
            return;  // no permitted line: against the contract
        }
        for (RouteStep& step : steps.first(longest)) {
            step.line = best;
        }
        steps = steps.subspan(longest);
    }
}

}  // namespace verst
