#include "verst/route/constraint_check.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "route/constraint_items.hpp"
#include "route/line_dates.hpp"
#include "route/permits.hpp"
#include "route/wording.hpp"
#include "verst/time/zone.hpp"

namespace verst {

namespace {

/// More than these are counted, not named.
constexpr std::size_t most_named = 5;

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
    return std::ranges::find(list, value) != list.end();
}

/// Each thing of a selection as a command line names it.
std::vector<std::string> names_in(const Network& network, const Selection& selection) {
    Constraints named;
    named.avoid = selection;
    std::vector<std::string> names;
    for (const ConstraintItem& item : constraint_items(network, named)) names.push_back(item.name);
    return names;
}

std::vector<std::string> in_both(const Network& network, const Constraints& constraints) {
    const auto kept = names_in(network, constraints.only);
    auto common = names_in(network, constraints.avoid);
    std::erase_if(common, [&](const std::string& name) { return !contains(kept, name); });
    return common;
}

/// True if the thing bans places for what they are: the places themselves, their country, their
/// border point.
bool names_places(const ConstraintItem& item) {
    const auto has_places = [](const Selection& selection) {
        return !selection.places.empty() || !selection.borders.empty() ||
               !selection.countries.empty();
    };
    return has_places(item.alone.avoid) || has_places(item.alone.only);
}

/// True if the constraints leave no section at a place that has some.
bool leaves_nothing_at(const Network& network, const Constraints& constraints, PlaceIndex place) {
    const Permits permits(network, constraints);
    bool has_sections = false;
    for (std::size_t i = 0; i < network.sections().size(); ++i) {
        const Section& section = network.sections()[i];
        if (section.a != place && section.b != place) continue;
        if (permits.permits(SectionIndex(i))) return false;
        has_sections = true;
    }
    return has_sections;
}

/// "--avoid place:khasan"
std::string option_of(const ConstraintItem& item) {
    return (item.kind == ConstraintItem::Kind::avoid ? "--avoid " : "--only ") + item.name;
}

Message name_of(const Network& network, const RailEnd& end) {
    const std::string name = label(network, end.named);
    if (end.named.place == end.station) return name;
    return Message(name, " (station ", network[end.station].name, ")");
}

/// Refuses a day on which there was no railway yet.
Result<void> check_day(const Network& network, const Constraints& constraints) {
    const LineDates dates(network);
    if (!constraints.as_of || !dates.first() || *constraints.as_of >= dates.first()->day) return {};
    return refuse(RefusalCode::bad_argument,
                  Message("no railway of these tables was open on ", iso8601(*constraints.as_of)),
                  {hint::Closure{.what = hint::Closure::What::first_line,
                                 .line = id_and_name(network, dates.first()->line),
                                 .until = std::string(dates.first()->opened)}});
}

}  // namespace

Result<void> check_constraints(const Network& network, const Constraints& constraints) {
    const auto common = in_both(network, constraints);
    if (!common.empty()) {
        return refuse(
            RefusalCode::bad_argument,
            Message("--avoid and --only both name ",
                    common.size() > most_named ? Message(counted(common.size()), " things")
                                               : Message(enumeration(common))),
            {"verst never uses what --avoid names: leave out one of the two"});
    }
    const Permits permits(network, constraints);
    for (std::size_t i = 0; i < network.sections().size(); ++i) {
        if (permits.permits(SectionIndex(i))) return {};
    }
    if (network.sections().empty()) return {};
    if (auto opened = check_day(network, constraints); !opened) return opened;
    return refuse(
        RefusalCode::bad_argument,
        "the constraints contradict each other: they leave no section of the network",
        {"several --only of one kind allow each of them; those of different kinds must all hold"});
}

Result<void> check_ban(const Network& network, const Constraints& constraints, const RailEnd& end,
                       std::string_view role) {
    for (const ConstraintItem& item : constraint_items(network, constraints)) {
        if (!names_places(item) || !leaves_nothing_at(network, item.alone, end.station)) continue;
        return refuse(RefusalCode::bad_argument, Message(name_of(network, end), " is ", role,
                                                         ", and ", option_of(item), " bans it"));
    }
    return {};
}

Result<RailEnd> open_start(const Network& network, const NamedPoint& point,
                           const Constraints& constraints, double max_snap_km) {
    auto start = rail_end(network, point, max_snap_km);
    if (!start) return start;
    if (auto checked = check_ban(network, constraints, *start, "where the train starts"); !checked)
        return tl::unexpected(std::move(checked.error()));
    return start;
}

Result<void> check_bans(const Network& network, const Constraints& constraints,
                        const std::vector<RailEnd>& ends) {
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const std::string_view role = i == 0                 ? "where the route begins"
                                      : i + 1 == ends.size() ? "where the route ends"
                                                             : "one of the places to go through";
        if (auto checked = check_ban(network, constraints, ends[i], role); !checked) return checked;
    }
    return {};
}

std::vector<LineIndex> undated_lines(const Network& network, const RouteFeatures& features) {
    const auto is_dated = [&](LineIndex line) {
        if (!network[line].opened.empty() || network.opened_in_stretches(line)) return true;
        return std::ranges::any_of(network.shutdowns(), [&](const Shutdown& shutdown) {
            const auto& shut_line = shutdown.line;
            return shut_line && *shut_line == line && !shutdown.from;
        });
    };
    std::vector<LineIndex> lines;
    for (const LineUse& use : features.lines) {
        if (!contains(lines, use.line) && !is_dated(use.line)) lines.push_back(use.line);
    }
    return lines;
}

}  // namespace verst
