#include "route/choose_lines.hpp"

#include <algorithm>
#include <cstddef>

namespace verst {
namespace {

bool runs_on(const Section& section, LineIndex line) {
    return std::any_of(section.on_lines.begin(), section.on_lines.end(),
                       [&](const SectionOnLine& on) { return on.line == line; });
}

}  // namespace

void choose_lines(const Network& network, const Permits& permits, std::span<RouteStep> steps,
                  std::span<const std::size_t> run_ends) {
    const bool all_permitted = !permits.tells_tracks_apart();
    // How many of the runs from `first` on have the line.
    const auto runs_with = [&](LineIndex line, std::size_t first) {
        std::size_t run = first;
        while (run < run_ends.size()) {
            const std::size_t begin = run == 0 ? 0 : run_ends[run - 1];
            if (!runs_on(network[steps[begin].section], line)) break;
            ++run;
        }
        return run - first;
    };
    // Taking the longest way at each change is optimal: whatever line another choice is on where it
    // ends, it has changed at least as often.
    std::size_t begin = 0;
    for (std::size_t run = 0; run < run_ends.size();) {
        LineIndex best;
        std::size_t longest = 0;
        for (const SectionOnLine& on : network[steps[begin].section].on_lines) {
            if (!all_permitted && !permits.permits(on)) continue;
            const std::size_t length = runs_with(on.line, run);
            if (length > longest) {  // on_lines is in the order of the lines
                best = on.line;
                longest = length;
            }
        }
        if (longest == 0) return;  // no permitted line: against the contract
        run += longest;
        for (; begin < run_ends[run - 1]; ++begin) steps[begin].line = best;
    }
}

}  // namespace verst
