#include "route/gauge_breaks.hpp"

#include <cstddef>
#include <optional>

namespace verst {
namespace {

/// Consecutive steps that one train can run over.
struct GaugeRun {
    std::size_t begin = 0;  ///< step
    std::size_t end = 0;
    GaugeSet gauges;  ///< that every step of the run serves; empty while none is known
};

/// The route cut as late as possible, which makes the fewest runs.
std::vector<GaugeRun> gauge_runs(const Network& network, std::span<const RouteStep> steps) {
    std::vector<GaugeRun> runs;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const GaugeSet here = network[steps[i].section].gauges;
        if (runs.empty()) {
            runs.push_back({i, i, here});
        } else if (!here.empty()) {  // track of unknown gauge takes any train
            GaugeRun& run = runs.back();
            const GaugeSet common = run.gauges.empty() ? here : run.gauges.common_with(here);
            if (common.empty()) {
                runs.push_back({i, i, here});
            } else {
                run.gauges = common;
            }
        }
        runs.back().end = i + 1;
    }
    return runs;
}

/// Decides where the change between two runs is made.
class BreakFinder {
  public:
    BreakFinder(const Network& network, std::span<const RouteStep> steps,
                std::span<const BorderPassage> borders)
        : network_(network), steps_(steps), borders_(borders) {}

    [[nodiscard]] GaugeBreak between(const GaugeRun& before, const GaugeRun& after) const {
        GaugeBreak found;
        found.from_mm = before.gauges.gauges_mm().front();
        found.to_mm = after.gauges.gauges_mm().front();
        found.next_step = before.end;
        const std::size_t earliest = earliest_change(before, found.to_mm);
        place_at_border(earliest, before.end, found);
        found.at = steps_[found.next_step].from;
        return found;
    }

  private:
    /// The first step of the stretch before the end of the run that has the new gauge as well.
    [[nodiscard]] std::size_t earliest_change(const GaugeRun& before, int to_mm) const {
        std::size_t step = before.end;
        while (step > before.begin && serves(steps_[step - 1], to_mm)) {
            --step;
        }
        return step;
    }

    [[nodiscard]] bool serves(const RouteStep& step, int gauge_mm) const {
        const GaugeSet gauges = network_[step.section].gauges;
        return gauges.empty() || gauges.contains(gauge_mm);
    }

    void place_at_border(std::size_t earliest, std::size_t latest, GaugeBreak& found) const {
        for (const BorderPassage& border : borders_) {
            const auto change_at = step_leaving(border.crossing->gauge_change_at, earliest, latest);
            const bool on_the_track = earliest <= border.next_step && border.next_step <= latest;
            if (!change_at && !on_the_track) {
                continue;
            }
            found.border = border.crossing->place;
            found.next_step = change_at.value_or(latest);
            return;
        }
    }

    [[nodiscard]] std::optional<std::size_t> step_leaving(std::optional<PlaceIndex> place,
                                                          std::size_t earliest,
                                                          std::size_t latest) const {
        for (std::size_t i = earliest; place && i <= latest; ++i) {
            if (steps_[i].from == *place) {
                return i;
            }
        }
        return std::nullopt;
    }

    const Network& network_;
    std::span<const RouteStep> steps_;
    std::span<const BorderPassage> borders_;
};

}  // namespace

std::vector<GaugeBreak> find_gauge_breaks(const Network& network, std::span<const RouteStep> steps,
                                          std::span<const BorderPassage> borders,
                                          std::span<const double> at_km) {
    const std::vector<GaugeRun> runs = gauge_runs(network, steps);
    const BreakFinder finder(network, steps, borders);
    std::vector<GaugeBreak> breaks;
    for (std::size_t i = 1; i < runs.size(); ++i) {
        breaks.push_back(finder.between(runs[i - 1], runs[i]));
        breaks.back().at_km = at_km[breaks.back().next_step];
    }
    return breaks;
}

}  // namespace verst
