#include "route/no_route.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>

#include "route/line_dates.hpp"
#include "route/nearest_place.hpp"
#include "route/permits.hpp"
#include "route/smallest_change.hpp"
#include "route/wording.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"

namespace verst {
namespace {

using Kind = ConstraintItem::Kind;

/// More lines than this are counted, not named.
constexpr std::size_t most_lines_to_name = 5;

class Explanation {
  public:
    explicit Explanation(const FailedSearch& failed)
        : failed_(failed),
          network_(failed.index.network()),
          from_(*(failed.stations.end() - 2)),
          to_(failed.stations.back()),
          apart_{failed.index, failed.stations} {}

    [[nodiscard]] Refusal make() const {
        Refusal refusal{RefusalCode::no_route, {}};
        const auto items = constraint_items(network_, failed_.constraints);
        const bool joined = !items.empty() && Router(failed_.index).find(failed_.stations);
        if (joined) {
            refusal.message = Message("no route from ", name(from_), " to ", name(to_), " ",
                                      sentence(blocking_items(apart_, items)));
            if (const auto change = smallest_change(apart_, items)) add_change(*change, refusal);
        } else {
            refusal.message = not_joined(network_, from_, to_);
        }
        add_nearest(from_, failed_.reach_from, to_, refusal.hints);
        add_nearest(to_, failed_.reach_to, from_, refusal.hints);
        return refusal;
    }

  private:
    [[nodiscard]] std::string_view name(PlaceIndex place) const { return called(network_, place); }

    void add_change(const Change& change, Refusal& refusal) const {
        std::vector<std::string> parts;
        for (const ConstraintItem& item : change.lifted) {
            parts.push_back(permission(item, change.route));
        }
        refusal.hints.emplace_back("allowing ", enumeration(parts), " gives ",
                                   description(change.route));
        for (const ConstraintItem& item : change.lifted) {
            if (item.kind != Kind::as_of) continue;
            const auto closed = closures_on(network_, item.alone, change.route.steps);
            std::ranges::copy(closure_clauses(network_, closed), std::back_inserter(refusal.hints));
        }
    }

    /// What the user would have to allow for this way.
    [[nodiscard]] std::string permission(const ConstraintItem& item, const Route& way) const {
        switch (item.kind) {
            case Kind::avoid:
                return item.name;
            case Kind::only: {
                const auto more = beyond(item.alone.only, way);
                return more.empty() ? "more than " + item.name : enumeration(more) + " too";
            }
            case Kind::electrified:
                return "track that is not known to be electrified";
            case Kind::same_gauge:
                return "a break of gauge";
            case Kind::as_of:
                break;
        }
        return "what was not open on " + item.name;
    }

    /// The lines or countries that a way uses beyond those that it was to keep to.
    [[nodiscard]] std::vector<std::string> beyond(const Selection& only, const Route& way) const {
        std::set<std::string> names;
        for (const RouteStep& step : way.steps) {
            const auto& lines = only.lines;
            if (!lines.empty() && std::find(lines.begin(), lines.end(), step.line) == lines.end()) {
                names.insert(selector_of(network_, step.line));
            }
            const std::string country(network_[step.section].country);
            const auto& countries = only.countries;
            if (!countries.empty() &&
                std::find(countries.begin(), countries.end(), country) == countries.end()) {
                names.insert("country:" + country);
            }
        }
        if (names.size() > most_lines_to_name) return {};
        return {names.begin(), names.end()};
    }

    [[nodiscard]] Message line_names(const std::vector<LineUse>& uses) const {
        std::vector<std::string> names;
        for (const LineUse& use : uses) names.push_back(selector_of(network_, use.line));
        if (names.size() > most_lines_to_name) return Message(counted(names.size()), " lines");
        return enumeration(names);
    }

    [[nodiscard]] Message description(const Route& way) const {
        const RouteFeatures passed = features(network_, way.steps);
        std::vector<std::string> borders;
        for (const BorderPassage& passage : passed.borders) {
            borders.emplace_back(name(passage.crossing->place));
        }
        Message text(in_km(measure(network_, way.steps).rail_km), " on ", line_names(passed.lines));
        if (!borders.empty()) text.add(" over " + enumeration(borders));
        return text;
    }

    /// How near to `goal` one can come from `start`, or to the permitted lines.
    void add_nearest(PlaceIndex start, const std::vector<bool>& reached, PlaceIndex goal,
                     std::vector<Message>& hints) const {
        const bool goes_somewhere = std::count(reached.begin(), reached.end(), true) > 1;
        const std::vector<bool> candidates = goes_somewhere ? reached : permitted_places();
        const Position aim = network_[goes_somewhere ? goal : start].position;
        const auto nearest = nearest_place(network_, aim, [&](PlaceIndex place) {
            return candidates[place.value()] && network_[place].kind != PlaceKind::border &&
                   !network_[place].name.empty();
        });
        if (!nearest) return;
        if (goes_somewhere && nearest->place == start) {
            hints.emplace_back("from ", name(start), " no place that is nearer to ", name(goal),
                               " can be reached");
            return;
        }
        const std::string_view near = name(nearest->place);
        const Quantity apart = in_km(nearest->km);
        hints.push_back(goes_somewhere
                            ? Message("from ", name(start), " the nearest to ", name(goal),
                                      " that can be reached is ", near, ", ", apart, " short of it")
                            : Message("the nearest to ", name(start), " that can be used is ", near,
                                      ", ", apart, " away"));
    }

    /// By place: whether a permitted section touches it.
    [[nodiscard]] std::vector<bool> permitted_places() const {
        const Permits permits(network_, failed_.constraints);
        std::vector<bool> permitted(network_.places().size());
        for (std::size_t i = 0; i < network_.sections().size(); ++i) {
            if (!permits.permits(SectionIndex(i))) continue;
            permitted[network_.sections()[i].a.value()] = true;
            permitted[network_.sections()[i].b.value()] = true;
        }
        return permitted;
    }

    const FailedSearch& failed_;
    const Network& network_;
    PlaceIndex from_;
    PlaceIndex to_;
    KeptApart apart_;
};

}  // namespace

Message not_joined(const Network& network, PlaceIndex from, PlaceIndex to) {
    return Message("no railway joins ", called(network, from), " and ", called(network, to),
                   ": they lie in different parts of the network");
}

Refusal explain_no_route(const FailedSearch& failed) { return Explanation(failed).make(); }

}  // namespace verst
