#include "route/constraint_items.hpp"

#include <algorithm>
#include <utility>

#include "route/wording.hpp"
#include "verst/time/zone.hpp"

namespace verst {
namespace {

using Kind = ConstraintItem::Kind;

/// The selection's values of each kind, named as a command line names them.
class SelectionItems {
  public:
    SelectionItems(const Network& network, Kind kind) : network_(network), kind_(kind) {}

    /// What there is of each kind: one item per value to avoid, one per kind to keep to.
    [[nodiscard]] std::vector<ConstraintItem> items(const Selection& selection) {
        // Does not compile with one more kind, until that has its items below.
        [[maybe_unused]] const auto& [countries, lines, places, borders, gauges_mm, sections] =
            selection;
        add(selection, &Selection::countries,
            [](const std::string& code) { return "country:" + code; });
        add(selection, &Selection::lines,
            [&](LineIndex line) { return selector_of(network_, line); });
        add(selection, &Selection::places,
            [&](PlaceIndex place) { return selector_of(network_, place); });
        add(selection, &Selection::borders,
            [&](PlaceIndex border) { return "border:" + std::string(network_[border].id); });
        add(selection, &Selection::gauges_mm,
            [](int gauge_mm) { return "gauge:" + std::to_string(gauge_mm); });
        add(selection, &Selection::sections, [&](SectionIndex section) {
            return std::string("section:")
                .append(network_[network_[section].a].id)
                .append("/")
                .append(network_[network_[section].b].id);
        });
        return std::move(items_);
    }

  private:
    template <class Value, class Name>
    void add(const Selection& selection, std::vector<Value> Selection::*values, Name name) {
        const std::vector<Value>& all = selection.*values;
        if (all.empty()) return;
        if (kind_ == Kind::avoid) {
            for (const Value& value : all) {
                ConstraintItem item{kind_, name(value), {}};
                (item.alone.avoid.*values).push_back(value);
                items_.push_back(std::move(item));
            }
            return;
        }
        std::vector<std::string> names;
        for (const Value& value : all) names.push_back(name(value));
        ConstraintItem item{kind_, enumeration(names, "or"), {}};
        item.alone.only.*values = all;
        items_.push_back(std::move(item));
    }

    const Network& network_;
    Kind kind_;
    std::vector<ConstraintItem> items_;
};

template <class Value>
void append(std::vector<Value>& to, const std::vector<Value>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

void append(Selection& to, const Selection& more) {
    // Does not compile with one more kind, until that is appended below.
    [[maybe_unused]] const auto& [countries, lines, places, borders, gauges_mm, sections] = more;
    append(to.countries, more.countries);
    append(to.lines, more.lines);
    append(to.places, more.places);
    append(to.borders, more.borders);
    append(to.gauges_mm, more.gauges_mm);
    append(to.sections, more.sections);
}

std::vector<std::string> names_of(const std::vector<ConstraintItem>& items, Kind kind) {
    std::vector<std::string> names;
    for (const ConstraintItem& item : items) {
        if (item.kind == kind) names.push_back(item.name);
    }
    return names;
}

}  // namespace

std::vector<ConstraintItem> constraint_items(const Network& network,
                                             const Constraints& constraints) {
    // Does not compile with one more member, until that has its item here and in `united`.
    [[maybe_unused]] const auto& [avoid, only, electrified, same_gauge, as_of, special_train] =
        constraints;
    std::vector<ConstraintItem> items =
        SelectionItems(network, Kind::avoid).items(constraints.avoid);
    append(items, SelectionItems(network, Kind::only).items(constraints.only));
    if (constraints.electrified) {
        items.push_back({Kind::electrified, "electrified", {}});
        items.back().alone.electrified = true;
    }
    if (constraints.same_gauge) {
        items.push_back({Kind::same_gauge, "same gauge", {}});
        items.back().alone.same_gauge = true;
    }
    if (constraints.as_of) {
        items.push_back({Kind::as_of, iso8601(*constraints.as_of), {}});
        items.back().alone.as_of = constraints.as_of;
        items.back().alone.special_train = constraints.special_train;
    }
    return items;
}

Constraints united(const std::vector<ConstraintItem>& items) {
    Constraints all;
    for (const ConstraintItem& item : items) {
        append(all.avoid, item.alone.avoid);
        append(all.only, item.alone.only);
        all.electrified = all.electrified || item.alone.electrified;
        all.same_gauge = all.same_gauge || item.alone.same_gauge;
        if (!item.alone.as_of) continue;
        all.as_of = item.alone.as_of;
        all.special_train = item.alone.special_train;
    }
    return all;
}

std::string sentence(const std::vector<ConstraintItem>& items) {
    std::vector<std::string> parts;
    const auto avoided = names_of(items, Kind::avoid);
    if (!avoided.empty()) {
        parts.push_back((avoided.size() == 2 ? "avoids both " : "avoids ") + enumeration(avoided));
    }
    const auto kept = names_of(items, Kind::only);
    if (!kept.empty()) parts.push_back("keeps to " + enumeration(kept));
    if (!names_of(items, Kind::electrified).empty()) parts.emplace_back("is electrified all along");
    if (!names_of(items, Kind::same_gauge).empty()) parts.emplace_back("has no break of gauge");
    for (const std::string& day : names_of(items, Kind::as_of)) {
        parts.push_back("was open on " + day + " in these tables");
    }
    return enumeration(parts);
}

}  // namespace verst
