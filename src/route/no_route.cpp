#include "route/no_route.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "route/nearest_place.hpp"
#include "route/permitted.hpp"
#include "route/wording.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"

namespace verst {
namespace {

/// More lines than this are counted, not named.
constexpr std::size_t most_lines_to_name = 5;

std::string line_names(const Network& network, const std::vector<LineIndex>& lines) {
    if (lines.size() > most_lines_to_name) return fmt::format("{} lines", lines.size());
    std::vector<std::string> names;
    names.reserve(lines.size());
    for (const LineIndex line : lines) names.push_back(fmt::format("line:{}", network[line].id));
    return enumeration(names);
}

class Explanation {
  public:
    explicit Explanation(const FailedSearch& failed) : failed_(failed), network_(failed.network) {}

    [[nodiscard]] Refusal make() const {
        Refusal refusal{RefusalCode::no_route, {}};
        if (const auto free_way = way_within({})) {
            refusal.message = fmt::format("no route {} joins {} and {}", limits(),
                                          name(failed_.from), name(failed_.to));
            refusal.hints.push_back(description(*free_way));
        } else {
            refusal.message = fmt::format(
                "no railway joins {} and {}: they lie in different parts of the network",
                name(failed_.from), name(failed_.to));
        }
        add_nearest(failed_.from, failed_.reach_from, failed_.to, refusal.hints);
        add_nearest(failed_.to, failed_.reach_to, failed_.from, refusal.hints);
        return refusal;
    }

  private:
    [[nodiscard]] std::string_view name(PlaceIndex place) const { return network_[place].name; }

    [[nodiscard]] std::optional<Route> way_within(Constraints constraints) const {
        const bool is_the_failed_one =
            constraints.only_lines == failed_.constraints.only_lines &&
            constraints.closed_borders == failed_.constraints.closed_borders;
        if (is_the_failed_one) return std::nullopt;
        const std::array ends{failed_.from, failed_.to};
        auto route = Router(network_, failed_.metric, std::move(constraints)).shortest(ends);
        return route ? std::optional(std::move(*route)) : std::nullopt;
    }

    /// The constraint that stands in the way; both, where either alone would do or only both do.
    [[nodiscard]] std::string limits() const {
        const Constraints& set = failed_.constraints;
        const bool lines_block = !set.only_lines.empty() && !way_within({set.only_lines, {}});
        const bool borders_block =
            !set.closed_borders.empty() && !way_within({{}, set.closed_borders});
        std::vector<std::string> parts;
        if (!set.only_lines.empty() && (lines_block || !borders_block)) {
            parts.push_back(fmt::format("on {} alone", line_names(network_, set.only_lines)));
        }
        if (!set.closed_borders.empty() && (borders_block || !lines_block)) {
            parts.push_back(fmt::format("with {} closed", border_names(set.closed_borders)));
        }
        return enumeration(parts);
    }

    [[nodiscard]] std::string border_names(const std::vector<PlaceIndex>& borders) const {
        std::vector<std::string> names;
        names.reserve(borders.size());
        for (const PlaceIndex border : borders) names.emplace_back(name(border));
        return enumeration(names);
    }

    [[nodiscard]] std::string description(const Route& way) const {
        const RouteFeatures passed = features(network_, way.steps);
        std::vector<LineIndex> lines;
        lines.reserve(passed.lines.size());
        for (const LineUse& use : passed.lines) lines.push_back(use.line);
        std::vector<PlaceIndex> borders;
        borders.reserve(passed.borders.size());
        for (const BorderPassage& passage : passed.borders) {
            borders.push_back(passage.crossing->place);
        }
        std::string text =
            fmt::format("the {} way without this limit: {} on {}",
                        failed_.metric == Metric::time ? "fastest" : "shortest",
                        km_text(measure(network_, way.steps).rail_km), line_names(network_, lines));
        if (!borders.empty()) text += " over " + border_names(borders);
        return text;
    }

    /// How near to `goal` one can come from `start`, or to the permitted lines.
    void add_nearest(PlaceIndex start, const std::vector<bool>& reached, PlaceIndex goal,
                     std::vector<std::string>& hints) const {
        const bool goes_somewhere = std::count(reached.begin(), reached.end(), true) > 1;
        const std::vector<bool> candidates = goes_somewhere ? reached : permitted_places();
        const Position aim = network_[goes_somewhere ? goal : start].position;
        const auto nearest = nearest_place(network_, aim, [&](PlaceIndex place) {
            return candidates[place.value()] && network_[place].kind != PlaceKind::border;
        });
        if (!nearest) return;
        const std::string_view near = name(nearest->place);
        const std::string km = km_text(nearest->km);
        hints.push_back(
            goes_somewhere
                ? fmt::format("from {} the nearest to {} that can be reached is {}, {} short of it",
                              name(start), name(goal), near, km)
                : fmt::format("the nearest to {} that can be used is {}, {} away", name(start),
                              near, km));
    }

    /// By place: whether a permitted section touches it.
    [[nodiscard]] std::vector<bool> permitted_places() const {
        std::vector<bool> permitted(network_.places().size());
        for (const Section& section : network_.sections()) {
            if (!permits(failed_.constraints, section)) continue;
            permitted[section.a.value()] = true;
            permitted[section.b.value()] = true;
        }
        return permitted;
    }

    const FailedSearch& failed_;
    const Network& network_;
};

}  // namespace

Refusal explain_no_route(const FailedSearch& failed) { return Explanation(failed).make(); }

Refusal closed_on_the_way(const Place& border_point) {
    return {RefusalCode::no_route,
            fmt::format("the route is to go through {}, which is closed", border_point.name)};
}

}  // namespace verst
