#include "route/no_route.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
        refusal.hints.emplace_back(other_way(change));
        for (const ConstraintItem& item : change.lifted) {
            if (item.kind != Kind::as_of) continue;
            const auto closed = closures_on(network_, item.alone, change.route.steps);
            add_closures(network_, closed, refusal.hints);
        }
    }

    [[nodiscard]] hint::OtherWay other_way(const Change& change) const {
        hint::OtherWay way;
        for (const ConstraintItem& item : change.lifted)
            way.allowing.push_back(permission(item, change.route));
        const RouteFeatures passed = features(network_, change.route.steps);
        way.rail_km = measure(network_, change.route.steps).rail_km;
        for (const LineUse& use : passed.lines)
            way.lines.push_back(id_and_name(network_, use.line));
        for (const BorderPassage& passage : passed.borders)
            way.borders.push_back(id_and_name(network_, passage.crossing->place));
        return way;
    }

    /// What the user would have to allow for this way.
    [[nodiscard]] hint::OtherWay::Allowed permission(const ConstraintItem& item,
                                                     const Route& way) const {
        using What = hint::OtherWay::Allowed::What;
        switch (item.kind) {
            case Kind::avoid:
                return {What::avoided, item.name};
            case Kind::only:
                return {What::beyond, item.name, beyond(item.alone.only, way)};
            case Kind::electrified:
                return {What::unelectrified, {}};
            case Kind::same_gauge:
                return {What::gauge_break, {}};
            case Kind::as_of:
                break;
        }
        return {What::closed, item.name};
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
        return {names.begin(), names.end()};
    }

    /// How near to `goal` one can come from `start`, or to the permitted lines.
    void add_nearest(PlaceIndex start, const std::vector<bool>& reached, PlaceIndex goal,
                     std::vector<Hint>& hints) const {
        const bool goes_somewhere = std::count(reached.begin(), reached.end(), true) > 1;
        const std::vector<bool> candidates = goes_somewhere ? reached : permitted_places();
        const Position aim = network_[goes_somewhere ? goal : start].position;
        const auto nearest = nearest_place(network_, aim, [&](PlaceIndex place) {
            return candidates[place.value()] && network_[place].kind != PlaceKind::border &&
                   !network_[place].name.empty();
        });
        if (!nearest) return;
        hint::NearestPlace hint;
        hint.place = id_and_name(network_, nearest->place);
        hint.country = network_[nearest->place].country;
        hint.km = nearest->km;
        if (goes_somewhere) {
            using Sense = hint::NearestPlace::Sense;
            hint.sense = nearest->place == start ? Sense::start_itself : Sense::reachable;
            hint.from = id_and_name(network_, start);
            hint.to = id_and_name(network_, goal);
        } else {
            hint.sense = hint::NearestPlace::Sense::usable;
            hint.to = id_and_name(network_, start);
        }
        hints.emplace_back(std::move(hint));
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
