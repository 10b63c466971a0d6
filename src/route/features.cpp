#include "verst/route/features.hpp"

#include <cstddef>

#include "route/gauge_breaks.hpp"

namespace verst {
namespace {

/// Rail km before each step.
std::vector<double> km_before(const Network& network, std::span<const RouteStep> steps) {
    std::vector<double> at_km;
    at_km.reserve(steps.size());
    double km = 0;
    for (const RouteStep& step : steps) {
        at_km.push_back(km);
        km += network[step.section].length.rail_km;
    }
    return at_km;
}

/// True if the step runs along its line in the order of the line's places.
bool runs_forward(const Network& network, const RouteStep& step) {
    for (const SectionOnLine& on_line : network[step.section].on_lines) {
        if (on_line.line == step.line && on_line.in_row())
            return network[step.line].points[on_line.first_point].place == step.from;
    }
    return true;
}

/// A line that is run back along is used twice, or the table would read "Erenhot to Erenhot".
std::vector<LineUse> line_uses(const Network& network, std::span<const RouteStep> steps) {
    std::vector<LineUse> uses;
    bool forward = true;
    for (const RouteStep& step : steps) {
        const bool runs_on = !uses.empty() && uses.back().line == step.line &&
                             forward == runs_forward(network, step);
        if (!runs_on) uses.push_back({step.line, step.from, step.from, 0});
        forward = runs_forward(network, step);
        uses.back().to = step.to;
        uses.back().rail_km += network[step.section].length.rail_km;
    }
    return uses;
}

bool is_estimated(const Network& network, const RouteStep& step) {
    return network[step.section].length.kind == LengthKind::estimated;
}

std::vector<BorderPassage> border_passages(const Network& network, std::span<const RouteStep> steps,
                                           std::span<const double> at_km) {
    std::vector<BorderPassage> borders;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const BorderCrossing* crossing = network.crossing_at(steps[i].from);
        const std::string_view before = network[steps[i - 1].from].country;
        const std::string_view after = network[steps[i].to].country;
        if (crossing == nullptr || before == after) {
            continue;
        }
        const bool estimated =
            is_estimated(network, steps[i - 1]) || is_estimated(network, steps[i]);
        borders.push_back({crossing, before, after, i, at_km[i], estimated});
    }
    return borders;
}

std::vector<Reversal> find_reversals(const Network& network, std::span<const RouteStep> steps,
                                     std::span<const double> at_km) {
    std::vector<Reversal> reversals;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (network.reverses(steps[i - 1].section, steps[i].from, steps[i].section)) {
            reversals.push_back({steps[i].from, i, at_km[i]});
        }
    }
    return reversals;
}

void add(Range& sum, const Range& more) {
    sum.min += more.min;
    sum.max += more.max;
}

}  // namespace

RouteFeatures features(const Network& network, std::span<const RouteStep> steps) {
    const std::vector<double> at_km = km_before(network, steps);
    RouteFeatures found;
    found.lines = line_uses(network, steps);
    found.borders = border_passages(network, steps, at_km);
    found.gauge_breaks = find_gauge_breaks(network, steps, found.borders, at_km);
    found.reversals = find_reversals(network, steps, at_km);
    for (std::size_t i = 0; i < found.reversals.size(); ++i) add(found.stop_h, reversal_stop_h);
    for (const BorderPassage& border : found.borders) {
        add(found.stop_h, border.crossing->stop_h);
    }
    for (const GaugeBreak& gauge_break : found.gauge_breaks) {
        if (!gauge_break.border) {
            add(found.stop_h, gauge_break_stop_h);
        }
    }
    return found;
}

}  // namespace verst
