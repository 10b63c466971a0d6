#include "verst/route/constraint_check.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "route/permitted.hpp"
#include "route/wording.hpp"
#include "verst/route/selector.hpp"

namespace verst {

namespace {

/// More than these are counted, not named.
constexpr std::size_t most_named = 5;

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
    return std::ranges::find(list, value) != list.end();
}

/// Names each thing as a selector does.
class Names {
  public:
    explicit Names(const Network& network) : network_(network) {}

    [[nodiscard]] std::string country(const std::string& code) const { return "country:" + code; }
    [[nodiscard]] std::string line(LineIndex index) const { return line_selector(network_, index); }
    [[nodiscard]] std::string place(PlaceIndex index) const {
        return place_selector(network_, index);
    }
    [[nodiscard]] std::string border(PlaceIndex index) const {
        return border_selector(network_, index);
    }
    [[nodiscard]] std::string gauge(int gauge_mm) const {
        return fmt::format("gauge:{}", gauge_mm);
    }
    [[nodiscard]] std::string section(SectionIndex index) const {
        return section_selector(network_, index);
    }

  private:
    const Network& network_;
};

template <class T, class Name>
void add_common(const std::vector<T>& avoid, const std::vector<T>& only, Name name,
                std::vector<std::string>& common) {
    for (const T& each : avoid) {
        if (contains(only, each)) common.push_back(name(each));
    }
}

std::vector<std::string> in_both(const Network& network, const Constraints& constraints) {
    const Selection& avoid = constraints.avoid;
    const Selection& only = constraints.only;
    const Names names(network);
    std::vector<std::string> common;
    add_common(
        avoid.countries, only.countries, [&](const auto& each) { return names.country(each); },
        common);
    add_common(
        avoid.lines, only.lines, [&](LineIndex each) { return names.line(each); }, common);
    add_common(
        avoid.places, only.places, [&](PlaceIndex each) { return names.place(each); }, common);
    add_common(
        avoid.borders, only.borders, [&](PlaceIndex each) { return names.border(each); }, common);
    add_common(
        avoid.gauges_mm, only.gauges_mm, [&](int each) { return names.gauge(each); }, common);
    add_common(
        avoid.sections, only.sections, [&](SectionIndex each) { return names.section(each); },
        common);
    return common;
}

std::string listed(const std::vector<std::string>& names, const char* what) {
    if (names.size() > most_named) return fmt::format("{} {}", names.size(), what);
    return enumeration(names);
}

/// True if the place has sections and none of them is in a country that `allowed` takes.
template <class Allowed>
bool all_sections_out(const Network& network, PlaceIndex place, Allowed allowed) {
    bool any = false;
    for (const Section& section : network.sections()) {
        if (section.a != place && section.b != place) continue;
        if (allowed(std::string(section.country))) return false;
        any = true;
    }
    return any;
}

/// The option that bans a station for itself, as it was written; nothing if none does.
std::optional<std::string> ban_on(const Network& network, const Constraints& constraints,
                                  PlaceIndex place) {
    const Names names(network);
    const Selection& avoid = constraints.avoid;
    const Selection& only = constraints.only;
    const bool is_border = network.crossing_at(place) != nullptr;
    if (contains(avoid.places, place)) return "--avoid " + names.place(place);
    if (contains(avoid.borders, place)) return "--avoid " + names.border(place);
    if (!only.places.empty() && !is_border && !contains(only.places, place)) {
        std::vector<std::string> list;
        for (const PlaceIndex each : only.places) list.push_back(names.place(each));
        return "--only " + listed(list, "places");
    }
    if (!only.borders.empty() && is_border && !contains(only.borders, place)) {
        std::vector<std::string> list;
        for (const PlaceIndex each : only.borders) list.push_back(names.border(each));
        return "--only " + listed(list, "borders");
    }
    const auto in = [](const std::vector<std::string>& list) {
        return [&list](const std::string& country) { return contains(list, country); };
    };
    std::vector<std::string> countries;
    if (!only.countries.empty() && all_sections_out(network, place, in(only.countries))) {
        for (const std::string& each : only.countries) countries.push_back(names.country(each));
        return "--only " + listed(countries, "countries");
    }
    if (!avoid.countries.empty() && all_sections_out(network, place, [&](const std::string& each) {
            return !contains(avoid.countries, each);
        })) {
        for (const std::string& each : avoid.countries) {
            if (!all_sections_out(network, place,
                                  [&](const std::string& other) { return other == each; }))
                countries.push_back(names.country(each));
        }
        return "--avoid " + listed(countries, "countries");
    }
    return std::nullopt;
}

std::string name_of(const Network& network, const RailEnd& end) {
    std::string name = label(network, end.named);
    if (end.named.place == end.station) return name;
    return fmt::format("{} (station {})", name, network[end.station].name);
}

}  // namespace

Result<void> check_constraints(const Network& network, const Constraints& constraints) {
    const auto common = in_both(network, constraints);
    if (!common.empty()) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("--avoid and --only both name {}", listed(common, "things")),
                      {"what is avoided is never used: leave out the one or the other"});
    }
    const bool something_left = std::ranges::any_of(
        network.sections(), [&](const Section& section) { return permits(constraints, section); });
    if (!something_left && !network.sections().empty()) {
        return refuse(RefusalCode::bad_argument,
                      "the constraints contradict each other: they leave no section of the network",
                      {"constraints of one kind unite, those of different kinds intersect"});
    }
    return {};
}

Result<void> check_ban(const Network& network, const Constraints& constraints, const RailEnd& end,
                       std::string_view role) {
    const auto ban = ban_on(network, constraints, end.station);
    if (!ban) return {};
    return refuse(RefusalCode::bad_argument,
                  fmt::format("{} is {}, and {} bans it", name_of(network, end), role, *ban));
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
        return std::ranges::any_of(network.shutdowns(), [&](const Shutdown& shutdown) {
            const auto* shut_line = std::get_if<LineIndex>(&shutdown.what);
            return shut_line != nullptr && *shut_line == line && !shutdown.from;
        });
    };
    std::vector<LineIndex> lines;
    for (const LineUse& use : features.lines) {
        if (!contains(lines, use.line) && !is_dated(use.line)) lines.push_back(use.line);
    }
    return lines;
}

}  // namespace verst
