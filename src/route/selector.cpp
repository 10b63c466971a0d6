#include "verst/route/selector.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "network/nearest_words.hpp"
#include "route/wording.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/line_name.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

namespace {

template <class T>
void add_once(std::vector<T>& list, T value) {
    if (std::ranges::find(list, value) == list.end()) list.push_back(std::move(value));
}

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& letter : out) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return out;
}

Result<void> add_country(const Network& network, std::string_view text, Selection& selection) {
    std::set<std::string_view> known;
    for (const Section& section : network.sections()) known.insert(section.country);
    const std::string code = upper(text);
    if (!known.contains(code)) {
        return refuse(RefusalCode::bad_argument,
                      Message("the network has no railway in a country ", in_quotes(text)),
                      {hint::Choices{hint::Choices::Of::countries, {known.begin(), known.end()}}});
    }
    add_once(selection.countries, code);
    return {};
}

Result<void> add_line(const Network& network, std::string_view text, Selection& selection) {
    const auto line = resolve_line(network, text);
    if (!line) return tl::unexpected(line.error());
    add_once(selection.lines, *line);
    return {};
}

Result<PlaceIndex> station_of(const Network& network, std::string_view text) {
    const auto point = Gazetteer(network).resolve(text);
    if (!point) return tl::unexpected(point.error());
    const auto end = rail_end(network, *point);
    if (!end) return tl::unexpected(end.error());
    return end->station;
}

Result<void> add_place(const Network& network, std::string_view text, Selection& selection) {
    const auto station = station_of(network, text);
    if (!station) return tl::unexpected(station.error());
    add_once(selection.places, *station);
    return {};
}

/// "CN-RU": one name for both directions.
std::string country_pair(std::string_view one, std::string_view other) {
    const auto [first, second] = std::minmax(one, other);
    return std::string(first).append("-").append(second);
}

tl::unexpected<Refusal> no_border(const Network& network, std::string_view text) {
    std::set<std::string> pairs;
    std::vector<std::string_view> ids;
    for (const BorderCrossing& crossing : network.borders()) {
        pairs.insert(country_pair(crossing.from_country, crossing.to_country));
        ids.push_back(network[crossing.place].id);
    }
    std::vector<Hint> hints;
    for (const std::string& id : nearest_words(ascii_lower(text), ids))
        hints.emplace_back(hint::Candidate{hint::Candidate::Of::border, id,
                                           std::string(network[*network.find_place(id)].name)});
    if (!pairs.empty())
        hints.emplace_back(
            hint::Choices{hint::Choices::Of::country_pairs, {pairs.begin(), pairs.end()}});
    return refuse(RefusalCode::bad_argument,
                  Message("no border crossing is called ", in_quotes(text)), std::move(hints));
}

Result<void> add_border(const Network& network, std::string_view text, Selection& selection) {
    const auto place = network.find_place(text);
    if (place && network.crossing_at(*place) != nullptr) {
        add_once(selection.borders, *place);
        return {};
    }
    const auto countries = split(text, '-');
    bool found = false;
    for (const BorderCrossing& crossing : network.borders()) {
        if (countries.size() != 2) break;
        if (country_pair(upper(countries[0]), upper(countries[1])) !=
            country_pair(crossing.from_country, crossing.to_country))
            continue;
        add_once(selection.borders, crossing.place);
        found = true;
    }
    return found ? Result<void>() : no_border(network, text);
}

Result<void> add_gauge(const Network& network, std::string_view text, Selection& selection) {
    std::set<int> known;
    for (const Section& section : network.sections()) {
        for (const int gauge_mm : section.gauges.gauges_mm()) known.insert(gauge_mm);
    }
    const auto gauge_mm = parse_number(text);
    const auto found = std::ranges::find_if(
        known, [&](int each) { return gauge_mm && static_cast<double>(each) == *gauge_mm; });
    if (found == known.end()) {
        std::vector<std::string> gauges;
        for (const int each : known) gauges.push_back(std::to_string(each));
        return refuse(RefusalCode::bad_argument,
                      Message("no line of the network has a gauge of ", in_quotes(text), " mm"),
                      {hint::Choices{hint::Choices::Of::gauges_mm, std::move(gauges)}});
    }
    add_once(selection.gauges_mm, *found);
    return {};
}

/// How far apart two places are on a line, in sections; nothing where it does not have both.
std::optional<std::size_t> sections_apart(const Line& line, PlaceIndex a, PlaceIndex b) {
    const auto at_a = std::ranges::find(line.points, a, &LinePoint::place);
    const auto at_b = std::ranges::find(line.points, b, &LinePoint::place);
    if (at_a == line.points.end() || at_b == line.points.end()) return std::nullopt;
    return static_cast<std::size_t>(std::abs(at_a - at_b));
}

std::vector<std::string> neighbour_ids(const Network& network, PlaceIndex place) {
    std::vector<std::string> ids;
    for (const Section& section : network.sections()) {
        if (section.a == place) ids.emplace_back(network[section.b].id);
        if (section.b == place) ids.emplace_back(network[section.a].id);
    }
    return ids;
}

tl::unexpected<Refusal> no_section(const Network& network, PlaceIndex a, PlaceIndex b) {
    std::vector<Hint> hints;
    Message why("no line has both");
    std::optional<std::size_t> least;
    for (const Line& line : network.lines()) {
        const auto apart = sections_apart(line, a, b);
        if (!apart || (least && *apart >= *least)) continue;
        least = apart;
        why = Message("they are ", counted(*apart), " sections apart on line:", line.id);
    }
    for (const PlaceIndex place : {a, b}) {
        hints.emplace_back(hint::Choices{hint::Choices::Of::neighbours,
                                         neighbour_ids(network, place),
                                         id_and_name(network, place)});
    }
    return refuse(RefusalCode::bad_argument,
                  Message(network[a].name, " and ", network[b].name, " are not neighbours: ", why),
                  std::move(hints));
}

Result<void> add_section(const Network& network, std::string_view text, Selection& selection) {
    const auto ends = split(text, '/');
    if (ends.size() != 2) {
        return refuse(
            RefusalCode::bad_argument,
            Message(in_quotes(text), " does not name two places with a stroke between them"),
            {"write section:A/B, two neighbouring places"});
    }
    const auto a = station_of(network, ends[0]);
    if (!a) return tl::unexpected(a.error());
    const auto b = station_of(network, ends[1]);
    if (!b) return tl::unexpected(b.error());
    for (std::size_t i = 0; i < network.sections().size(); ++i) {
        const Section& section = network.sections()[i];
        if (std::minmax(section.a, section.b) != std::minmax(*a, *b)) continue;
        add_once(selection.sections, SectionIndex(i));
        return {};
    }
    return no_section(network, *a, *b);
}

struct SelectorKind {
    std::string_view name;
    Result<void> (*add)(const Network& network, std::string_view text, Selection& selection);
    std::string_view example;
};

constexpr std::array kinds{
    SelectorKind{"country", add_country, "country:CN"},
    SelectorKind{"line", add_line, "line:khasan"},
    SelectorKind{"place", add_place, "place:khasan"},
    SelectorKind{"border", add_border, "border:RU-KP, or border:ID for one crossing"},
    SelectorKind{"gauge", add_gauge, "gauge:1435"},
    SelectorKind{"section", add_section, "section:A/B, two neighbouring places"},
};

}  // namespace

Result<void> add_selector(const Network& network, std::string_view text, Selection& selection) {
    const auto colon = text.find(':');
    const std::string name = ascii_lower(trim(text.substr(0, colon)));
    const auto* kind = std::ranges::find(kinds, name, &SelectorKind::name);
    if (colon == std::string_view::npos || kind == kinds.end()) {
        std::vector<Hint> hints;
        for (const SelectorKind& each : kinds) hints.emplace_back(each.example);
        return refuse(RefusalCode::bad_argument,
                      colon == std::string_view::npos
                          ? Message(in_quotes(text), " has no kind before it: write KIND:WHAT")
                          : Message("there is no kind ", in_quotes(text.substr(0, colon))),
                      std::move(hints));
    }
    return kind->add(network, trim(text.substr(colon + 1)), selection);
}

}  // namespace verst
