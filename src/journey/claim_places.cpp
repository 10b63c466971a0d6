#include "journey/claim_places.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "journey/described_place.hpp"
#include "journey/english_countries.hpp"
#include "journey/russian_names.hpp"
#include "network/name_folding.hpp"
#include "verst/base/text.hpp"
#include "verst/network/line_name.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

namespace {

/// The lead byte of the Cyrillic block is D0 to D3.
bool is_cyrillic(std::string_view name) {
    return !name.empty() && static_cast<unsigned char>(name.front()) >= 0xD0 &&
           static_cast<unsigned char>(name.front()) <= 0xD3;
}

/// Names that the press uses beside those of the Unicode CLDR.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> other_names{{
    {"dprk", "KP"},
    {"democratic people's republic of korea", "KP"},
    {"prc", "CN"},
    {"people's republic of china", "CN"},
    {"russian federation", "RU"},
    {"republic of korea", "KR"},
    {"kazakstan", "KZ"},
    {"byelorussia", "BY"},
    {"outer mongolia", "MN"},
    {"Китай", "CN"},
    {"КНР", "CN"},
    {"Монголию", "MN"},
    {"Казахстан", "KZ"},
    {"Россию", "RU"},
    {"Северную Корею", "KP"},
    {"КНДР", "KP"},
}};

/// The country of a railway of the network by its English name; nothing if none is called so.
std::optional<std::string> country_named(const Network& network, std::string_view name) {
    const std::string wanted = ascii_lower(trim(name));
    std::set<std::string_view> codes;
    for (const Section& section : network.sections()) codes.insert(section.country);
    for (const std::string_view code : codes) {
        if (ascii_lower(english_country(code)) == wanted ||
            wanted == "country:" + ascii_lower(code))
            return std::string(code);
    }
    for (const auto& [other, code] : other_names) {
        if (wanted == other && codes.contains(code)) return std::string(code);
    }
    return std::nullopt;
}

/// "Trans-Siberian Railway (Moscow - ...)", "the Trans-Siberian", "Transsib": without what says
/// only that it is a railway.
std::string bare_line_name(std::string_view name) {
    std::string folded = fold_name(trim(name.substr(0, name.find_first_of("(,"))));
    for (const std::string_view kind :
         {"mainline", "railway", "railroad", "magistral", "line", "route"}) {
        if (folded.size() > kind.size() && folded.ends_with(kind)) {
            folded.resize(folded.size() - kind.size());
            break;
        }
    }
    return folded;
}

std::optional<LineIndex> line_named(const Network& network, std::string_view name) {
    if (const auto line = resolve_line(network, name)) return *line;
    const std::string wanted = bare_line_name(name);
    if (wanted.empty()) return std::nullopt;
    std::optional<LineIndex> found;
    for (std::size_t i = 0; i < network.lines().size(); ++i) {
        if (bare_line_name(network.lines()[i].name) != wanted) continue;
        if (found) return std::nullopt;  // two of one name: neither is meant for certain
        found = LineIndex(i);
    }
    return found;
}

}  // namespace

namespace {

/// "Chinese", "Russia's Far East": the country that it begins with; nothing if it is none.
std::optional<std::string> country_told(const Network& network, std::string_view words) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> adjectives{{
        {"russian", "RU"},
        {"north korean", "KP"},
        {"south korean", "KR"},
        {"chinese", "CN"},
        {"mongolian", "MN"},
        {"kazakh", "KZ"},
        {"japanese", "JP"},
        {"belarusian", "BY"},
        {"polish", "PL"},
        {"vietnamese", "VN"},
        {"ukrainian", "UA"},
        {"german", "DE"},
    }};
    std::string lower = ascii_lower(words);
    if (lower.starts_with("the ")) lower.erase(0, 4);
    for (const auto& [adjective, code] : adjectives) {
        if (lower == adjective || lower.starts_with(std::string(adjective) + ' '))
            return std::string(code);
    }
    return country_named(network, std::string_view(lower).substr(0, lower.find("'s")));
}

Result<NamedPoint> place_by_name(const Gazetteer& gazetteer, const std::string& name) {
    auto as_written = gazetteer.resolve(name);
    if (as_written || !is_cyrillic(name)) return as_written;
    std::optional<Result<NamedPoint>> ambiguous;
    for (const std::string& nominative : nominatives(name)) {
        auto point = gazetteer.resolve(nominative);
        if (point) return point;
        if (!ambiguous && point.error().code == RefusalCode::ambiguous_place)
            ambiguous = std::move(point);
    }
    return ambiguous ? std::move(*ambiguous) : as_written;
}

}  // namespace

Result<NamedPoint> place_in_sentence(const Gazetteer& gazetteer, const std::string& name) {
    auto as_written = place_by_name(gazetteer, name);
    if (as_written || as_written.error().code != RefusalCode::unknown_place) return as_written;
    if (const auto claim = claim_about_place(name)) {
        return refuse(
            RefusalCode::bad_claim,
            Message(in_quotes(*claim), " is a claim of its own: check one claim at a time"));
    }
    const auto described = described_place(name);
    if (!described) return as_written;
    auto point = place_by_name(gazetteer, described->name);
    if (!point) return point.error().code == RefusalCode::unknown_place ? as_written : point;
    const Network& network = gazetteer.network();
    const auto country = country_told(network, described->country);
    if (country && point->place && network[*point->place].country != *country) {
        return refuse(RefusalCode::bad_claim,
                      Message(in_quotes(described->name), " is in ",
                              english_country(network[*point->place].country), ", not in ",
                              english_country(*country)));
    }
    return point;
}

Result<WholeLine> whole_line(const Gazetteer& gazetteer, const std::string& name) {
    const Network& network = gazetteer.network();
    std::string_view bare = name;
    if (ascii_lower(bare).starts_with("the ")) bare.remove_prefix(4);
    bare = trim(bare.substr(0, bare.find(", ")));
    auto line = line_named(network, bare);
    if (!line && bare.data() != name.data())  // "the BAM": an id, which may be a place's name too
        line = network.find_line(ascii_lower(bare));
    if (!line || network[*line].points.size() < 2) {
        return refuse(RefusalCode::bad_claim,
                      Message(in_quotes(name), " is not a line of the network"),
                      {"\"The Trans-Siberian Railway is 9,288 km long\"",
                       "\"From Moscow to Vladivostok it is 9,288 km by rail\""});
    }
    const auto id = [&](const LinePoint& point) { return std::string(network[point.place].id); };
    return WholeLine{bare, id(network[*line].points.front()), id(network[*line].points.back())};
}

Result<NamedWay> way_in_sentence(const Gazetteer& gazetteer, const SentenceWay& way) {
    NamedWay named;
    named.text = way.text;
    const Network& network = gazetteer.network();
    if (auto country = country_named(network, way.name)) {
        named.country = std::move(*country);
        return named;
    }
    if (const auto line = line_named(network, way.name)) {
        named.line = line;
        return named;
    }
    // A way of several lines, known by the border station that no other way has.
    const std::string name =
        bare_line_name(way.name) == "transmanchurian" ? "Manzhouli" : std::string(way.name);
    const auto point = place_in_sentence(gazetteer, name);
    if (point && point->place) {
        const auto end = rail_end(network, *point);
        if (!end) return tl::unexpected(end.error());
        named.place = end->station;
        return named;
    }
    // "BAM": ids are words of their own, and places come first ("via Khasan" is the station).
    if (const auto line = network.find_line(ascii_lower(way.name))) {
        named.line = *line;
        return named;
    }
    return refuse(RefusalCode::bad_claim,
                  Message(in_quotes(way.name),
                          " is not a country, line or place of the network that a way could go by"),
                  {"\"through China\", \"by the Trans-Siberian\", \"via Harbin\""});
}

}  // namespace verst
